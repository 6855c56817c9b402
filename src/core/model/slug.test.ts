import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../tests/support/property';
import { freeSlug, slugify } from './slug';

test.each([
  ['Shelling resumes: who pays?', 'shelling-resumes-who-pays'],
  ['Žižkov’s Straße — 2nd part', 'zizkovs-strasse-2nd-part'],
  ['../../etc/passwd', 'etc-passwd'],
  ['CON', 'con-post'],
  ['日本語', 'untitled'],
  ['', 'untitled'],
  ['a\u0000b\u202egnp.exe', 'a-b-gnp-exe'],
])('%j becomes %s', (title, slug) => expect(slugify(title)).toBe(slug));

test('any title makes a safe file name', () => {
  assertProperty(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 })),
      (title) => {
        expect(slugify(title)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugify(title).length).toBeLessThanOrEqual(85);
        expect(slugify(slugify(title))).toBe(slugify(title));
      },
    ),
    { numRuns: 10_000 },
  );
});

test('a taken slug gets the next number', () => {
  const taken = new Set(['a', 'a-2']);
  expect(freeSlug('a', (slug) => taken.has(slug))).toBe('a-3');
});
