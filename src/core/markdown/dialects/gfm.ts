import { type Dialect, likeGfm } from './dialect';

export const gfm: Dialect = { id: 'gfm', parser: 'cmark-gfm', ...likeGfm };
