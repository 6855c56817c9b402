import { Store } from '../../shell/store';

/** The saved page that is shown over the window; `words` are highlighted in it. */
export const shownPage = new Store<{ sourceId: string; words: string } | null>(null);

export const showPage = (sourceId: string, words = ''): void => shownPage.set({ sourceId, words });
