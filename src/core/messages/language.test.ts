import { afterEach, expect, test } from 'vitest';
import { catalog } from './catalog';
import { dateFormat, listed } from './formats';
import { language, languageOf, locale, setLanguage } from './language';
import { speak } from './speak';

const t = catalog('terms', { desk: 'Desk' });

afterEach(() => setLanguage('en'));

test.each([
  ['de', ['en-GB'], 'de'],
  ['en', ['de-DE'], 'en'],
  ['system', ['de-AT', 'en-GB'], 'de'],
  ['system', ['fr-FR', 'de-DE'], 'de'],
  ['system', ['fr-FR'], 'en'],
  ['system', [], 'en'],
] as const)('chosen %s on a system of %j: %s', (choice, system, expected) => {
  expect(languageOf(choice, system)).toBe(expected);
});

test('German is loaded when it is spoken', async () => {
  await speak('de');
  expect([language(), t('desk')]).toEqual(['de', 'Schreibtisch']);
  await speak('en');
  expect([language(), t('desk')]).toEqual(['en', 'Desk']);
});

test('a language that is not there leaves the one that is spoken', async () => {
  await speak('de');
  await speak('tlh');
  expect(t('desk')).toBe('Schreibtisch');
});

test('dates and lists follow the language, not the system', () => {
  setLanguage('de');
  const long = dateFormat({ dateStyle: 'long', timeZone: 'UTC' });
  expect(long(new Date('2026-03-03T00:00:00Z'))).toBe('3. März 2026');
  expect(listed(['A', 'B', 'C'])).toBe('A, B und C');
});

test('the system’s own form of the language holds', () => {
  expect(locale()).toBe(new Intl.DateTimeFormat().resolvedOptions().locale);
});
