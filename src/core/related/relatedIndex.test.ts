import { describe, expect, it } from 'vitest';
import type { RelatablePost } from './post';
import { rankRelated } from './rank';
import {
  buildRelatedIndex,
  isUnsettled,
  putPost,
  type RelatedIndex,
  removePost,
  settleIndex,
} from './relatedIndex';

const subjects = ['quay silt barge tide dredger', 'flour oven crust yeast rye', 'tram rail stop signal bell'];

const post = (id: string, subject: number, more: Partial<RelatablePost> = {}): RelatablePost => ({
  id,
  title: `Title of ${id}`,
  text: `${subjects[subject]} ${subjects[subject]} and what ${id} says of it`,
  tags: [`tag ${subject}`],
  section: '',
  authors: [],
  date: '2024-01-01',
  references: [],
  links: [],
  ...more,
});

/** Enough that the index is not made anew for each change. */
const posts = Array.from({ length: 400 }, (_, at) => post(`post${at}`, at % subjects.length));
const asking = post('asking', 0, { text: 'The dredger and the barge: silt at the quay, and the tide.' });
const ids = (index: RelatedIndex, count = 5) =>
  rankRelated(index, asking)
    .slice(0, count)
    .map(({ id }) => id);

const twin = { title: asking.title, text: asking.text };

describe('an index of related posts', () => {
  it('has a new post at once, without being made anew', () => {
    const index = buildRelatedIndex(posts);
    putPost(index, post('new', 0, twin));
    expect(isUnsettled(index)).toBe(false);
    expect(ids(index, 1)).toEqual(['new']);
  });

  it('has a changed post as it is now, and no more as it was', () => {
    const index = buildRelatedIndex([...posts, post('changing', 0, twin)]);
    expect(ids(index, 1)).toEqual(['changing']);
    putPost(index, post('changing', 1));
    expect(ids(index, 99)).not.toContain('changing');
    expect(index.places.size).toBe(401);
  });

  it('has no post that was taken out, and no link of it', () => {
    const index = buildRelatedIndex([...posts, post('gone', 0, { ...twin, links: ['post1'] })]);
    expect(index.linkCounts.get('post1')).toBe(1);
    removePost(index, 'gone');
    expect(ids(index, 999)).not.toContain('gone');
    expect(index.linkCounts.size).toBe(0);
  });

  it('ranks after many changes as one that is made of the same posts', () => {
    const index = buildRelatedIndex(posts.slice(0, 300));
    for (const each of posts.slice(300)) putPost(index, each);
    for (const at of [3, 77, 299, 350]) removePost(index, `post${at}`);
    putPost(index, post('post9', 1));
    expect(isUnsettled(index)).toBe(true);
    settleIndex(index);
    const changed = posts
      .filter(({ id }) => !['post3', 'post77', 'post299', 'post350', 'post9'].includes(id))
      .concat(post('post9', 1));
    const scores = (of: RelatedIndex) => rankRelated(of, asking).map(({ score }) => score.toFixed(1));
    expect(scores(index)).toEqual(scores(buildRelatedIndex(changed)));
  });

  it('is plain data: a copy ranks the same', () => {
    const index = buildRelatedIndex(posts);
    putPost(index, post('new', 0, twin));
    expect(ids(structuredClone(index))).toEqual(ids(index));
  });
});
