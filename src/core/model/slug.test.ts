import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fault } from '../../../tests/support/faults';
import { assertAsyncProperty } from '../../../tests/support/property';
import { freeSlug, latinSlug, slugify } from './slug';

test.each([
  ['Shelling resumes: who pays?', 'shelling-resumes-who-pays'],
  ['Žižkov’s Straße — 2nd part', 'zizkovs-strasse-2nd-part'],
  ['../../etc/passwd', 'etc-passwd'],
  ['CON', 'con-post'],
  ['Straße, Ærø, Łódź, Đà Nẵng, ı', 'strasse-aero-lodz-da-nang-i'],
  ['Кто платит за набережную?', 'kto-platit-za-naberezhnuyu'],
  ['Київ: рік потому', 'kiyiv-rik-potomu'],
  ['Νέα από την Αθήνα', 'nea-apo-tin-athina'],
  ['خبر عاجل', 'khbr-aajl'],
  ['خَبَر عاجِل', 'khabar-aajil'],
  ['中文新闻', 'zhong-wen-xin-wen'],
  ['タワーのニュース', 'tawanoniyusu'],
  ['日本語', 'ri-ben-yu'],
  ['한국어 뉴스', 'hangugeo-nyuseu'],
  ['🚀 — …', 'untitled'],
  ['', 'untitled'],
  ['a\u0000b\u202egnp.exe', 'a-b-gnp-exe'],
])('%j becomes %s', async (title, slug) => expect(await slugify(title)).toBe(slug));

test('any title makes a safe file name', async () => {
  await assertAsyncProperty(
    fc.asyncProperty(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 })),
      async (title) => {
        const slug = await slugify(title);
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(85);
        expect(await slugify(slug)).toBe(slug);
      },
    ),
    { numRuns: 10_000 },
  );
  fault('T8', 'random titles as names', { tries: 10_000, survived: 10_000, worst: '0 unsafe names' });
});

test('a taken slug gets the next number', () => {
  const taken = new Set(['a', 'a-2']);
  expect(freeSlug('a', (slug) => taken.has(slug))).toBe('a-3');
});

test('a title in Latin letters has one slug, with the tables or without', async () => {
  for (const title of ['Žižkov’s Straße', 'CON', 'a/b', '½ €5 ©', 'İstanbul'])
    expect(latinSlug(title)).toBe(await slugify(title));
});
