import { expect, test } from 'vitest';
import { isTooDeep } from '../../document/depth';
import { writeMarkdown } from '../write';
import { readMarkdown } from './index';

const chain = (notes: number, before = '') =>
  `a[^0]\n\n${Array.from({ length: notes }, (_, note) => `[^${note}]: ${before}b[^${note + 1}]\n`).join('\n')}`;

test('a chain of 2,000 footnotes in footnotes keeps every note, in nodes or as written', () => {
  const { body } = readMarkdown(chain(2000));
  expect(isTooDeep(body)).toBe(false);
  const written = writeMarkdown(body);
  for (let note = 0; note < 2000; note++) expect(written).toContain(`[^${note}]: b[^${note + 1}]`);
});

test('footnotes full of block quotes stay within the document’s depth', () => {
  expect(isTooDeep(readMarkdown(chain(6, '> '.repeat(36))).body)).toBe(false);
  expect(isTooDeep(readMarkdown(chain(1, '> '.repeat(300))).body)).toBe(false);
});
