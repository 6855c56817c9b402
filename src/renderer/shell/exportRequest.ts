import { Store } from './store';

/** The articles that the export dialog is open for; null while it is closed. */
export const exportedIds = new Store<readonly string[] | null>(null);

export const requestExport = (ids: readonly string[]): void => exportedIds.set(ids);
