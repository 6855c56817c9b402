import { expect, test } from 'vitest';
import type { LinkGraph } from '../../../core/model/coverage';
import { neighboursOf } from './linkLanes';

const node = (id: string, step: 0 | 1 | 2) => ({ kind: 'archive' as const, id, title: id, date: '', step });

test('posts stand on the side from which their links lead, and farther ones name a post between', () => {
  const graph: LinkGraph = {
    nodes: [node('middle', 0), node('out', 1), node('in', 1), node('both', 1), node('far', 2)],
    links: [
      { from: 'middle', to: 'out' },
      { from: 'in', to: 'middle' },
      { from: 'both', to: 'middle' },
      { from: 'middle', to: 'both' },
      { from: 'far', to: 'in' },
    ],
    leftOut: { near: 0, far: 0 },
  };
  expect(neighboursOf(graph).map(({ id, side, through }) => [id, side, through?.id ?? null])).toEqual([
    ['in', 'from', null],
    ['both', 'both', null],
    ['out', 'to', null],
    ['far', 'far', 'in'],
  ]);
});
