import { type Move, moveKeys } from './walking';

export type FindAction = 'accept' | 'correct' | 'dismiss' | Move;

/** What a key does in the list of found quotations. */
export const findKeys: ReadonlyMap<string, FindAction> = new Map<string, FindAction>([
  ...moveKeys,
  ['Enter', 'accept'],
  ['a', 'accept'],
  ['e', 'correct'],
  ['d', 'dismiss'],
  ['Backspace', 'dismiss'],
  ['Delete', 'dismiss'],
]);
