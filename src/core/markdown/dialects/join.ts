import type { Join } from 'mdast-util-to-markdown';

/** Two lists of a kind that follow each other get a comment between them, where other bullets do not part them. */
export const betweenLists: Join = (left, right) =>
  left.type === 'list' && right.type === 'list' && left.ordered === right.ordered ? false : undefined;
