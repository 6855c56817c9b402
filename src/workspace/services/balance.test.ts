import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { paragraph, quotation, text } from '../../core/document/build';
import { emptyQuote } from '../../core/model/quote';
import { namedSpeaker } from '../../core/model/speaker';
import { openTerms } from '../../core/model/terms';

const source = (title: string, confidential = false) => ({
  csl: { type: 'report', title },
  archiveUrl: '',
  note: '',
  confidential,
  ...openTerms,
});

async function desk() {
  const { workspace } = await freshWorkspace();
  const holt = await workspace.speakers.create({
    ...namedSpeaker('Maren Holt'),
    affiliation: 'Harbour Board',
    side: 'north',
    roles: [{ role: 'engineer', affiliation: 'Quay Works', from: '2010', to: '2015' }],
  });
  const brandt = await workspace.speakers.create(namedSpeaker('Ole Brandt'));
  const minutes = await workspace.sources.create(source('Minutes'));
  const letter = await workspace.sources.create(source('Letter', true));
  const quote = (words: string, own: object) =>
    workspace.quotes.create({ ...emptyQuote('en'), text: words, ...own });
  const quotes = [
    await quote('The pumps never ran', { speakerId: holt.id, sourceId: minutes.id }),
    await quote('Nobody asked us', { speakerId: holt.id, dateSaid: '2012-05-01' }),
    await quote('Pay him off', { speakerId: brandt.id, sourceId: letter.id }),
  ];
  const article = (headline: string, section: string, said: typeof quotes) =>
    workspace.articles.add({
      meta: { headline, section },
      body: said.map(({ id, text: words }) => paragraph([quotation(id, [text(`“${words}”`)])])),
    });
  const first = await article('One', 'Local', quotes);
  const second = await article('Two', 'World', quotes.slice(0, 1));
  return { workspace, first, second, quotes };
}

test('who is quoted is counted with the affiliation of that day; a confidential source names nobody', async () => {
  const { workspace } = await desk();
  const { articles, cells } = await workspace.balance.read({});
  expect(articles).toBe(2);
  expect(cells).toHaveLength(3);
  expect(cells).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        speaker: 'Maren Holt',
        affiliation: 'Harbour Board',
        side: 'north',
        isSourced: true,
        count: 2,
        words: 8,
      }),
      expect.objectContaining({
        speaker: 'Maren Holt',
        affiliation: 'Quay Works',
        isSourced: false,
        count: 1,
        words: 3,
      }),
      expect.objectContaining({ speaker: '', affiliation: '', isSourced: true, count: 1, words: 3 }),
    ]),
  );
  expect(await workspace.balance.text({}, 'speaker', 'csv')).not.toContain('Brandt');
  expect(JSON.parse(await workspace.balance.text({}, 'speaker', 'json'))).toMatchObject({
    articles: 2,
    by: 'speaker',
  });
});

test('an article, a section or a period is counted alone; what was never published is in no period', async () => {
  const { workspace, first, second } = await desk();
  const count = async (scope: Parameters<typeof workspace.balance.read>[0]) =>
    (await workspace.balance.read(scope)).articles;
  expect(await count({ articleId: first.id })).toBe(1);
  expect(await count({ section: 'World' })).toBe(1);
  await workspace.articles.setMeta(second.id, { publishAt: '2024-05-31' });
  expect(await count({ from: '2024' })).toBe(1);
  expect(await count({ from: '2024-05', to: '2024-05' })).toBe(1);
  expect(await count({ to: '2024-04' })).toBe(0);
  expect(await count({ from: '2024-06-01' })).toBe(0);
});

test('whoever spoke on background is named in no figure', async () => {
  const { workspace, quotes } = await desk();
  for (const { id } of quotes) await workspace.quotes.update(id, { terms: 'background' });
  const { cells } = await workspace.balance.read({});
  expect(cells.map(({ speaker }) => speaker)).toEqual(cells.map(() => ''));
  expect(cells.length).toBeGreaterThan(0);
});
