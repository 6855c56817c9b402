import { expect, test } from 'vitest';
import { directionOf } from './language';

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['UR', 'rtl'],
  ['uz-Arab-AF', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['en-GB', 'ltr'],
  ['uz', 'ltr'],
])('%s is written %s', (language, direction) => expect(directionOf(language)).toBe(direction));

test.each(['ar', 'fa', 'he', 'ur', 'yi', 'ckb', 'dv', 'de', 'ja', 'pa-Arab', 'az', 'ks', 'sd-Deva'])(
  '%s has the direction that Unicode’s data gives it',
  (language) => {
    const locale = new Intl.Locale(language) as Intl.Locale & {
      getTextInfo(): { direction: string };
    };
    expect(directionOf(language)).toBe(locale.getTextInfo().direction);
  },
);
