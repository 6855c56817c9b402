import { type Move, moveKeys } from '../quotations/walking';

export type CheckAction = 'go' | 'mend' | 'waive' | Move;

/** What a key does in the list of findings. */
export const checkKeys: ReadonlyMap<string, CheckAction> = new Map<string, CheckAction>([
  ...moveKeys,
  ['Enter', 'go'],
  ['g', 'go'],
  ['m', 'mend'],
  ['w', 'waive'],
]);
