import { expect, test } from 'vitest';
import { compareWithQuote, hasDrifted } from './quote';

const quote = {
  text: 'Ich glaube nicht, dass die Mole hält',
  language: 'de',
  translation: 'I do not think the pier will hold',
};

test('words are compared with the words of the record, in the language of the record', () => {
  expect(compareWithQuote('die Mole hält', quote, 'en')).toMatchObject({
    state: 'exact',
    warnings: [{ kind: 'negation-before' }, { kind: 'report-before' }],
    record: quote.text,
  });
});

test('translated words are compared with the translation, in the language of the article', () => {
  expect(compareWithQuote('the pier will hold', quote, 'en-GB')).toMatchObject({
    state: 'exact',
    warnings: [{ kind: 'negation-before' }, { kind: 'report-before' }],
    record: quote.translation,
  });
  expect(compareWithQuote('the pier will hold', { ...quote, translation: '' }, 'en').state).toBe('drifted');
});

test('drifted words are shown beside the text in the language of the article', () => {
  expect(compareWithQuote('the quay will hold', quote, 'en').record).toBe(quote.translation);
  expect(compareWithQuote('die Mole brach', quote, 'de-AT').record).toBe(quote.text);
  expect(compareWithQuote('the quay', { ...quote, translation: '' }, 'en').record).toBe(quote.text);
});

test('words have drifted that are neither the record’s nor those of its translation', () => {
  expect(hasDrifted('the pier', quote)).toBe(false);
  expect(hasDrifted('die Mole', quote)).toBe(false);
  expect(hasDrifted('the quay', quote)).toBe(true);
  expect(hasDrifted('the pier', { ...quote, translation: '' })).toBe(true);
});
