import { expect, test } from 'vitest';
import { article, checkedArticle, record, source, speaker } from '../../../tests/support/checkedArticle';
import { withStanding } from '../citations/standing';
import { code, figure, heading, link, paragraph, quotation, text } from '../document/build';
import { type FootnoteNode, textFormat } from '../document/nodes';
import { articleUrl } from '../model/articleUrl';
import type { CheckedArticle } from './article';
import { type Check, findingsOf } from './check';
import { checks } from './registry';

const idsIn = async (read: CheckedArticle) => (await findingsOf(checks, read)).map(({ check }) => check);

async function findingsIn(id: string, read: CheckedArticle) {
  const check: Check | undefined = checks.find((one) => one.id === id);
  if (!check) throw new Error(`There is no check ${id}.`);
  return findingsOf([check], read);
}

const footnote = (words: string): FootnoteNode => ({
  type: 'footnote',
  version: 1,
  label: '',
  body: [paragraph([text(words)])],
});

const words = 'The pumps never ran in the storm';
const page = source(
  { type: 'webpage', title: 'Pumps', URL: 'https://a.example/p', issued: { 'date-parts': [[2026, 5, 1]] } },
  { archiveUrl: 'https://archive.example/p' },
);
const said = (quote: string, before = '', after = '.') =>
  paragraph([text(before), quotation('q1', [text(`“${quote}”`)]), text(after)]);

test('an article that lacks nothing has no findings', async () => {
  const one = record(words, { source: page, speaker: speaker('Mara Lind') });
  const read = checkedArticle([heading('h2', [text('Pumps')]), said(words)], {
    records: [one],
    evidence: new Map([['q1', { evidence: 'verified', verification: null }]]),
  });
  expect(await findingsOf(checks, read)).toEqual([]);
});

test('words in quotation marks without a record are found, but no titles and none in code', async () => {
  const read = checkedArticle([
    paragraph([
      text('“We saw the water rise all night,” said Mara Lind, who made the film “The Long Quay”.'),
    ]),
    code([text('“We saw the water rise all night,” said Mara Lind.')]),
  ]);
  const found = await findingsIn('quotation-without-record', read);
  expect(found).toMatchObject([
    {
      severity: 'error',
      excerpt: '“We saw the water rise all night,”',
      place: { block: 0, start: 0, end: 34 },
      subject: 'we saw the water rise all night',
      mend: { kind: 'record' },
    },
  ]);
});

test('a record says what vouches for it', async () => {
  const bare = checkedArticle([said(words)], { records: [record(words)] });
  expect(await idsIn(bare)).toEqual(['quotation-without-source', 'quotation-without-speaker']);
  const sourced = checkedArticle([said(words)], { records: [record(words, { source: page })] });
  expect(await idsIn(sourced)).toContain('quotation-not-verified');
  const gone = checkedArticle([said(words)]);
  expect(await findingsIn('quotation-record-missing', gone)).toMatchObject([{ excerpt: `“${words}”` }]);
});

test('drift is an error, and what may change the meaning a warning', async () => {
  const records = [record(`Nobody says that ${words}`)];
  const drifted = checkedArticle([said('The pumps never stopped')], { records });
  expect(await findingsIn('quotation-drifted', drifted)).toMatchObject([
    { severity: 'error', mend: { kind: 'restore', quoteId: 'q1' } },
  ]);
  expect(await findingsIn('meaning-may-change', drifted)).toEqual([]);
  const clipped = checkedArticle([said(words)], { records });
  expect(await findingsIn('quotation-drifted', clipped)).toEqual([]);
  expect((await findingsIn('meaning-may-change', clipped)).map(({ severity }) => severity)).toContain(
    'warning',
  );
});

test('the same finding has the same subject until its words or its record change', async () => {
  const subjectOf = async (quoted: string, onRecord: string, before: string) => {
    const read = checkedArticle([paragraph([text(before)]), said(quoted)], { records: [record(onRecord)] });
    return (await findingsIn('quotation-drifted', read))[0]?.subject;
  };
  const first = await subjectOf('The pumps stopped', words, 'One.');
  expect(first).toBeDefined();
  expect(await subjectOf('The pumps stopped', words, 'Another beginning.')).toBe(first);
  expect(await subjectOf('The pumps stopped dead', words, 'One.')).not.toBe(first);
  expect(await subjectOf('The pumps stopped', `${words} at all`, 'One.')).not.toBe(first);
});

