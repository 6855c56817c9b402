import { expect, test } from 'vitest';
import { findBoilerplate, findByline } from './boilerplate';
import { heading, paragraph, text } from './build';
import type { Body } from './nodes';
import { textToBody } from './plain';
import { blockText } from './text';

const offered = (body: Body, headline: string) =>
  findBoilerplate(body, headline).flatMap((index) => (body[index] ? [blockText(body[index])] : []));

const page = `Who broke the quay?

Who broke the quay?

The quay fell on Tuesday, and nobody subscribes to that.

Contributors to the fund said: “We will pay.”

Ines Valdera

Related post

Subscribe from 3 crowns a month

We are read by many and paid for by few.

Donate now`;

test('the repeated headline, the signature and the site’s boilerplate are offered for removal, the text is not', () => {
  expect(offered(textToBody(page), 'Who broke the quay')).toEqual([
    'Who broke the quay?',
    'Who broke the quay?',
    'Ines Valdera',
    'Related post',
    'Subscribe from 3 crowns a month',
    'We are read by many and paid for by few.',
    'Donate now',
  ]);
});

test('a request for money in the middle takes no text with it', () => {
  const lines = ['One.', 'Subscribe to us', ...Array.from({ length: 12 }, (_, at) => `Paragraph ${at}.`)];
  const body = lines.map((line) => paragraph([text(line)]));
  expect(offered(body, 'Headline')).toEqual(['Subscribe to us']);
});

test('the author is found in the first lines or the last', () => {
  expect(findByline(textToBody(page))).toEqual({ name: 'Ines Valdera', block: 4 });
  expect(findByline([heading('h1', [text('Head')]), paragraph([text('By Pia van der Meer')])])).toEqual({
    name: 'Pia van der Meer',
    block: 1,
  });
  expect(findByline(textToBody('By the time it rained, all was lost.\n\nMore.'))).toBeNull();
  expect(findByline(textToBody('A.\n\nB.\n\nC.\n\nNothing Was Signed.\n\nRelated post'))).toBeNull();
});
