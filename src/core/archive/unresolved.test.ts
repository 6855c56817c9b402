import { expect, test } from 'vitest';
import { unresolvedKind } from './unresolved';

const link = { hasPostsBelow: false, isDraft: false };

test.each([
  ['file:harbour/gone.md', 'missing'],
  ['harbour.example/2019/05/quay', 'gone'],
  ['harbour.example/v1.2/about', 'page'],
  ['harbour.example/about.php', 'page'],
  ['harbour.example/plans/pier.pdf', 'file'],
  ['harbour.example/tags/port', 'list'],
  ['harbour.example/methods/page/date', 'page'],
  ['harbour.example', 'list'],
  ['harbour.example/{{ page.next }}', 'template'],
])('%s leads to what is “%s”', (target, kind) => {
  expect(unresolvedKind({ ...link, target })).toBe(kind);
});

test('a draft and a folder of posts are known by the archive', () => {
  const target = 'harbour.example/news';
  expect(unresolvedKind({ ...link, target, isDraft: true })).toBe('draft');
  expect(unresolvedKind({ ...link, target, hasPostsBelow: true })).toBe('list');
});