test('a confidential source is not named in the text, the fields, the notes or the captions', async () => {
  const secret = source(
    { type: 'interview', title: 'Talk at the lock house', author: [{ family: 'Tarn', given: 'Odo' }] },
    { id: 's9', confidential: true },
  );
  const records = [record(words, { source: secret, speaker: speaker('Ilse Varga') })];
  const read = (meta: object, ...more: Parameters<typeof checkedArticle>[0]) =>
    findingsIn('confidential-exposed', checkedArticle([said(words), ...more], { records, meta }));
  expect(await read({})).toEqual([]);
  expect(await read({}, paragraph([text('A clerk named varga shrugged.')]))).toEqual([]);
  const [inBody] = await read({}, paragraph([text('Later Varga shrugged.')]));
  expect(inBody).toMatchObject({ severity: 'error', place: { block: 1, start: 6, end: 11 } });
  expect(inBody?.subject).not.toMatch(/Varga/);
  expect(await read({ standfirst: 'Odo Tarn speaks' })).not.toEqual([]);
  expect(await read({}, paragraph([footnote('Told by Odo Tarn.')]))).not.toEqual([]);
  expect(await read({}, figure('https://a.example/p.png', 'Ilse Varga at the lock'))).not.toEqual([]);
});

test('a speaker who is quoted openly too is no secret', async () => {
  const secret = source({ type: 'interview' }, { id: 's9', confidential: true });
  const by = speaker('Ilse Varga');
  const read = checkedArticle([said(words), paragraph([text('Ilse Varga left.')])], {
    records: [
      record(words, { source: secret, speaker: by }),
      record('Open', { id: 'q2', source: page, speaker: by }),
    ],
  });
  expect(await findingsIn('confidential-exposed', read)).toEqual([]);
});

test('speaker, date and locator are asked for where the source has them', async () => {
  const quoted = (type: string, fields: object) =>
    idsIn(
      checkedArticle([said(words)], {
        records: [record(words, { source: source({ type, title: 'Talk' }), fields })],
      }),
    );
  expect(await quoted('interview', {})).toContain('quotation-without-date');
  expect(await quoted('interview', { dateSaid: '2026-05-01' })).not.toContain('quotation-without-date');
  expect(await quoted('webpage', {})).not.toContain('quotation-without-date');
  expect(await quoted('book', {})).toContain('quotation-without-locator');
  expect(await quoted('book', { locator: '12' })).not.toContain('quotation-without-locator');
  expect(await quoted('webpage', {})).not.toContain('quotation-without-locator');
  expect(await quoted('webpage', {})).toContain('quotation-without-speaker');
});

test('quotations that are all from one source are named, three or more', async () => {
  const all = (count: number, last = page) =>
    findingsIn(
      'one-source',
      checkedArticle(
        Array.from({ length: count }, (_, at) => paragraph([quotation(`q${at}`, [text(`“Words ${at}”`)])])),
        {
          records: Array.from({ length: count }, (_, at) =>
            record(`Words ${at}`, { id: `q${at}`, source: at === count - 1 ? last : page }),
          ),
        },
      ),
    );
  expect(await all(3)).toMatchObject([{ place: null, message: expect.stringContaining('All 3 quotations') }]);
  expect(await all(2)).toEqual([]);
  expect(await all(3, source({ type: 'speech' }, { id: 's2' }))).toEqual([]);
});

test('old words beside a verb in the present tense are named', async () => {
  const read = (verb: string, dateSaid: string, meta: object = {}) =>
    findingsIn(
      'old-quote-in-present-tense',
      checkedArticle([said(words, '', `, ${verb} Mara Lind.`)], {
        records: [record(words, { fields: { dateSaid } })],
        meta,
      }),
    );
  expect(await read('says', '2025-11-03')).toMatchObject([{ message: expect.stringContaining('182 days') }]);
  expect(await read('said', '2025-11-03')).toEqual([]);
  expect(await read('says', '2026-04-30')).toEqual([]);
  expect(await read('says', '2026')).toEqual([]);
  expect(await read('says', '2025-11-03', { publishAt: '2025-11-05' })).toEqual([]);
});

