import { useSyncExternalStore } from 'react';
import {
  type WorkspaceSettings,
  workspaceDefaults,
  workspaceSettingsSchema,
} from '../../core/model/settings';
import { call } from '../api/client';
import { Store, useStore } from './store';

const layoutSchema = workspaceSettingsSchema.shape.layout;
export type Layout = WorkspaceSettings['layout'];

const store = new Store<Layout>(workspaceDefaults.layout);
/** Focus mode hides both sides; it is not stored. */
const focusMode = new Store(false);

/** In a narrow window the inspector covers the text, so it opens only on request. */
const narrowWindow = window.matchMedia('(max-width: 1099px)');
const drawer = new Store(false);
const subscribeNarrow = (listener: () => void) => {
  narrowWindow.addEventListener('change', listener);
  return () => narrowWindow.removeEventListener('change', listener);
};
export const useNarrow = (): boolean => useSyncExternalStore(subscribeNarrow, () => narrowWindow.matches);

export const useLayout = (): Layout => useStore(store);

/** Whether the inspector is visible: beside the text, or over it in a narrow window. */
export function useInspectorShown(): boolean {
  const open = useStore(drawer);
  const { inspectorShown } = useStore(store);
  const focus = useStore(focusMode);
  return useNarrow() ? open && !focus : inspectorShown && !focus;
}

export function showInspector(): void {
  focusMode.set(false);
  if (narrowWindow.matches) drawer.set(true);
  else if (!store.get().inspectorShown) changeLayout({ inspectorShown: true });
}

/** In focus mode both sides are hidden: there, a switch shows its side. */
export function toggleSidebar(): void {
  const isShown = store.get().sidebarShown && !focusMode.get();
  focusMode.set(false);
  if (store.get().sidebarShown === isShown) changeLayout({ sidebarShown: !isShown });
}

export function toggleInspector(): void {
  if (focusMode.get()) showInspector();
  else if (narrowWindow.matches) drawer.set(!drawer.get());
  else changeLayout({ inspectorShown: !store.get().inspectorShown });
}
export const useFocusMode = (): boolean => useStore(focusMode);
export const toggleFocusMode = (): void => focusMode.set(!focusMode.get());

export function changeLayout(change: Partial<Layout>): void {
  const next = layoutSchema.safeParse({ ...store.get(), ...change });
  if (!next.success) return;
  store.set(next.data);
  void call('settings.set', { layout: next.data }).catch(() => undefined);
}

export async function loadLayout(): Promise<void> {
  store.set((await call('settings.get', undefined)).layout);
}
