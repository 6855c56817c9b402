import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { link, paragraph, quotation, text } from '../../core/document/build';
import type { Inline } from '../../core/document/nodes';
import type { CoverageSubject } from '../../core/model/coverage';
import { emptyQuote } from '../../core/model/quote';
import { namedSpeaker } from '../../core/model/speaker';
import { openTerms } from '../../core/model/terms';
import type { Workspace } from '..';

const post = (slug: string, more: Partial<Parameters<Workspace['archive']['add']>[0][number]> = {}) => ({
  origin: `harbour/${slug}.md`,
  title: slug,
  slug,
  url: `https://harbour.example/${slug}`,
  publishedOn: null,
  section: '',
  tags: [],
  summary: '',
  text: '',
  ...more,
});

const everything = { limit: 50, offset: 0 };

/** Where a subject appears: month, manner and title of each, the newest first. */
async function found(workspace: Workspace, subject: CoverageSubject): Promise<string[]> {
  const { items, total } = await workspace.coverage.list(subject, everything);
  const cells = await workspace.coverage.count(subject);
  expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  return items.map(({ date, manner, title }) => `${date.slice(0, 7)} ${manner} ${title}`.trim());
}

test('a speaker is quoted in articles, and named in texts that have the full name', async () => {
  const { workspace } = await freshWorkspace();
  const speaker = await workspace.speakers.create({ ...namedSpeaker('Maren Holt'), aliases: ['Holt'] });
  const said = await workspace.quotes.create({
    ...emptyQuote('en-GB'),
    text: 'The pumps never ran',
    speakerId: speaker.id,
  });
  const words = quotation(said.id, [text('“The pumps never ran”')]);
  await workspace.articles.add({
    meta: { headline: 'Pumps', publishAt: '2026-02-03' },
    body: [paragraph([text('Maren Holt said: '), words])],
  });
  await workspace.articles.add({
    meta: { headline: 'Named', publishAt: '2026-03-03' },
    body: [paragraph([text('We asked Maren Holt.')])],
  });
  const gone = await workspace.articles.add({ meta: { headline: 'Binned' }, body: [paragraph([words])] });
  await workspace.articles.bin([gone.id]);
  await workspace.archive.add([
    post('full', { publishedOn: '2025-12-24', text: 'So says MAREN HOLT of the port.' }),
    post('surname', { publishedOn: '2025-11-24', text: 'So says Holt.' }),
    post('apart', { publishedOn: '2025-10-24', text: 'Maren did, and Holt did not.' }),
    post('undated', { summary: 'Maren Holt speaks' }),
  ]);
  expect(await found(workspace, { of: 'speaker', id: speaker.id })).toEqual([
    '2026-03 named Named',
    '2026-02 quoted Pumps',
    '2025-12 named full',
    'named undated',
  ]);
});

test('a source is quoted, cited or linked, and what quotes it is not counted again for its citation', async () => {
  const { workspace } = await freshWorkspace();
  const source = await workspace.sources.create({
    csl: { type: 'report', title: 'Survey', URL: 'https://www.survey.example/2019/', DOI: '10.5555/quay' },
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
  });
  const said = await workspace.quotes.create({
    ...emptyQuote('en-GB'),
    text: 'It leaks',
    sourceId: source.id,
  });
  const cite: Inline = { type: 'citation', version: 1, items: [{ sourceId: source.id }] };
  const both = [paragraph([quotation(said.id, [text('“It leaks”')]), cite])];
  await workspace.articles.add({ meta: { headline: 'Both', publishAt: '2026-02-03' }, body: both });
  await workspace.articles.add({
    meta: { headline: 'Cites', publishAt: '2026-01-03' },
    body: [paragraph([text('It leaks'), cite])],
  });
  await workspace.articles.add({
    meta: { headline: 'Links', publishAt: '2025-12-03' },
    body: [paragraph([link('http://survey.example/2019#top', [text('survey')])])],
  });
  await workspace.archive.add([
    post('doi', { publishedOn: '2025-11-24', links: ['doi.org/10.5555/quay'] }),
    post('other', { publishedOn: '2025-11-24', links: ['survey.example/2020'] }),
  ]);
  expect(await found(workspace, { of: 'source', id: source.id })).toEqual([
    '2026-02 quoted Both',
    '2026-01 cited Cites',
    '2025-12 linked Links',
    '2025-11 linked doi',
  ]);
});

