import { expect, test } from 'vitest';
import { paragraph, text } from './build';
import { countsOf } from './counts';
import type { Body } from './nodes';
import { bodyWordCount } from './text';

const body = (...paragraphs: string[]): Body => paragraphs.map((words) => paragraph([text(words)]));

test('words, characters, sentences and paragraphs are counted, and empty paragraphs are none', () => {
  expect(countsOf(body('Mr. Roe came. He left.', '', '— 42'), 'en')).toEqual({
    words: 6,
    characters: 26,
    charactersWithoutSpaces: 21,
    sentences: 3,
    paragraphs: 2,
  });
});

test('a letter with its accent and an emoji are one character each, and the counts are those of the language', () => {
  expect(countsOf(body('e\u0301 👩‍🚀'), 'en')).toMatchObject({ characters: 3, charactersWithoutSpaces: 2 });
  expect(countsOf(body('今日は晴れ。明日は雨。'), 'ja')).toMatchObject({
    words: 9,
    sentences: 2,
    characters: 11,
  });
  const german = body('Es war der 3. März. Er kam.');
  expect(countsOf(german, 'de').sentences).toBe(2);
  expect(countsOf(german, 'en').sentences).toBe(3);
});

test('a break within a paragraph divides neither it nor a sentence; items of a list are paragraphs', () => {
  const broken = paragraph([text('One'), { type: 'linebreak', version: 1 }, text('two.')]);
  const list: Body[number] = {
    type: 'list',
    version: 1,
    listType: 'bullet',
    start: 1,
    tag: 'ul',
    direction: null,
    format: '',
    indent: 0,
    children: ['Three.', 'Four.'].map((words, at) => ({
      type: 'listitem',
      version: 1,
      value: at + 1,
      direction: null,
      format: '',
      indent: 0,
      children: [text(words)],
    })),
  };
  const counts = countsOf([broken, list], 'en');
  expect(counts).toMatchObject({ sentences: 3, paragraphs: 3, words: bodyWordCount([broken, list]) });
});
