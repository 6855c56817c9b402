import { expect, test } from 'vitest';
import { freshWorkspace } from '../../../tests/support/workspace';
import { paragraph, quotation, text } from '../../core/document/build';
import { emptyQuote } from '../../core/model/quote';
import { searchKinds } from '../../core/model/searchHit';
import { namedSpeaker } from '../../core/model/speaker';
import { openTerms } from '../../core/model/terms';

/** A small desk; `found` names what a search finds by the first word of its title. */
async function desk() {
  const { workspace } = await freshWorkspace();
  const found = async (query: string) =>
    (await workspace.search({ query, kinds: [...searchKinds], limit: 20 }))
      .map(({ title }) => title.split(' ')[0])
      .sort();
  const speaker = await workspace.speakers.create({ ...namedSpeaker('Máire Ferro'), note: 'Call' });
  const source = await workspace.sources.create({
    csl: { type: 'report', title: 'Survey of the silt', issued: { 'date-parts': [[2019]] } },
    archiveUrl: '',
    note: '',
    confidential: false,
    ...openTerms,
  });
  const said = await workspace.quotes.create({
    ...emptyQuote('en-GB'),
    text: 'Nobody dredged the silt',
    speakerId: speaker.id,
    sourceId: source.id,
    dateSaid: '2022-08-05',
  });
  await workspace.quotes.create({ ...emptyQuote('en-GB'), text: 'Unsaid silt', dateSaid: '2021-02' });
  const { id } = await workspace.articles.add({
    meta: { headline: 'Harbour fees', section: 'Local', tags: ['Port', 'Money'] },
    body: [
      paragraph([text('The silt stays. '), quotation(said.id, [text('“Nobody dredged all of the silt”')])]),
    ],
  });
  await workspace.articles.add({ meta: { headline: 'Plain silt' }, body: [] });
  await workspace.archive.add([
    {
      origin: 'old.md',
      title: 'Old silt',
      slug: 'old',
      url: '',
      publishedOn: '2022-12-24',
      section: 'Local',
      tags: ['port'],
      summary: '',
      text: 'Before',
    },
  ]);
  return { found, key: source.citationKey, id, workspace };
}

test('fields narrow a search to what they ask for', async () => {
  const { found, key, workspace, id } = await desk();
  expect(await found('silt')).toEqual(['Harbour', 'Nobody', 'Old', 'Plain', 'Survey', 'Unsaid']);
  expect(await found('silt speaker:maire')).toEqual(['Harbour', 'Nobody']);
  expect(await found('speaker:maire')).toEqual(['Harbour', 'Máire', 'Nobody']);
  expect(await found('source:survey')).toEqual(['Harbour', 'Nobody', 'Survey']);
  expect(await found(`cites:${key.toUpperCase()}`)).toEqual(['Harbour', 'Nobody']);
  expect(await found('tag:port')).toEqual(['Harbour', 'Old']);
  expect(await found('tag:po -kind:archive')).toEqual(['Harbour']);
  expect(await found('section:local silt')).toEqual(['Harbour', 'Old']);
  expect(await found('from:2022-08 to:2022-12')).toEqual(['Nobody', 'Old']);
  expect(await found('to:2021')).toEqual(['Survey', 'Unsaid']);
  expect(await found('kind:quotes')).toEqual(['Nobody', 'Unsaid']);
  expect(await found('silt -tag:port -kind:quote')).toEqual(['Plain', 'Survey']);
  expect(await found('tag:money OR kind:source')).toEqual(['Harbour', 'Survey']);
  expect(await found('tag:money OR unsaid')).toEqual(['Harbour', 'Unsaid']);
  expect(await found('-silt -kind:speaker')).toEqual([]);
  expect(await found('has:drift')).toEqual(['Harbour']);
  expect(await found('has:speaker kind:quote')).toEqual(['Nobody']);
  expect(await found('has:note')).toEqual(['Máire']);
  expect(await found('status:draft silt')).toEqual(['Harbour', 'Plain']);
  await workspace.articles.setStatus(id, 'review');
  expect(await found('status:review')).toEqual(['Harbour']);
});

test('phrases, unwanted words and alternatives are searched for as they are written', async () => {
  const { found } = await desk();
  expect(await found('"the silt"')).toEqual(['Harbour', 'Nobody', 'Survey']);
  expect(await found('silt -unsaid -old -kind:article')).toEqual(['Nobody', 'Survey']);
  expect(await found('unsaid OR survey')).toEqual(['Survey', 'Unsaid']);
  expect(await found('fees OR survey silt')).toEqual(['Harbour', 'Survey']);
  expect(await found('harb* fee')).toEqual(['Harbour']);
  expect(await found('harb fees')).toEqual([]);
});
