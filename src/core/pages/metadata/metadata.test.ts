import { describe, expect, test } from 'vitest';
import { day, linked, meta, page, property } from '../../../../tests/support/pageMetadata';
import { readPageMetadata } from '.';

test('Highwire tags describe a journal article', () => {
  const item = page(
    [
      meta('citation_title', 'Piles in soft ground'),
      meta('citation_author', 'Holt, Maren'),
      meta('citation_author', 'Jan van der Berg'),
      meta('citation_journal_title', 'Harbour Studies'),
      meta('citation_publisher', 'Quay Press'),
      meta('citation_publication_date', '2024/11/05'),
      meta('citation_volume', '12'),
      meta('citation_issue', '4'),
      meta('citation_firstpage', '100'),
      meta('citation_lastpage', '121'),
      meta('citation_doi', 'doi:10.1234/piles'),
      meta('citation_language', 'en'),
    ].join(''),
  );
  expect(item).toEqual({
    type: 'article-journal',
    title: 'Piles in soft ground',
    author: [
      { family: 'Holt', given: 'Maren' },
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
    ],
    'container-title': 'Harbour Studies',
    publisher: 'Quay Press',
    issued: day(2024, 11, 5),
    language: 'en',
    DOI: '10.1234/piles',
    volume: '12',
    issue: '4',
    page: '100–121',
    URL: 'https://news.example/2026/quay?utm_source=x',
  });
});

test('Open Graph has title, site and address; the date of publication is preferred to that of a change', () => {
  const item = page(
    [
      property('article:modified_time', '2026-04-01T08:00:00Z'),
      property('og:title', 'Dredging stops'),
      property('og:site_name', 'Orsa Today'),
      property('og:url', 'https://news.example/dredging'),
      property('og:locale', 'nb_NO'),
      property('article:author', 'https://social.example/ana'),
      property('article:author', 'Ana Ferro'),
      property('article:published_time', '2026-03-28T08:00:00Z'),
    ].join(''),
  );
  expect(item).toEqual({
    type: 'webpage',
    title: 'Dredging stops',
    author: [{ family: 'Ferro', given: 'Ana' }],
    'container-title': 'Orsa Today',
    issued: day(2026, 3, 28),
    language: 'nb-NO',
    URL: 'https://news.example/dredging',
  });
});

test('a date of publication in any vocabulary is preferred to the date of a change', () => {
  const head = linked({ '@type': 'Article', headline: 'A', dateModified: '2026-05-05' });
  expect(page(head + meta('dc.date.issued', '2026-05'))['issued']).toEqual(day(2026, 5));
  expect(page(head, '<time datetime="2026-04-30">30 April</time>')['issued']).toEqual(day(2026, 4, 30));
  expect(page(head)['issued']).toEqual(day(2026, 5, 5));
});

test('Dublin Core has creators, publisher and identifier', () => {
  const item = page(
    [
      meta('DC.title', 'Survey of the north quay'),
      meta('DC.creator', 'Harbour Board'),
      meta('DC.creator', 'Brandt, Jonas'),
      meta('DC.publisher', 'City of Orsa'),
      meta('DCTERMS.issued', '2021-06'),
      meta('DC.identifier', 'https://doi.org/10.5555/Survey'),
      meta('DC.language', 'en-GB'),
    ].join(''),
  );
  expect(item).toMatchObject({
    title: 'Survey of the north quay',
    author: [{ literal: 'Harbour Board' }, { family: 'Brandt', given: 'Jonas' }],
    'container-title': 'City of Orsa',
    issued: day(2021, 6),
    DOI: '10.5555/Survey',
    language: 'en-GB',
  });
});

test('a page without metadata is read by its visible heading, byline and dates', () => {
  const body = `<header><h1>The  quay
    that sank</h1><p class="byline">By Ana Ferro and Ben Holt, Harbour Correspondent</p>
    <time class="updated" datetime="2026-02-03">3 Feb</time><time datetime="2026-02-01T10:00">1 Feb</time></header>`;
  expect(page('<title>The quay | Orsa Today</title>', body, '<html lang="en">')).toEqual({
    type: 'webpage',
    title: 'The quay that sank',
    author: [
      { family: 'Ferro', given: 'Ana' },
      { family: 'Holt', given: 'Ben' },
    ],
    issued: day(2026, 2, 1),
    language: 'en',
    URL: 'https://news.example/2026/quay?utm_source=x',
  });
  expect(page('<title>Only a title</title>')).toMatchObject({ type: 'webpage', title: 'Only a title' });
  expect(readPageMetadata('', '')).toEqual({ type: 'webpage' });
});

test('the page’s canonical address is used unless it is the front page or not a web address', () => {
  const own = (href: string) => page(`<link rel="canonical" href="${href}">`)['URL'];
  expect(own('https://news.example/own')).toBe('https://news.example/own');
  const found = 'https://news.example/2026/quay?utm_source=x';
  for (const href of [
    'https://news.example/',
    'javascript:alert(1)',
    'file:///etc/passwd',
    '//x/y',
    'https://a@evil.example/',
  ])
    expect(own(href), href).toBe(found);
});

describe('a hostile page', () => {
  test('leaves no scripts, no direction characters and no endless text in the item', () => {
    const item = page(
      linked({
        '@type': 'NewsArticle',
        headline: `<b>Bold</b>&lt;script&gt;\u202e${'x'.repeat(100_000)}`,
        author: Array(5000).fill({ name: 'Ana Ferro' }),
        url: 'javascript:alert(1)',
        mainEntityOfPage: 'data:text/html,x',
        datePublished: '9999999-99-99',
        inLanguage: '"><script>',
        __proto__: { polluted: true },
      }),
    );
    expect(String(item.title)).toMatch(/^Bold<script>x+$/);
    expect(item.title).toHaveLength(1000);
    expect(item['author']).toEqual([{ family: 'Ferro', given: 'Ana' }]);
    expect(item['URL']).toBe('https://news.example/2026/quay?utm_source=x');
    expect(Object.keys(item).sort()).toEqual(['URL', 'author', 'title', 'type']);
    expect('polluted' in {}).toBe(false);
  });

  test('with invalid metadata is read as far as possible', () => {
    for (const author of [null, 7, true, [[['x']]], { name: { name: {} } }, { '@id': '#self', '@type': 3 }]) {
      const data = {
        '@id': '#self',
        '@type': ['Article', {}],
        headline: [1],
        author,
        isPartOf: { '@id': '#self' },
      };
      expect(page(`${linked(data)}<title>Title</title>`).title).toBe('Title');
    }
  });

  test('that is nested very deeply is read', () => {
    const deep = `${'{"@graph":['.repeat(20_000)}${']}'.repeat(20_000)}`;
    expect(page(`<script type="application/ld+json">${deep}</script><title>T</title>`).title).toBe('T');
    const authors = `{"@type":"Article","headline":"T","author":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    expect(page(`<script type="application/ld+json">${authors}</script>`).title).toBe('T');
    expect(page('<title>T</title>', '<div>'.repeat(50_000))).toMatchObject({ type: 'webpage' });
  });
});
