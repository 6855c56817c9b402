import { Store, useStore } from './store';

export const recordViews = ['quotes', 'sources', 'speakers', 'archive', 'snippets'] as const;
export type RecordView = (typeof recordViews)[number];

/** What the middle of the window shows; `id` in a library opens that record. */
export type Route =
  | { view: 'desk' }
  | { view: 'bin' }
  | { view: 'article'; id: string }
  | { view: RecordView; id?: string };

interface History {
  entries: Route[];
  index: number;
}

const history = new Store<History>({ entries: [{ view: 'desk' }], index: 0 });
const longest = 100;

const current = ({ entries, index }: History): Route => entries[index] ?? { view: 'desk' };

export const useRoute = (): Route => current(useStore(history));

export function navigate(route: Route): void {
  const { entries, index } = history.get();
  if (JSON.stringify(current(history.get())) === JSON.stringify(route)) return;
  const next = [...entries.slice(0, index + 1), route].slice(-longest);
  history.set({ entries: next, index: next.length - 1 });
}

/** Goes through the history: -1 back, 1 forward. */
export function step(by: -1 | 1): void {
  const { entries, index } = history.get();
  if (entries[index + by]) history.set({ entries, index: index + by });
}

/** The article that is shown, or the last one that was. */
export function lastArticle(): string | null {
  const { entries, index } = history.get();
  const found = entries.slice(0, index + 1).findLast(({ view }) => view === 'article');
  return found?.view === 'article' ? found.id : null;
}

/** Starts a new history. */
export const resetRoute = (route: Route): void => history.set({ entries: [route], index: 0 });
