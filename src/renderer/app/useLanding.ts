import { useEffect, useRef } from 'react';
import type { Route } from '../shell/route';

/** Milliseconds for which a place is given to open. */
const patience = 3_000;

/** Milliseconds between two looks. */
const pause = 50;

/** Milliseconds after which a place without a list is taken for one that has none. */
const untilShown = 600;

/** Where the keys are wanted in a place: in the text, or in the list that it is of. */
const wanted =
  '#middle [data-article-scroll] [contenteditable=true][role=textbox], #middle [role=listbox][tabindex="0"]';

const acts = ['keydown', 'pointerdown'] as const;

/**
 * After a move to another place (null while none is shown), gives the keys to its text or list if what had them went
 * with the old place. Who has the focus elsewhere keeps it, such as in the left column; so does who has pressed a key
 * or a button since.
 */
export function useLanding(route: Route | null): void {
  const isFirst = useRef(true);
  const place = route && placeOf(route);
  useEffect(() => {
    if (place === null) return;
    // The first article goes back to where its writer was.
    const isReturn = isFirst.current && place.startsWith(article);
    isFirst.current = false;
    return isReturn ? undefined : land();
  }, [place]);
}

const article = 'article ';

/** A record that is opened in its library is no other place. */
const placeOf = (route: Route): string => (route.view === 'article' ? `${article}${route.id}` : route.view);

function land(): () => void {
  const started = performance.now();
  const stop = () => {
    clearInterval(timer);
    for (const act of acts) window.removeEventListener(act, stop, true);
  };
  const look = () => {
    const waited = performance.now() - started;
    if (waited > patience) stop();
    // A dialog gives the focus back to the middle if the middle had it.
    const focused = document.activeElement;
    if (focused !== null && focused !== document.body && focused.id !== 'middle') return;
    const target =
      document.querySelector<HTMLElement>(wanted) ??
      (waited > untilShown ? document.querySelector<HTMLElement>('#middle') : null);
    // A list that turns out to be empty goes again: what had the focus last is looked after until the end.
    target?.focus({ preventScroll: true });
  };
  const timer = setInterval(look, pause);
  for (const act of acts) window.addEventListener(act, stop, true);
  return stop;
}
