import { expect, onTestFinished, test } from 'vitest';
import { freshWorkspace } from '../../../../tests/support/workspace';
import { paragraph, quotation, text } from '../../../core/document/build';
import { emptyQuote } from '../../../core/model/quote';
import { namedSpeaker } from '../../../core/model/speaker';
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
  const [first] = await related.suggest(id, 5);
  expect(first).toMatchObject({ kind: 'archive', id: silt, slug: 'silt', title: 'On silt' });
  expect(first?.why).toMatch(/^Both use the words .*dredging/);
});

test('words of grammar are no reason, also among few posts', async () => {
  const { workspace } = await freshWorkspace();
  const shared = 'Nobody asked who pays for every barge.';
  await workspace.archive.add([post('silt', `${shared} It sank.`, { tags: ['Ports'] }), ...others]);
  const body = [paragraph([text(shared)])];
  const { id } = await workspace.articles.add({ meta: { headline: 'Fees', tags: ['Ports'] }, body });
  const [first] = await workspace.related.suggest(id, 1);
  expect(first?.why).toMatch(/^Both use the words (barge|pays), (barge|pays)\. Both have the tag ports\.$/);
});

test('a post that is attached, binned or the published form of the article itself is not suggested', async () => {
  const { related, articles, archive, silt, id } = await desk();
  const binned = await articles.add({
    meta: { headline: 'Levy again' },
    body: [paragraph([text(levy)])],
  });
  const ids = async () => (await related.suggest(id, 9)).map((one) => one.id);
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
  expect((await related.suggest(id, 9)).length).toBeGreaterThan(0);
  const added = await articles.add({ meta: { headline: 'Barge levy' }, body: [paragraph([text(levy)])] });
  expect((await related.suggest(id, 9))[0]?.id).toBe(added.id);
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
  const found = await related.suggest(first, 9);
  expect(found.find(({ id }) => id === second)?.why).toBe('Both quote Ann Lee.');
  expect(found.map(({ id }) => id)).not.toContain(hidden);
});

test('a workspace that is open for reading only has suggestions too', async () => {
  const { dir, id, silt, articles } = await desk();
  await articles.refreshStale();
  const reading = await openWorkspace(dir, { machine: { name: 'Anna’s laptop', process: 7 } });
  onTestFinished(() => reading.close());
  expect(reading.readOnly).toBe(true);
  expect((await reading.related.suggest(id, 1)).map((one) => one.id)).toEqual([silt]);
});

test('every article and archive post gets its suggestions by slug', async () => {
  const { related } = await desk();
  const slugs: string[] = [];
  for await (const { slug } of related.suggestAll(3)) slugs.push(slug);
  expect(slugs.sort()).toEqual(['bread', 'harbour-fees', 'schools', 'silt', 'trams']);
});
