import { expect, test } from 'vitest';
import { readMarkdown } from '.';
import { dialectOf } from './dialectOf';

const of = (source: string, path = 'notes/quay.md') => dialectOf({ path, ...readMarkdown(source) });

test.each([
  ['## Head {#id}\n\nTerm\n: words\n\n{: inline }, $x_1$ and [@doe]', 'gfm'],
  ['---\ntitle: T\nlayout: layouts/post.njk\n---\n\nWords', 'gfm'],
  ['---\ntitle: T\nlayout: post\n---\n\nWords', 'kramdown'],
  ['Words.\n{: .notice}', 'kramdown'],
  ['+++\ntitle = "T"\n+++\n\nWords', 'goldmark'],
  ['---\ntitle: T\nlastmod: 2026-03-03\n---\n\nWords', 'goldmark'],
  ['See {{< note >}}.', 'goldmark'],
  ['See [it](#id).\n\n## Head {#id}', 'goldmark'],
  ['---\ntitle: T\nbibliography: refs.bib\n---\n\nWords', 'pandoc'],
  ['See [[The quay]].', 'pandoc'],
  ['[[toc]]', 'gfm'],
])('%j is %s', (source, dialect) => expect(of(source)).toBe(dialect));

test('a folder of a generator tells more than the text', () => {
  expect(of('See {{< note >}}.', 'blog/_posts/2026-03-03-quay.md')).toBe('kramdown');
  expect(of('Words', 'site/content/posts/quay.md')).toBe('goldmark');
});
