import { expect, test } from 'vitest';
import { readMarkdown } from '../markdown/read';
import { writeMarkdown } from '../markdown/write';
import type { Wrong } from './notice';
import { ownNotice } from './ownNotice';

const words = (was: string, is: string): Wrong => ({ kind: 'words', speaker: 'Maren Holt', was, is });
const retracted: Wrong = { kind: 'retracted', source: 'The minutes', note: '' };

const noticeOf = (template: string, ...wrong: Wrong[]) =>
  writeMarkdown(
    ownNotice(readMarkdown(template, { frontMatter: false }).body, {
      wrong,
      language: 'en',
      headline: 'The quay',
      today: '3 March 2026',
    }),
  ).trim();

test('the date, the headline and all that was wrong stand where the desk wants them', () => {
  expect(noticeOf('*“{headline}”, {date}:* {corrections}', words('twice.', 'often.'), retracted)).toBe(
    '*“The quay”, 3 March 2026:* An earlier version of this article quoted Maren Holt as saying “twice”. The correct words are: “often”. A source of this article, The minutes, has since been retracted.',
  );
});

test('a paragraph with the words stands once for each quotation, and what it does not say follows', () => {
  expect(
    noticeOf('We were wrong.\n\n{speaker} said “{is}”.', words('a', 'b'), words('c', ''), retracted),
  ).toBe(
    'We were wrong.\n\nMaren Holt said “b”.\n\nMaren Holt said “\\[…]”.\n\nA source of this article, The minutes, has since been retracted.',
  );
  expect(noticeOf('Not “{was}”.\n\n{corrections}', words('a', 'b'))).toBe('Not “a”.');
  expect(noticeOf('Not “{was}”.\n\nAlso: {corrections}', words('a', 'b'), retracted)).toMatch(
    /Also: A source/,
  );
});

test('words that look like a placeholder, and other braces, stay words; Markdown in them has no effect', () => {
  expect(noticeOf('{other} {was}', words('{corrections} *x* {is}', 'b'))).toBe(
    '{other} {corrections} \\*x\\* {is}',
  );
});
