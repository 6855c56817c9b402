import { Store } from './store';

/** The tour is to begin once a workspace is open. */
export const tourWanted = new Store(false);
