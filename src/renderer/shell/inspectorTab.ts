import { showInspector } from './layout';
import { Store } from './store';

export const inspectorTabs = ['quotations', 'sources', 'related', 'details', 'history', 'outline'] as const;
export type InspectorTab = (typeof inspectorTabs)[number];

/** `find`: the quotations tab steps through quotations without a record. */
type Mode = 'list' | 'find';

export const inspectorView = new Store<{ tab: InspectorTab; mode: Mode }>({
  tab: 'quotations',
  mode: 'list',
});

export function showTab(tab: InspectorTab, mode: Mode = 'list'): void {
  inspectorView.set({ tab, mode });
  showInspector();
}
