import { type Dialect, likeGfm, noteMark } from './dialect';

/** GitHub, which sets math though cmark-gfm does not. */
export const gfm: Dialect = {
  ...likeGfm,
  id: 'gfm',
  parser: 'cmark-gfm',
  unsafe: [noteMark],
  runs: new Set(['math', 'displayMath']),
};