test('words that another author quotes are second hand', async () => {
  const read = (type: string, author: object[]) =>
    findingsIn(
      'second-hand-quotation',
      checkedArticle([said(words)], {
        records: [record(words, { source: source({ type, author }), speaker: speaker('Mara Lind') })],
      }),
    );
  expect(await read('article-newspaper', [{ family: 'Roe', given: 'Ada' }])).toMatchObject([
    { message: expect.stringMatching(/Ada Roe quotes Mara Lind/) },
  ]);
  expect(await read('article-newspaper', [{ family: 'Lind', given: 'Mara' }])).toEqual([]);
  expect(await read('interview', [{ family: 'Roe', given: 'Ada' }])).toEqual([]);
  expect(await read('article-newspaper', [])).toEqual([]);
});

test('no check names a speaker or a source that is on background, by the terms of the source or of the quote', async () => {
  const author = [{ family: 'Canary', given: 'Ada' }];
  const open = { type: 'article-newspaper', title: 'Canary report', URL: 'https://canary.example', author };
  const by = speaker('Canary Speaker');
  const messages = async (more: object, fields: object) => {
    const from = source(open, { id: 's9', ...more });
    const read = checkedArticle(
      ['q1', 'q2', 'q3'].map((id) => paragraph([quotation(id, [text(`“${words} ${id}”`)])])),
      {
        records: ['q1', 'q2', 'q3'].map((id) =>
          record(`${words} ${id}`, { id, source: from, speaker: by, fields }),
        ),
      },
    );
    const told = ['one-source', 'second-hand-quotation', 'source-details', 'source-not-kept'];
    const found = await findingsOf(
      checks.filter(({ id }) => told.includes(id)),
      read,
    );
    return found.map(({ message, excerpt }) => `${message} ${excerpt}`).join('\n');
  };
  expect(await messages({}, {})).toMatch(/Canary/);
  expect(await messages({ terms: 'background' }, {})).not.toMatch(/Canary/);
  expect(await messages({ terms: 'off-record' }, {})).not.toMatch(/Canary/);
  const ofQuotes = await messages({ archiveUrl: 'https://a.example' }, { terms: 'background' });
  expect(ofQuotes).toContain('All 3 quotations');
  expect(ofQuotes.replace(/.*Canary 9.*/, '')).not.toMatch(/Canary S|Ada/);
});

test('a source that was retracted is an error, one that was corrected a warning; none is named that must not be', async () => {
  const ids = ['source-retracted', 'source-corrected'];
  const read = async (standing: 'retracted' | 'corrected' | 'none', more: object = {}) => {
    const csl = withStanding(page.csl, { standing, on: '2026-03-01', note: 'Its data were invented.' });
    const from = source(csl, more);
    const found = await findingsOf(
      checks,
      checkedArticle([said(words)], { records: [record(words, { source: from })] }),
    );
    return found.filter(({ check }) => ids.includes(check));
  };
  expect(await read('retracted')).toMatchObject([
    {
      check: 'source-retracted',
      severity: 'error',
      message: 'This source was retracted: 2026-03-01, Its data were invented.',
      mend: { kind: 'source', sourceId: 's1' },
    },
  ]);
  expect(await read('corrected')).toMatchObject([{ check: 'source-corrected', severity: 'warning' }]);
  expect(await read('none')).toEqual([]);
  const [hidden] = await read('retracted', { terms: 'background' });
  expect(hidden).toMatchObject({ message: 'This source was retracted.', excerpt: '' });
});

test('words of a translation whose original has changed are named', async () => {
  const read = (quoted: string, translationOf: string) => {
    const one = record('Die Pumpen liefen nie', { fields: { language: 'de', translation: words } });
    const changed = { ...one, quote: { ...one.quote, translationOf } };
    return findingsIn('translation-of-older-words', checkedArticle([said(quoted)], { records: [changed] }));
  };
  expect(await read(words, 'Die Pumpen liefen')).toMatchObject([{ severity: 'warning' }]);
  expect(await read(words, 'Die Pumpen liefen nie')).toEqual([]);
  expect(await read('Die Pumpen liefen nie', 'Die Pumpen liefen')).toEqual([]);
});

