import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../../src');
const base = readFileSync(path.join(src, 'renderer/styles/base.css'), 'utf8');

/** What moves although the user asked for less motion: the rule of `base.css` holds for everything but this. */
function disobedient(text: string): string[] {
  const important = /(?:transition|animation)[\w-]*\s*:[^;}]*!important|scroll-behavior:\s*smooth/g;
  const byScript = /behavior: '(?!auto|instant)\w+'|\.animate\(|startViewTransition/g;
  return [...(text.match(important) ?? []), ...(text.match(byScript) ?? [])];
}

test('one rule stops every transition and animation for those who ask for less motion', () => {
  const rule = /@media \(prefers-reduced-motion: reduce\) \{\s*([^{]+)\{([^}]*)\}/.exec(base);
  expect(rule?.[1]?.split(',').map((part) => part.trim())).toEqual(['*', '::before', '::after']);
  for (const stopped of ['transition: none', 'animation-duration: 1ms'])
    expect(rule?.[2]).toContain(`${stopped} !important`);
});

test('no style and no script moves things past that rule', () => {
  expect(disobedient('.a { transition: all 1s !important }')).toHaveLength(1);
  expect(disobedient("node.scrollIntoView({ behavior: 'smooth' })")).toHaveLength(1);
  const files = globSync('{renderer,editor}/**/*.{css,ts,tsx}', { cwd: src });
  const found = files
    .filter((file) => file !== 'renderer/styles/base.css')
    .flatMap((file) =>
      disobedient(readFileSync(path.join(src, file), 'utf8')).map((what) => `${file}: ${what}`),
    );
  expect(files.length).toBeGreaterThan(500);
  expect(found).toEqual([]);
});
