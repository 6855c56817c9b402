import { Store, useStore } from './store';

/** Whether the open workspace cannot be written to: then no control offers to change it. */
export const readOnlyWorkspace = new Store(false);

export const useReadOnly = (): boolean => useStore(readOnlyWorkspace);