test('sources have what a reader finds them by, and pages are kept', async () => {
  const lacks = async (csl: { type: string }, more: object = {}) =>
    (
      await findingsOf(
        checks.filter(({ id }) => id.startsWith('source-')),
        checkedArticle([], { sources: new Map([['s1', source(csl, more)]]) }),
      )
    ).map(({ subject, check }) => (check === 'source-not-kept' ? 'kept' : subject.split(' ')[1]));
  const url = { URL: 'https://a.example/p', issued: { 'date-parts': [[2026]] } };
  expect(await lacks({ type: 'webpage' })).toEqual(['url', 'date']);
  expect(await lacks({ type: 'webpage', ...url })).toEqual(['kept']);
  expect(await lacks({ type: 'webpage', ...url }, { archiveUrl: 'https://archive.example/p' })).toEqual([]);
  expect(await lacks({ type: 'book', ...url })).toContain('publisher');
  expect(await lacks({ type: 'article-newspaper', ...url })).toContain('container');
  expect(await lacks({ type: 'webpage' }, { confidential: true })).toEqual([]);
});

test('fields that are missing are named', async () => {
  const meta = { headline: ' ', standfirst: '', bylines: [], slug: 'untitled-2', cover: 'asset:1' };
  expect(await idsIn(checkedArticle([], { meta }))).toEqual([
    'headline-missing',
    'standfirst-missing',
    'byline-missing',
    'slug-missing',
    'alt-text-missing',
  ]);
  expect(await idsIn(checkedArticle([], { meta: { standfirst: '', description: 'For feeds' } }))).toEqual([]);
});

test('what is still to come is found in every text, in capitals alone and not in code', async () => {
  const read = checkedArticle(
    [
      paragraph([text('The board met on TK and will meet again.')]),
      paragraph([text('A todo list, the TKO of the match, an XXL shirt.')]),
      code([text('// TODO')]),
      paragraph([text('Call '), text('XXX', textFormat.code), text(' at /files/XXX.')]),
      figure('https://a.example/p.png', 'XXX'),
    ],
    { meta: { standfirst: 'TODO write this' } },
  );
  const found = await findingsIn('placeholder', read);
  expect(found.map(({ place }) => place?.block ?? null)).toEqual([null, 0, 4]);
  expect(found[1]?.place).toEqual({ block: 0, start: 17, end: 19 });
});

test('links inside the article and the workspace lead somewhere', async () => {
  const urls = ['#the-pumps', '#gone', '/posts/binned/', '/posts/early/', '/posts/none/', '/about/', ''];
  const read = checkedArticle(
    [heading('h2', [text('The pumps')]), paragraph(urls.map((url) => link(url, [text('there')])))],
    {
      posts: new Map([
        ['/posts/binned/', { state: 'bin' }],
        ['/posts/early/', { state: 'draft' }],
      ]),
      amongPosts: new Set(['/posts/none/']),
    },
  );
  const found = await findingsIn('dead-internal-link', read);
  expect(found.map(({ subject }) => subject)).toEqual([
    '#gone',
    '/posts/binned/',
    '/posts/early/',
    '/posts/none/',
    expect.anything(),
  ]);
});

test('a link to an article of the workspace is reported by its words when readers cannot follow it', async () => {
  const url = (last: number) => articleUrl(`01890000-0000-7000-8000-00000000000${last}`);
  const read = checkedArticle(
    [1, 2, 3].map((last) => paragraph([link(url(last), [text(`words ${last}`)])])),
    {
      posts: new Map([
        [url(1), { state: 'published' }],
        [url(2), { state: 'draft' }],
      ]),
    },
  );
  const found = await findingsIn('dead-internal-link', read);
  expect(found.map(({ message }) => message)).toEqual([
    'The link words 2 leads to an article that is not published.',
    'The link words 3 leads to an article that was deleted.',
  ]);
});

test('headings go down one level at a time', async () => {
  const levels = async (...tags: ('h1' | 'h2' | 'h3' | 'h4')[]) =>
    (
      await findingsIn('heading-order', checkedArticle(tags.map((tag) => heading(tag, [text(`A ${tag}`)]))))
    ).map(({ excerpt }) => excerpt);
  expect(await levels('h2', 'h3', 'h4', 'h2')).toEqual([]);
  expect(await levels('h2', 'h4')).toEqual(['A h4']);
  expect(await levels('h3', 'h3')).toEqual(['A h3']);
  expect(await levels('h1')).toEqual(['A h1']);
});

