import { afterEach, describe, expect, test } from 'vitest';
import { catalog } from './catalog';
import { pseudoLanguage, setLanguage } from './language';

const t = catalog('desk', {
  title: 'Articles',
  count: '{count, plural, =0 {No articles} one {# article} other {# articles}}',
  open: 'Open <b>{name}</b> now',
});

afterEach(() => setLanguage('en'));

describe('a message', () => {
  test('says one article and two articles', () => {
    expect([0, 1, 2, 1234].map((count) => t('count', { count }))).toEqual([
      'No articles',
      '1 article',
      '2 articles',
      '1,234 articles',
    ]);
  });

  test('holds elements in their places', () => {
    const parts = t.parts<{ bold: unknown }>('open', { name: 'Quay', b: (bold) => ({ bold }) });
    expect(parts).toEqual(['Open ', { bold: ['Quay'] }, ' now']);
  });

  test('carries its key and its values beside the text', () => {
    expect(t.message('count', { count: 1 })).toEqual({
      key: 'desk.count',
      values: { count: 1 },
      text: '1 article',
    });
  });
});

describe('a translation', () => {
  test('is shown with the plurals and numbers of its language, and English where it has no message', () => {
    setLanguage('de', { desk: { count: '{count, plural, one {# Datei} other {# Dateien}}' } });
    expect([1, 1234].map((count) => t('count', { count }))).toEqual(['1 Datei', '1.234 Dateien']);
    expect(t('title')).toBe('Articles');
    expect(t.parts('open', { name: 'Quay', b: (inner) => inner.join('') }).join('')).toBe('Open Quay now');
  });

  test('of another area changes nothing', () => {
    setLanguage('de', { archive: { title: 'Archiv' } });
    expect(t('title')).toBe('Articles');
  });
});

describe('the pseudo-language', () => {
  test('leaves no English letter in a text, and every value as it is', () => {
    setLanguage(pseudoLanguage);
    expect(t('title')).toBe('⟦Àŕţîçļéš····⟧');
    expect(t('count', { count: 2 })).toMatch(/^⟦2 àŕţîçļéš·+⟧$/);
    expect(t.parts('open', { name: 'Quay', b: (inner) => inner.join('') }).join('')).toMatch(
      /^⟦Öþéñ Quay ñöŵ·+⟧$/,
    );
  });

  test('is not taken for a language that is not there', () => {
    setLanguage('tlh');
    expect(t('title')).toBe('Articles');
  });
});
