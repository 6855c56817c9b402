import { type Dialect, likeGfm } from './dialect';

/** Astro. */
export const remark: Dialect = { id: 'remark', parser: 'remark', ...likeGfm };
