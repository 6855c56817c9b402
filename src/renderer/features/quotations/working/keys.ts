export type WorkAction =
  | 'choose'
  | 'source'
  | 'above'
  | 'last'
  | 'edit'
  | 'confirm'
  | 'undo'
  | 'next'
  | 'previous'
  | 'first'
  | 'last-entry';

const actions = new Map<string, WorkAction>([
  [' ', 'choose'],
  ['s', 'source'],
  ['a', 'above'],
  ['l', 'last'],
  ['e', 'edit'],
  ['v', 'confirm'],
  ['u', 'undo'],
  ['ArrowDown', 'next'],
  ['j', 'next'],
  ['ArrowUp', 'previous'],
  ['k', 'previous'],
  ['Home', 'first'],
  ['End', 'last-entry'],
]);

/** What a key does in the list of quotations that lack something. */
export const workActionOf = (key: string): WorkAction | undefined =>
  actions.get(key.length === 1 ? key.toLowerCase() : key);
