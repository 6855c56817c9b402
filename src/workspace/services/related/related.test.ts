import { expect, onTestFinished, test } from 'vitest';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { link, paragraph, quotation, text } from '../../../core/document/build';
import { emptyQuote } from '../../../core/model/quote';
import { namedSpeaker } from '../../../core/model/speaker';
import { noFilter, type SuggestionFilter } from '../../../core/model/suggestion';
import { openWorkspace } from '../..';

const post = (slug: string, body: string, more: { tags?: string[]; links?: string[] } = {}) => ({
  origin: `harbour/${slug}.md`,
  title: `On ${slug}`,
  slug,
  url: `https://harbour.example/${slug}/`,
  publishedOn: '2020-01-01',
  section: '',
  tags: [],
  summary: '',
  text: body,
  ...more,
});

const levy = 'The dredging levy is paid by every barge in the channel.';
const others = ['bread', 'schools', 'trams'].map((slug) => post(slug, `Nothing but ${slug} in town.`));

async function desk() {
  const { workspace } = await freshWorkspace();
  const [silt = ''] = await workspace.archive.add([
    post('silt', 'A barge of the dredging firm lay in the channel.', { tags: ['Ports'] }),
    ...others,
  ]);
  const body = [paragraph([text(levy)])];
  const { id } = await workspace.articles.add({ meta: { headline: 'Harbour fees' }, body });
  return { ...workspace, silt, id };
}

test('a draft is shown the archive posts that share its rare words, and which these are', async () => {
  const { related, silt, id } = await desk();
  const [first] = (await related.suggest(id, 5)).posts;
  expect(first).toMatchObject({ kind: 'archive', id: silt, slug: 'silt', title: 'On silt' });
  expect(first?.why).toMatch(/^Both use the words .*dredging/);
});

test('words of grammar are no reason, also among few posts', async () => {
  const { workspace } = await freshWorkspace();
  const shared = 'Nobody asked who pays for every barge.';
  await workspace.archive.add([post('silt', `${shared} It sank.`, { tags: ['Ports'] }), ...others]);
  const body = [paragraph([text(shared)])];
  const { id } = await workspace.articles.add({ meta: { headline: 'Fees', tags: ['Ports'] }, body });
  const [first] = (await workspace.related.suggest(id, 1)).posts;
  expect(first?.why).toMatch(/^Both use the words (barge|pays), (barge|pays)\. Both have the tag ports\.$/);
});

test('a post that is attached, binned or the published form of the article itself is not suggested', async () => {
  const { related, articles, archive, silt, id } = await desk();
  const binned = await articles.add({
    meta: { headline: 'Levy again' },
    body: [paragraph([text(levy)])],
  });
  const ids = async () => (await related.suggest(id, 9)).posts.map((one) => one.id);
  expect(await ids()).toEqual(expect.arrayContaining([silt, binned.id]));
  await articles.bin([binned.id]);
  await articles.setRelated(id, [{ kind: 'archive', targetId: silt, title: '', url: '', note: '' }]);
  const [own = ''] = await archive.add([post('fees', levy)]);
  expect(await ids()).toContain(own);
  await articles.setMeta(id, { canonicalUrl: 'https://harbour.example/fees/' });
  const found = await ids();
  expect(found).not.toContain(own);
  expect(found).not.toContain(silt);
  expect(found).not.toContain(binned.id);
});

test('a new post is suggested at once', async () => {
  const { related, articles, id } = await desk();
  expect((await related.suggest(id, 9)).posts.length).toBeGreaterThan(0);
  const added = await articles.add({ meta: { headline: 'Barge levy' }, body: [paragraph([text(levy)])] });
  expect((await related.suggest(id, 9)).posts[0]?.id).toBe(added.id);
});

test('who quotes the same person is suggested with the name, unless the quote may not be attributed', async () => {
  const { related, articles, quotes, speakers } = await desk();
  const { id: speakerId } = await speakers.create(namedSpeaker('Ann Lee'));
  const quoting = async (headline: string, terms: 'on-record' | 'background') => {
    const { id: quoteId } = await quotes.create({
      ...emptyQuote('en-GB'),
      text: 'So be it.',
      speakerId,
      terms,
    });
    const body = [paragraph([quotation(quoteId, [text(`“${headline}”`)])])];
    return (await articles.add({ meta: { headline }, body })).id;
  };
  const first = await quoting('Alpha', 'on-record');
  const second = await quoting('Beta', 'on-record');
  const hidden = await quoting('Gamma', 'background');
  const found = (await related.suggest(first, 9)).posts;
  expect(found.find(({ id }) => id === second)?.why).toBe('Both quote Ann Lee.');
  expect(found.map(({ id }) => id)).not.toContain(hidden);
});

