import { expect, test } from 'vitest';
import { findLanguages } from './languages';

const found = (text: string) => findLanguages(text, 'en-GB').map(({ tag }) => tag);

test('before anything is typed the usual languages are offered, the chosen one first', () => {
  expect(findLanguages('', 'yi')[0]).toEqual({ tag: 'yi', name: 'Yiddish' });
  expect(found('')).toContain('de-DE');
});

test.each([
  ['german', 'de'],
  ['Deutsch', 'de'],
  ['yiddish', 'yi'],
  ['العربية', 'ar'],
  ['low german', 'nds'],
  ['bho', 'bho'],
  ['francais', 'fr'],
  ['german austria', 'de-AT'],
  ['portuguese brazil', 'pt-BR'],
  ['english in', 'en-IN'],
  ['de-at', 'de-AT'],
  ['zh-hant-tw', 'zh-Hant-TW'],
])('%s finds %s', (typed, tag) => {
  expect(found(typed)).toContain(tag);
});

test('a country that is no more is not offered', () => {
  expect(found('german germany')).not.toContain('de-DD');
});

test('what names no language finds none', () => {
  expect(found('qqq zzz')).toEqual([]);
  expect(found('qq-xx')).toEqual([]);
});
