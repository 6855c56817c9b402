import { describe, expect, test } from 'vitest';
import { readPageMetadata } from '.';

const address = 'https://news.example/2026/quay?utm_source=x#:~:text=sank';
const page = (head: string, body = '', html = '<html>') =>
  readPageMetadata(`<!doctype html>${html}<head>${head}</head><body>${body}</body></html>`, address);
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const property = (name: string, content: string) => `<meta property="${name}" content="${content}">`;
const linked = (...data: unknown[]) =>
  data.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`).join('');
const day = (...parts: number[]) => ({ 'date-parts': [parts] });

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

describe('pages of platforms', () => {
  const at = (url: string, head: string, body = '') =>
    readPageMetadata(`<html><head>${head}</head><body>${body}</body></html>`, url);

  test('a video has the account as its author, and its day', () => {
    const microdata =
      '<div itemscope><meta itemprop="datePublished" content="2024-03-05T01:00:00-08:00"><span itemprop="author" itemscope><link itemprop="url" href="https://a.example"><link itemprop="name" content="Quay Channel"></span></div>';
    const head = property('og:title', 'Dredging') + property('og:site_name', 'YouTube');
    for (const url of [
      'https://www.youtube.com/watch?v=a1',
      'https://youtu.be/a1',
      'https://www.youtube.com/shorts/a1',
    ])
      expect(at(url, head, microdata), url).toEqual({
        type: 'broadcast',
        title: 'Dredging',
        author: [{ literal: 'Quay Channel' }],
        'container-title': 'YouTube',
        issued: day(2024, 3, 5),
        URL: url,
      });
  });

  test.each([
    [{ partOfSeries: { name: 'Harbour Talk' } }],
    [
      {
        partOfSeason: { name: 'Season 2' },
        partOfSeries: { '@type': 'PodcastSeries', name: 'Harbour Talk' },
      },
    ],
    [{ isPartOf: { '@type': 'PodcastSeries', name: 'Harbour Talk' } }],
  ])('an episode of a podcast is in its series: %j', (series) => {
    const episode = {
      '@type': 'PodcastEpisode',
      name: 'The long way',
      datePublished: '2023-10-06',
      episodeNumber: 12,
      productionCompany: { '@type': 'Organization', name: 'Quay Audio' },
      ...series,
    };
    expect(at('https://pod.example/12', linked(episode) + property('og:site_name', 'Podcasts'))).toEqual({
      type: 'broadcast',
      title: 'The long way',
      'container-title': 'Harbour Talk',
      publisher: 'Quay Audio',
      number: '12',
      issued: day(2023, 10, 6),
      URL: 'https://pod.example/12',
    });
  });

  test.each([
    [
      'https://x.com/port/status/1',
      'Port Board (@port) on X',
      '“Closing tonight.”',
      'Port Board [@port]',
      'X',
    ],
    [
      'https://bsky.app/profile/p.example/post/3k',
      'Port Board (@p.example)',
      'Closing tonight.',
      'Port Board [@p.example]',
      'Bluesky',
    ],
    [
      'https://social.example/@port/112233445566',
      'Port Board (@port@social.example)',
      'Closing tonight.',
      'Port Board [@port@social.example]',
      'Mastodon',
    ],
    [
      'https://www.threads.net/@port/post/C1',
      'Port Board (@port) on Threads',
      'Closing tonight.',
      'Port Board [@port]',
      'Threads',
    ],
    [
      'https://www.linkedin.com/posts/port-1',
      'Port Board on LinkedIn: “Closing tonight.” | 12 comments',
      'Other',
      'Port Board',
      'LinkedIn',
    ],
  ])('a post has its words as the title: %s', (url, heading, description, author, container) => {
    expect(at(url, property('og:title', heading) + property('og:description', description))).toEqual({
      type: 'post',
      title: 'Closing tonight.',
      author: [{ literal: author }],
      'container-title': container,
      URL: url,
    });
  });

  test('a page of a person or a search there is no post', () => {
    expect(at('https://x.com/port', property('og:title', 'Port Board'))).toMatchObject({ type: 'webpage' });
    expect(at('https://www.youtube.com/results?q=a', '<title>a</title>')).toMatchObject({ type: 'webpage' });
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
