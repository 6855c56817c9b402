export type FindAction = 'accept' | 'correct' | 'dismiss' | 'next' | 'previous' | 'first' | 'last';

const actions = new Map<string, FindAction>([
  ['Enter', 'accept'],
  ['a', 'accept'],
  ['e', 'correct'],
  ['d', 'dismiss'],
  ['Backspace', 'dismiss'],
  ['Delete', 'dismiss'],
  ['ArrowDown', 'next'],
  ['j', 'next'],
  ['ArrowUp', 'previous'],
  ['k', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
]);

/** What a key does in the list of found quotations. */
export const actionOf = (key: string): FindAction | undefined =>
  actions.get(key.length === 1 ? key.toLowerCase() : key);
