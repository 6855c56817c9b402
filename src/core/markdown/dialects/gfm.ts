import { type Dialect, likeGfm, noteMark } from './dialect';

export const gfm: Dialect = { id: 'gfm', parser: 'cmark-gfm', ...likeGfm, unsafe: [noteMark] };
