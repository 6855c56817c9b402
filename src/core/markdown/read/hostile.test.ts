import { expect, test } from 'vitest';
import { isTooDeep } from '../../document/depth';
import { writeMarkdown } from '../write';
import { readMarkdown } from './index';

const chain = (notes: number, before = '') =>
  `a[^0]\n\n${Array.from({ length: notes }, (_, note) => `[^${note}]: ${before}b[^${note + 1}]\n`).join('\n')}`;

test('a chain of 2,000 footnotes in footnotes keeps every note as a node or as Markdown', () => {
  const { body } = readMarkdown(chain(2000));
  expect(isTooDeep(body)).toBe(false);
  const written = writeMarkdown(body);
  for (let note = 0; note < 2000; note++) expect(written).toContain(`[^${note}]: b[^${note + 1}]`);
});

test('footnotes with nested block quotes stay within the document’s depth', () => {
  expect(isTooDeep(readMarkdown(chain(6, '> '.repeat(36))).body)).toBe(false);
  expect(isTooDeep(readMarkdown(chain(1, '> '.repeat(300))).body)).toBe(false);
});

test.each([
  ['20,000 quotes on one line', '>'.repeat(20_000)],
  ['2,000 lists on one line', `${'* '.repeat(2000)}a`],
  [
    '1,000 lists by their indent',
    Array.from({ length: 1000 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
  ],
])('%s stay Markdown, and the text around them is read', (_name, deep) => {
  const around = (middle: string) =>
    readMarkdown(`# Before\n\n[link][r]\n\n${middle}\n\nAfter\n\n[r]: https://example.org\n`);
  const { body, opaque } = around(deep);
  const plain = around('Plain');
  expect(opaque).toBe(plain.opaque + 1);
  expect(body[2]).toMatchObject({ type: 'opaque-block', source: deep });
  expect(body.toSpliced(2, 1)).toEqual(plain.body.toSpliced(2, 1));
  expect(writeMarkdown(body)).toContain(deep);
  expect(readMarkdown(writeMarkdown(body)).body).toEqual(body);
});
