import { describe, expect, test } from 'vitest';
import { day, linked, page } from '../../../../tests/support/pageMetadata';

describe('JSON-LD', () => {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Quay &amp; silt: who pays?',
    dateModified: '2026-03-09T10:00:00Z',
    datePublished: '2026-03-03T23:30:00-05:00',
    author: [
      { '@type': 'Person', name: 'Ana Ferro' },
      { '@type': 'Organization', name: 'Orsa Press Agency' },
    ],
    publisher: { '@type': 'Organization', name: 'The Orsa Courier' },
    inLanguage: 'en_GB',
    url: 'https://news.example/2026/quay',
  };
  const expected = {
    type: 'article-newspaper',
    title: 'Quay & silt: who pays?',
    author: [{ family: 'Ferro', given: 'Ana' }, { literal: 'Orsa Press Agency' }],
    'container-title': 'The Orsa Courier',
    issued: day(2026, 3, 3),
    language: 'en-GB',
    URL: 'https://news.example/2026/quay',
  };

  test('describes a news article with the date of publication as the page has it', () => {
    expect(page(linked(article))).toEqual(expected);
  });

  test('is read from a list, from a graph and through references', () => {
    expect(page(linked([{ '@type': 'BreadcrumbList' }, article]))).toEqual(expected);
    const graph = {
      '@graph': [
        { '@type': 'WebSite', '@id': '#site', name: 'Courier Online' },
        { '@type': 'WebPage', name: 'Quay | Courier', datePublished: '2020-01-01' },
        { ...article, author: { '@id': '#ana' }, publisher: { '@id': '#org' } },
        { '@type': 'Person', '@id': '#ana', givenName: 'Ana Maria', familyName: 'Ferro' },
        { '@type': 'Organization', '@id': '#org', name: 'The Orsa Courier' },
      ],
    };
    expect(page(linked(graph))).toEqual({ ...expected, author: [{ family: 'Ferro', given: 'Ana Maria' }] });
  });

  test('with several articles is read for the one with the page’s address', () => {
    const other = { ...article, headline: 'Read next', url: 'https://news.example/2026/other' };
    expect(page(linked(other, article))).toEqual(expected);
  });

  test('names issue and volume of a journal article', () => {
    const item = page(
      linked({
        '@type': 'ScholarlyArticle',
        name: 'Silt',
        sameAs: 'https://doi.org/10.1234/silt.7',
        pageStart: 11,
        pageEnd: '19',
        isPartOf: {
          '@type': 'PublicationIssue',
          issueNumber: '2',
          isPartOf: {
            '@type': ['PublicationVolume', 'Periodical'],
            volumeNumber: 14,
            name: 'Harbour Studies',
            issn: ['1234-5678'],
          },
        },
      }),
    );
    expect(item).toMatchObject({
      type: 'article-journal',
      'container-title': 'Harbour Studies',
      volume: '14',
      issue: '2',
      page: '11–19',
      DOI: '10.1234/silt.7',
      ISSN: '1234-5678',
    });
  });

  test('is read despite broken JSON beside it', () => {
    expect(page(`<script type="application/ld+json">{"@type":</script>${linked(article)}`)).toEqual(expected);
  });
});

test('a page that names its own house as a person means the house', () => {
  const house = linked({
    '@type': 'NewsArticle',
    headline: 'A',
    author: { '@type': 'Person', name: 'Al Orsa' },
    publisher: { name: 'Al Orsa' },
  });
  expect(page(house)['author']).toEqual([{ literal: 'Al Orsa' }]);
});

test.each([
  ['a line break in a value', '{"@type":"NewsArticle","headline":"Dredging\nstops","author":"Ana Ferro"}'],
  ['a tab in a value', '{"@type":"NewsArticle","headline":"Dredging\tstops","author":"Ana Ferro"}'],
  ['a comma too many', '{"@type":"NewsArticle","headline":"Dredging stops","author":"Ana Ferro",}'],
  ['two commas', '{"@type":"NewsArticle","headline":"Dredging stops",,"author":"Ana Ferro"}'],
  ['no end', '{"@type":"NewsArticle","headline":"Dredging stops","author":{"name":"Ana Ferro"'],
  [
    'comments',
    '/* made by a plug-in */ {"@type":"NewsArticle","headline":"Dredging stops","author":"Ana Ferro"}',
  ],
  ['a comment of HTML', '<!-- {"@type":"NewsArticle","headline":"Dredging stops","author":"Ana Ferro"} -->'],
  ['a semicolon', '{"@type":"NewsArticle","headline":"Dredging stops","author":"Ana Ferro"};'],
  ['single quotation marks', "{'@type':'NewsArticle','headline':'Dredging stops','author':'Ana Ferro'}"],
  [
    'entities',
    '{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Dredging stops&quot;,&quot;author&quot;:&quot;Ana Ferro&quot;}',
  ],
  [
    'two objects in a row',
    '{"@type":"WebSite","name":"W"}\n{"@type":"NewsArticle","headline":"Dredging stops","author":"Ana Ferro"}',
  ],
  [
    'a list with a comma too many',
    '[{"@type":"NewsArticle","headline":"Dredging stops","author":"Ana Ferro"},]',
  ],
])('JSON-LD with %s is read', (_what, json) => {
  expect(page(`<script type="application/ld+json">${json}</script>`)).toMatchObject({
    type: 'article-newspaper',
    title: 'Dredging stops',
    author: [{ family: 'Ferro', given: 'Ana' }],
  });
});