test('a workspace that is open for reading only has suggestions too', async () => {
  const { dir, id, silt, articles } = await desk();
  await articles.refreshStale();
  const reading = await openWorkspace(dir, { machine: { name: 'Anna’s laptop', process: 7 } });
  onTestFinished(() => reading.close());
  expect(reading.readOnly).toBe(true);
  expect((await reading.related.suggest(id, 1)).posts.map((one) => one.id)).toEqual([silt]);
});

test('a post that the text links to is suggested only when it is asked for', async () => {
  const { related, articles, silt, id } = await desk();
  const ids = async (linked: boolean) =>
    (await related.suggest(id, 9, { ...noFilter, linked })).posts.map((one) => [one.id, one.isLinked]);
  expect(await ids(false)).toContainEqual([silt, false]);
  const body = [paragraph([text(levy), link('https://harbour.example/silt/', [text('silt')])])];
  const { version } = await articles.get(id);
  await articles.saveBody({ id, version, splices: [{ at: 0, remove: 1, insert: body }] });
  expect((await ids(false)).map(([each]) => each)).not.toContain(silt);
  expect(await ids(true)).toContainEqual([silt, true]);
});

test('suggestions can be kept to a section and to what is not old, and say which sections there are', async () => {
  const { related, archive, id } = await desk();
  const add = (slug: string, section: string, publishedOn: string) =>
    archive.add([{ ...post(slug, levy), section, publishedOn }]);
  const [port = ''] = await add('port', 'Port', '2021-05-01');
  const [town = ''] = await add('town', 'Town', '2024-05-01');
  const ask = (filter: Partial<SuggestionFilter>) => related.suggest(id, 9, { ...noFilter, ...filter });
  expect((await ask({})).sections).toEqual(['Port', 'Town']);
  expect((await ask({ section: 'Port' })).posts.map((one) => one.id)).toEqual([port]);
  expect((await ask({ since: '2023-01-01' })).posts.map((one) => one.id)).toEqual([town]);
});

test('a picker offers what matches the words, and related posts before anything is typed', async () => {
  const { related, silt, id } = await desk();
  expect((await related.offer(id, 'bread', 5)).map(({ title, url }) => [title, url])).toEqual([
    ['On bread', 'https://harbour.example/bread/'],
  ]);
  await related.suggest(id, 1);
  expect((await related.offer(id, '', 5))[0]?.id).toBe(silt);
});

test('an article is offered for itself, not once more for its post in the archive', async () => {
  const { related, articles, archive, id } = await desk();
  const own = await articles.add({
    meta: { headline: 'Levy again', canonicalUrl: 'https://harbour.example/again/' },
    body: [paragraph([text(levy)])],
  });
  await archive.add([{ ...post('again', levy), title: 'Levy again' }]);
  expect((await related.offer(id, 'levy again', 5)).map((one) => one.id)).toEqual([own.id]);
  expect((await related.suggest(id, 9)).posts.filter(({ title }) => title === 'Levy again')).toHaveLength(1);
});

test('every article and archive post gets its suggestions by slug', async () => {
  const { related } = await desk();
  const slugs: string[] = [];
  for await (const { slug } of await related.suggestAll(3)) slugs.push(slug);
  expect(slugs.sort()).toEqual(['bread', 'harbour-fees', 'schools', 'silt', 'trams']);
});

test('links of other posts say what is related', async () => {
  const { related, archive, articles, id } = await desk();
  const [background = ''] = await archive.add([post('background', 'From 1950.')]);
  const ids = async () => (await related.suggest(id, 9)).posts.map((one) => one.id);
  expect(await ids()).not.toContain(background);
  await articles.add({
    meta: { headline: 'Levy' },
    body: [paragraph([text(levy), link('https://harbour.example/background/', [text('then')])])],
  });
  expect(await ids()).toContain(background);
});
