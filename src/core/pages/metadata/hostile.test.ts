import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertProperty } from '../../../../tests/support/property';
import { identitiesOf } from '../../duplicates/sources';
import { cslItemSchema } from '../../model/source';
import { readCrossref, readPageMetadata } from '.';

const names = [
  ...[
    '@id',
    '@type',
    '@graph',
    '@list',
    'mainEntity',
    'mainEntityOfPage',
    'headline',
    'name',
    'author',
    'creator',
  ],
  ...[
    'givenName',
    'familyName',
    'publisher',
    'isPartOf',
    'datePublished',
    'inLanguage',
    'url',
    'sameAs',
    'identifier',
  ],
  ...[
    'DOI',
    'message',
    'title',
    'issued',
    'date-parts',
    'container-title',
    '__proto__',
    'constructor',
    'toString',
  ],
];
const texts = [
  'Article',
  'WebPage',
  'Person',
  '#self',
  '2026-03-03',
  '10.1234/x',
  'https://x.example/a',
  'javascript:1',
  '&amp;<b>',
  '\u0000\u202e',
];
const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom(...texts),
    fc.oneof(fc.string(), fc.double(), fc.constant(null), fc.boolean()),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 6 }),
  ),
}));

test('any page or Crossref answer gives a valid item with only text and web addresses', () => {
  assertProperty(
    fc.property(
      anything,
      fc.constantFrom('citation_author', 'og:title', 'dc.date', 'author'),
      fc.string(),
      (data, name, text) => {
        const json = JSON.stringify(data)?.replaceAll('</', '<\\/') ?? '';
        const html = `<script type="application/ld+json">${json}</script><meta name="${name}" content="${text}"><h1>${text}</h1>`;
        for (const item of [readPageMetadata(html, 'https://x.example/'), readCrossref(data)]) {
          if (item === null) continue;
          expect(cslItemSchema.parse(JSON.parse(JSON.stringify(item)))).toEqual(item);
          expect(item['URL']).toMatch(/^https?:\/\//);
          expect(item['DOI'] ?? '10.').toMatch(/^10\./);
          expect(JSON.stringify(item)).not.toMatch(/\\u0000|\u202e/);
          identitiesOf(item);
        }
      },
    ),
    { numRuns: 2000 },
  );
});
