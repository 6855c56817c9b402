import { showInspector } from './layout';
import { Store } from './store';

export const inspectorTabs = [
  'quotations',
  'checks',
  'review',
  'sources',
  'related',
  'details',
  'history',
  'outline',
] as const;
export type InspectorTab = (typeof inspectorTabs)[number];

/**
 * The quotations tab steps through quotations without a record (`find`), or through those that are not verified. `walk`
 * gives the list of the tab the focus.
 */
type Mode = 'list' | 'find' | 'evidence' | 'walk';

export const inspectorView = new Store<{ tab: InspectorTab; mode: Mode }>({
  tab: 'quotations',
  mode: 'list',
});

export function showTab(tab: InspectorTab, mode: Mode = 'list'): void {
  inspectorView.set({ tab, mode });
  showInspector();
}

/** The part of the review tab that is shown; null until one is asked for. */
export const reviewPart = new Store<'comments' | 'suggestions' | null>(null);

export function showReview(part: 'comments' | 'suggestions'): void {
  reviewPart.set(part);
  showTab('review');
}