test('related articles are published', async () => {
  const post = (targetId: string) =>
    ({ kind: 'article', targetId, title: targetId, url: '', note: '' }) as const;
  const open = { publishAt: '', publishedAt: null, deletedAt: null };
  const relatedArticles = new Map([
    ['draft', { ...open, slug: 'draft', status: 'draft' }],
    ['out', { ...open, slug: 'out', status: 'published' }],
  ] as const);
  const read = { ...checkedArticle([], { relatedArticles }) };
  read.article = { ...article([]), related: [post('draft'), post('out'), post('gone')] };
  expect((await findingsIn('related-not-published', read)).map(({ excerpt }) => excerpt)).toEqual([
    'draft',
    'gone',
  ]);
});

test('citations name sources that are there', async () => {
  const read = checkedArticle(
    [
      paragraph([
        text('So it was [@roe2020, p. 3], says @mara.'),
        { type: 'citation', version: 1, items: [{ sourceId: 's1' }, { sourceId: 's2' }] },
      ]),
    ],
    { sources: new Map([['s1', page]]) },
  );
  expect(await findingsIn('broken-citation', read)).toMatchObject([
    { subject: 's2' },
    { excerpt: '[@roe2020, p. 3]' },
  ]);
});

test('a paragraph that stands twice is found, and the second one is removed', async () => {
  const long = paragraph([text('The board said that it would not pay for a second survey.')]);
  const short = paragraph([text('Read on below.')]);
  const row = paragraph([text('Pages in the list that were read by more than ten people: 14')]);
  const read = checkedArticle([long, short, short, structuredClone(long), row, row]);
  expect(await findingsIn('repeated-paragraph', read)).toMatchObject([
    { place: { block: 3 }, mend: { kind: 'removeBlock' } },
  ]);
});

const german = [
  'Der Hafenrat erklärte am Montag, dass er keine zweite Untersuchung der Mole bezahlen werde, und vertagte die Sitzung.',
  'Die Pumpen seien in der Nacht nicht gelaufen, und niemand habe den Fehler bemerkt, bevor das Wasser über die Kante trat.',
  'Wer für den Schaden aufkommt, ist noch offen; die Versicherung hat bisher auf keine der vier Anfragen geantwortet.',
];

test('a text in another language than stated is named, a short one is not', async () => {
  const read = (count: number, stated: string) =>
    findingsIn(
      'language-other-than-stated',
      checkedArticle(
        german.slice(0, count).map((words) => paragraph([text(words)])),
        { meta: { language: stated } },
      ),
    );
  expect(await read(3, 'en-GB')).toMatchObject([
    { subject: 'de', mend: { kind: 'field', field: 'language' } },
  ]);
  expect(await read(3, 'de-AT')).toEqual([]);
  expect(await read(2, 'en-GB')).toEqual([]);
  expect(await read(3, 'ast')).toEqual([]);
});

test('what is off the record or under an embargo is found, by the stricter terms of quote and source', async () => {
  const until = '2999-03-03T18:00+01:00';
  const one = record(words, { source: { ...page, terms: 'off-record' } });
  const read = checkedArticle([said(words)], { records: [one] });
  expect(await findingsIn('off-the-record', read)).toMatchObject([
    { severity: 'error', place: { block: 0 }, mend: { kind: 'quote', quoteId: 'q1' } },
  ]);
  expect(
    JSON.stringify((await findingsIn('off-the-record', read)).map(({ subject }) => subject)),
  ).not.toContain('pumps');
  expect(await findingsIn('under-embargo', read)).toEqual([]);
  const later = checkedArticle([said(words)], {
    records: [record(words, { source: { ...page, embargo: until } })],
  });
  expect(await findingsIn('under-embargo', later)).toMatchObject([
    { message: expect.stringContaining(until) },
  ]);
  const over = { ...page, embargo: '2001-03-03T18:00+01:00' };
  expect(
    await findingsIn(
      'under-embargo',
      checkedArticle([said(words)], { records: [record(words, { source: over })] }),
    ),
  ).toEqual([]);
});

test('a speaker on background is not named in the text', async () => {
  const one = record(words, { source: page, speaker: speaker('Mara Lind') });
  const background = { ...one, quote: { ...one.quote, terms: 'background' as const } };
  const read = checkedArticle([said(words, '', ' it was said, and Mara Lind left.')], {
    records: [background],
  });
  expect((await findingsIn('confidential-exposed', read)).length).toBeGreaterThan(0);
});
