import { flushSync } from 'react-dom';
import { lastArticle, navigate } from './route';
import { Store } from './store';

/** What the pane beside the open article shows. */
export type Beside =
  /** The open article as readers see it. */
  | { kind: 'preview' }
  | { kind: 'article'; id: string }
  /** What is kept of a source; `words` are highlighted in it. */
  | { kind: 'source'; id: string; words: string };

export const shownBeside = new Store<Beside | null>(null);

/** Which of the two panes is seen where there is room for one. */
export const frontPane = new Store<'article' | 'beside'>('article');

/** Whether there is an article that something can be opened beside. */
export const canOpenBeside = (): boolean => lastArticle() !== null;

/** Opens it beside the article that is shown, or beside the last one that was. */
export function openBeside(what: Beside): void {
  const id = lastArticle();
  if (id === null) return;
  shownBeside.set(what);
  frontPane.set('beside');
  navigate({ view: 'article', id });
}

export function closeBeside(): void {
  const isFocused = document.querySelector('#beside:focus-within') !== null;
  flushSync(() => {
    shownBeside.set(null);
    frontPane.set('article');
  });
  // What had the focus is gone.
  if (isFocused) document.querySelector<HTMLElement>('[data-article-text]')?.focus();
}

/** Before the focus goes there: what is hidden takes none. */
export function bringFront(pane: 'article' | 'beside'): void {
  if (frontPane.get() !== pane) flushSync(() => frontPane.set(pane));
}
