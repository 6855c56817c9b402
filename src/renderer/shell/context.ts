import { useMemo } from 'react';
import type { Fact } from '../../core/model/facts';
import { call } from '../api/client';
import { overlays } from '../ui/overlays';
import { Store, setList, useStore } from './store';

/** Those who know facts: the window itself, the open article, its text. */
type Source = 'window' | 'focus' | 'notices' | 'workspace' | 'place' | 'article' | 'beside' | 'text';

const known = new Map<Source, readonly Fact[]>();

/** The text field that had the focus last. A button or a menu takes the focus, but is no place to write. */
let field: Element | null = null;

const context = new Store<Fact[]>([]);

export const heldFacts = (): ReadonlySet<Fact> => new Set(context.get());

export function useFacts(): ReadonlySet<Fact> {
  const held = useStore(context);
  return useMemo(() => new Set(held), [held]);
}

/** From now on these facts are so, and no others of this source. */
export function setFacts(source: Source, facts: readonly Fact[]): void {
  known.set(source, facts);
  gather();
}

function gather(): void {
  const isInText = field === null || !field.isConnected || field.closest('[data-article-text]') !== null;
  const of = (source: Source) => known.get(source) ?? [];
  setList(context, [
    ...of('window'),
    ...of('focus'),
    ...of('notices'),
    ...of('workspace'),
    ...of('place'),
    ...of('article'),
    ...of('beside'),
    // Another field has its own undo, which nobody can ask for its steps.
    ...(isInText ? of('text') : (['undoable', 'redoable'] as const)),
    ...(overlays.areOpen() ? (['dialog'] as const) : []),
  ]);
}

/** Follows focus and dialogs, and tells main, whose menus show what can be done now. */
export function tellContext(): () => void {
  const tell = () => void call('app.context', { facts: context.get() }).catch(() => {});
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element) || !isField(target)) return;
    field = target;
    gather();
  };
  document.addEventListener('focusin', onFocus);
  const stops = [context.subscribe(tell), overlays.subscribe(gather)];
  gather();
  tell();
  return () => {
    document.removeEventListener('focusin', onFocus);
    for (const stop of stops) stop();
  };
}

const isField = (element: Element): boolean =>
  element.matches(
    'input:not([type=checkbox], [type=radio], [type=button]), textarea, [contenteditable=true]',
  );
