import { describe, expect, test } from 'vitest';
import { typographicPairs } from '../typography/languages';
import { closes, marksOf, withoutMarks } from './marks';
import { scanQuotations } from './scan';

const found = (text: string) => scanQuotations(text).map((one) => [one.kind, one.text]);

describe('quotations in scripts of their own', () => {
  test.each<[string, string, string[], string[]]>([
    ['Chinese', '市长王明说：“我们不会停工，还有很多工作。”', ['我们不会停工，还有很多工作。'], []],
    ['Chinese of Taiwan', '市長王明說：「我們不會停工。」', ['我們不會停工。'], []],
    [
      'Japanese',
      '市長は「この橋は直します」と述べた。新聞は「橋の町」の歴史を書く。',
      ['この橋は直します'],
      ['橋の町'],
    ],
    ['Japanese in half width', '彼は｢もう待てない｣と話した。', ['もう待てない'], []],
    [
      'Arabic',
      'وقال أحمد: «لن نتوقف عن العمل». وقرأ رواية «مدن الملح» أمس.',
      ['لن نتوقف عن العمل'],
      ['مدن الملح'],
    ],
    [
      'Arabic with marks the other way round',
      'قال أحمد ”لن نتوقف عن العمل“ اليوم.',
      ['لن نتوقف عن العمل'],
      [],
    ],
    ['Arabic with a letter before the mark', 'قال إنه و«الشعب يريد ذلك» اليوم.', ['الشعب يريد ذلك'], []],
    [
      'Hebrew with abbreviations',
      'דובר צה"ל אמר: "לא נפסיק". המנכ"לית אמרה ש"המצב קשה".',
      ['לא נפסיק', 'המצב קשה'],
      [],
    ],
    ['Hebrew gershayim', 'דובר צה״ל אמר: ״לא נפסיק״ ועזב.', ['לא נפסיק'], []],
    ['Hebrew curly marks', 'היא אמרה „לא נפסיק”. הוא אמר ”זה המצב”.', ['לא נפסיק', 'זה המצב'], []],
  ])('%s', (_, text, said, terms) => {
    const all = found(text);
    expect(all.filter(([kind]) => kind === 'direct').map(([, words]) => words)).toEqual(said);
    expect(all.filter(([kind]) => kind === 'scare').map(([, words]) => words)).toEqual(terms);
  });

  test('an abbreviation alone is no quotation', () => {
    expect(found('חברי מפא"י ומנכ"לית בנק, ש"ס וד"ר כהן הגיעו לארה"ב')).toEqual([]);
  });
});

test('every pair that smart typing sets is taken off again', () => {
  for (const [opening, closing] of typographicPairs())
    if (opening !== closing) {
      expect(closes(opening, closing), opening + closing).toBe(true);
      expect(withoutMarks(`${opening}words${closing}`)).toBe('words');
    }
});

test('a quotation is set in the marks of its language', () => {
  expect(
    ['en-GB', 'de-CH', 'sv', 'fr', 'ja', 'zh-TW', 'ar', 'xx'].map((tag) => marksOf(tag).join('')),
  ).toEqual(['“”', '«»', '””', '«\u00a0\u00a0»', '「」', '「」', '«»', '“”']);
});

test('marks that only close in English open nothing', () => {
  expect(found('The pier was closed.”—He left at once.” Nobody asked.')).toEqual([]);
  expect(withoutMarks('”words”')).toBe('words');
});
