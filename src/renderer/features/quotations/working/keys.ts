import { type Move, moveKeys } from '../walking';

export type WorkAction = 'choose' | 'source' | 'above' | 'speakersLast' | 'edit' | 'confirm' | 'undo' | Move;

/** What a key does in the list of quotations that are not verified. */
export const workKeys: ReadonlyMap<string, WorkAction> = new Map<string, WorkAction>([
  ...moveKeys,
  [' ', 'choose'],
  ['s', 'source'],
  ['a', 'above'],
  ['l', 'speakersLast'],
  ['e', 'edit'],
  ['v', 'confirm'],
  ['u', 'undo'],
]);