test('a tag or a section has its articles and archive posts, whatever the capitals', async () => {
  const { workspace } = await freshWorkspace();
  await workspace.articles.add({
    meta: { headline: 'Fees', section: 'Local', tags: ['port', 'Port'], publishAt: '2026-02-03' },
    body: [],
  });
  const [old = ''] = await workspace.archive.add([
    post('old', { publishedOn: '2020-01-05', section: 'local', tags: ['PORT', 'money'] }),
    post('year', { publishedOn: '2019', tags: ['port'] }),
    post('other', { publishedOn: '2020-02-05T05:00:00.000Z', section: 'World', tags: ['airport'] }),
  ]);
  const tag: CoverageSubject = { of: 'tag', tag: 'Port' };
  expect(await found(workspace, tag)).toEqual(['2026-02 filed Fees', '2020-01 filed old', '2019 filed year']);
  expect(await found(workspace, { of: 'section', section: 'Local' })).toEqual([
    '2026-02 filed Fees',
    '2020-01 filed old',
  ]);
  const span = { ...everything, from: '2019-12', to: '2020-01' };
  expect((await workspace.coverage.list(tag, span)).items.map(({ id }) => id)).toEqual([old]);
  const undated = { ...everything, from: '', to: '' };
  expect((await workspace.coverage.list(tag, undated)).items.map(({ title }) => title)).toEqual(['year']);
  expect(await workspace.coverage.filed('tag')).toContainEqual({ value: expect.any(String), count: 3 });
  expect((await workspace.coverage.filed('section')).map(({ count }) => count)).toEqual([2, 1]);
  const airport = await workspace.coverage.list({ of: 'tag', tag: 'airport' }, everything);
  expect(airport.items.map(({ date }) => date)).toEqual(['2020-02-05']);
  // Read again without the tag.
  await workspace.archive.add([post('old', { publishedOn: '2020-01-05' })]);
  expect(await found(workspace, tag)).toEqual(['2026-02 filed Fees', '2019 filed year']);
});

test('the links of a post are followed for two steps, with attached posts, and not into the bin', async () => {
  const { workspace } = await freshWorkspace();
  const [sluice = '', , weir = '', far = ''] = await workspace.archive.add([
    post('sluice', { publishedOn: '2020-01-01' }),
    post('alone'),
    post('weir', { publishedOn: '2020-02-01', links: ['harbour.example/sluice', 'harbour.example/far'] }),
    post('far', { links: ['harbour.example/farther'] }),
    post('farther'),
  ]);
  const attached = { kind: 'archive' as const, targetId: sluice, title: '', url: '', note: '' };
  const body = [paragraph([text('Again')])];
  const { id } = await workspace.articles.add({ meta: { headline: 'New' }, body });
  const binned = await workspace.articles.add({ meta: { headline: 'Gone' }, body });
  for (const article of [id, binned.id]) await workspace.articles.setRelated(article, [attached]);
  await workspace.articles.bin([binned.id]);
  const { nodes, links, leftOut } = await workspace.coverage.links(sluice);
  expect(nodes.map(({ title, step }) => [title, step])).toEqual([
    ['sluice', 0],
    ['New', 1],
    ['weir', 1],
    ['far', 2],
  ]);
  expect(links).toHaveLength(3);
  expect(links).toEqual(
    expect.arrayContaining([
      { from: id, to: sluice },
      { from: weir, to: sluice },
      { from: weir, to: far },
    ]),
  );
  expect(leftOut).toEqual({ near: 0, far: 0 });
});
