import { useSyncExternalStore } from 'react';
import { layoutLimits, type WorkspaceSettings, workspaceDefaults } from '../../core/model/settings';
import { call } from '../api/client';
import { shownBeside } from './beside';
import { useRoute } from './route';
import { Store, useStore } from './store';

export type Layout = WorkspaceSettings['layout'];

const store = new Store<Layout>(workspaceDefaults.layout);
/** Focus mode hides everything but the text. It is not stored: a start shows the whole window. */
const focusMode = new Store(false);

/** In a narrow window the inspector leaves the text little room, so it opens only on request. */
const narrowWindow = window.matchMedia('(max-width: 1099px)');
/** Small windows, and large ones at 200 %: the places are icons, and what stands beside stands below. */
const smallWindow = window.matchMedia('(max-width: 719px)');
/** Less than two panes, the inspector and the left column need. */
const middlingWindow = window.matchMedia('(max-width: 1499px)');
const drawer = new Store(false);

const subscribeTo = (query: MediaQueryList) => (listener: () => void) => {
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};
const subscribeNarrow = subscribeTo(narrowWindow);
const subscribeSmall = subscribeTo(smallWindow);
const subscribeMiddling = subscribeTo(middlingWindow);
const useNarrow = (): boolean => useSyncExternalStore(subscribeNarrow, () => narrowWindow.matches);
const useMiddling = (): boolean => useSyncExternalStore(subscribeMiddling, () => middlingWindow.matches);
export const useSmall = (): boolean => useSyncExternalStore(subscribeSmall, () => smallWindow.matches);

/** Whether the left column is icons only: the inspector of a narrow window, or a pane beside the article, takes its room. */
export function useIsRail(): boolean {
  const isNarrow = useNarrow();
  const isOpen = useStore(drawer);
  const isSmall = useSmall();
  const isArticle = useRoute().view === 'article';
  const isMiddling = useMiddling();
  const isSplit = useStore(shownBeside) !== null;
  return isSmall || (isArticle && ((isNarrow && isOpen) || (isMiddling && isSplit)));
}

export const useLayout = (): Layout => useStore(store);

/** Whether the inspector is visible, beside the text or below it. */
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
export function useFocusMode(): boolean {
  const isOn = useStore(focusMode);
  return useRoute().view === 'article' && isOn;
}
export const isFocusMode = (): boolean => focusMode.get();
export const setFocusMode = (isOn: boolean): void => focusMode.set(isOn);

export function changeLayout(change: Partial<Layout>): void {
  const layout = { ...store.get(), ...change };
  if (!isWithinLimits(layout)) return;
  store.set(layout);
  void call('settings.set', { layout }).catch(() => undefined);
}

const isWithinLimits = (layout: Layout): boolean =>
  (['sidebar', 'inspector', 'beside'] as const).every(
    (part) => layout[part] >= layoutLimits[part].min && layout[part] <= layoutLimits[part].max,
  );

/** As it is stored. */
export const showLayout = (layout: Layout): void => store.set(layout);
