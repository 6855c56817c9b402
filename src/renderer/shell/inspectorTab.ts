import { showInspector } from './layout';
import { Store } from './store';

export const inspectorTabs = [
  'quotations',
  'checks',
  'comments',
  'suggestions',
  'sources',
  'related',
  'details',
  'history',
  'outline',
] as const;
export type InspectorTab = (typeof inspectorTabs)[number];

/** The quotations tab steps through quotations without a record (`find`), or through those that are not verified. */
type Mode = 'list' | 'find' | 'evidence';

export const inspectorView = new Store<{ tab: InspectorTab; mode: Mode }>({
  tab: 'quotations',
  mode: 'list',
});

export function showTab(tab: InspectorTab, mode: Mode = 'list'): void {
  inspectorView.set({ tab, mode });
  showInspector();
}
