import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@formatjs/icu-messageformat-parser';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const shown = /^(label|title|aria-label|placeholder|alt|description|confirm|aria-roledescription)$/;
const word = /[A-Za-z]{2}/;
/** Text that a user types literally: an address, a pattern of citation keys. */
const code = /^(https:|author\()/;

/** Hard-coded texts of a component: between tags, or in an attribute that users can read. */
function textsIn(name: string, text: string): string[] {
  const found: string[] = [];
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && word.test(node.text)) found.push(node.text.trim());
    if (ts.isJsxAttribute(node) && shown.test(node.name.getText(file)) && node.initializer) {
      const { initializer } = node;
      const value = ts.isJsxExpression(initializer) ? initializer.expression : initializer;
      if (value && ts.isStringLiteralLike(value) && word.test(value.text)) found.push(value.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('a hard-coded text in a component is found', () => {
  const planted =
    "const a = <p title='Open it'>No matches{x}</p>; const b = <i label={`Bin`} className='x' />;";
  expect(textsIn('a.tsx', planted)).toEqual(['Open it', 'No matches', 'Bin']);
});

test('all texts of components come from message files', () => {
  const files = ['renderer', 'editor'].flatMap((layer) =>
    readdirSync(path.join(root, 'src', layer), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => path.join('src', layer, name)),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((name) =>
    textsIn(name, readFileSync(path.join(root, name), 'utf8'))
      .filter((text) => !code.test(text))
      .map((text) => `${name}: ${text}`),
  );
  expect(found).toEqual([]);
});

const folder = path.join(root, 'resources/messages/en');
const areas = readdirSync(folder).map((name) => {
  const messages: Record<string, string> = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
  return { name, messages };
});
const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .map((name) => readFileSync(path.join(root, 'src', name), 'utf8'));
const isNamed = (part: string) => sources.some((text) => text.includes(part));

/** Keys that are composed: `` t(`sort.${id}`) ``. */
const patterns = sources
  .flatMap((text) => [...text.matchAll(/`([\w.]*(?:\$\{[^`}]*\}[\w.]*)+)`/g)].map(([, key]) => key ?? ''))
  .filter((key) => /[a-z]{2}/.test(key.replace(/\$\{[^}]*\}/g, '')))
  .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`));

test.each(areas)('$name is well formed, and a catalogue reads it', ({ name, messages }) => {
  expect(isNamed(`messages/en/${name}'`)).toBe(true);
  for (const [key, message] of Object.entries(messages)) {
    expect(() => parse(message), key).not.toThrow();
  }
});

test.each(areas)('every message of $name is used', ({ messages }) => {
  const unused = Object.keys(messages).filter(
    (key) => !isNamed(`'${key}'`) && !isNamed(` ${key}: '`) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});
