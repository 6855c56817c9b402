export type Move = 'next' | 'previous' | 'first' | 'last';

/** The keys that step through a list of quotations. */
export const moveKeys: readonly (readonly [key: string, move: Move])[] = [
  ['ArrowDown', 'next'],
  ['j', 'next'],
  ['ArrowUp', 'previous'],
  ['k', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
];

export const isMove = (action: string): action is Move => moveKeys.some(([, move]) => move === action);

/** The index after a move in a list of `count` entries. */
export function moved(move: Move, index: number, count: number): number {
  const last = count - 1;
  return { next: Math.min(index + 1, last), previous: Math.max(index - 1, 0), first: 0, last }[move];
}

interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a key press does by `actions`, which has letters in lower case; nothing with Ctrl, Meta or Alt. */
export function actionOf<A>(actions: ReadonlyMap<string, A>, press: Press): A | undefined {
  const { key, ctrlKey, metaKey, altKey } = press;
  if (ctrlKey || metaKey || altKey) return undefined;
  return actions.get(key.length === 1 ? key.toLowerCase() : key);
}
