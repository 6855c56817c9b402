import { describe, expect, it } from 'vitest';
import type { RelatablePost } from './post';
import { rankRelated } from './rank';
import { buildRelatedIndex } from './relatedIndex';

const post = (id: string, more: Partial<RelatablePost> = {}): RelatablePost => ({
  id,
  title: `Title of ${id}`,
  text: '',
  tags: [],
  section: '',
  authors: [],
  date: '2024-01-01',
  references: [],
  links: [],
  ...more,
});

const harbour = post('harbour', {
  title: 'Harbour fees rise',
  text: 'The harbour master raised the dredging levy for every barge.',
});
const dredging = post('dredging', {
  title: 'Dredging begins',
  text: 'A barge of the harbour master took silt from the channel.',
});
const others = ['bread', 'schools', 'trams', 'weather'].map((id) =>
  post(id, { title: `News of ${id}`, text: `Nothing but ${id} and more ${id} was spoken of in town.` }),
);
const all = [...others, dredging, harbour];
const first = (posts: RelatablePost[], asking: RelatablePost) =>
  rankRelated(buildRelatedIndex(posts), asking)[0]?.id;

describe('related posts', () => {
  it('are those that share rare words', () => {
    expect(first(all, harbour)).toBe('dredging');
  });

  it('are found for an article that is not in the archive', () => {
    expect(first(all, { ...harbour, id: 'draft' })).toBe('harbour');
  });

  it('never hold the post itself', () => {
    const ids = rankRelated(buildRelatedIndex(all), harbour).map(({ id }) => id);
    expect(ids).not.toContain('harbour');
  });

  it('share tags, when the words say nothing', () => {
    const tagged = [...all, post('quay', { tags: ['Ports'] })];
    expect(first(tagged, post('asking', { title: '', tags: ['ports'] }))).toBe('quay');
  });

  it('refer to the same source', () => {
    const citing = [...all, post('report', { references: ['example.org/audit'] })];
    expect(first(citing, post('asking', { title: '', references: ['example.org/audit'] }))).toBe('report');
  });

  it('are what posts on the same subject link to', () => {
    const background = post('background', { title: 'From 1950', text: 'A chronicle.' });
    const linking = [...all, background].map((each) =>
      each.id === 'dredging' ? { ...each, links: ['background'] } : each,
    );
    const ids = (posts: RelatablePost[]) =>
      rankRelated(buildRelatedIndex(posts), harbour).map(({ id }) => id);
    expect(ids([...all, background])).not.toContain('background');
    expect(ids(linking).slice(0, 2)).toContain('background');
  });

  it('do not follow from the links of the article itself', () => {
    const scores = (links: string[]) =>
      rankRelated(
        buildRelatedIndex([...others, { ...dredging, links: ['trams'] }, { ...harbour, links }]),
        harbour,
      );
    expect(scores(['bread', 'schools'])).toEqual(scores([]));
  });

  it('are older rather than newer, all else the same', () => {
    const twins = [
      post('newer', { title: harbour.title, text: harbour.text, date: '2024-02-01' }),
      post('older', { title: harbour.title, text: harbour.text, date: '2023-12-01' }),
    ];
    expect(first([...all, ...twins], harbour)).toBe('older');
  });

  it('are found in scripts without spaces', () => {
    const chinese = [
      post('port', { title: '港口费用', text: '港口的费用今年上涨了' }),
      post('school', { title: '学校新闻', text: '学校今年放假了' }),
      post('bus', { title: '公交新闻', text: '公交车今年更多了' }),
    ];
    expect(first(chinese, post('asking', { title: '', text: '我们谈论港口费用' }))).toBe('port');
  });

  it('of an empty archive are none', () => {
    expect(rankRelated(buildRelatedIndex([]), harbour)).toEqual([]);
  });
});
