import { currentReviewerName } from '../shell/preferences';
import { Store, useStore } from '../shell/store';

/** Ids of the articles in which changes are suggested, until the window is closed. */
const suggesting = new Store<ReadonlySet<string>>(new Set());

export const useIsSuggesting = (articleId: string): boolean => useStore(suggesting).has(articleId);

/** The name under which changes of an article are suggested, '' when the user gave none; null while they are made in the text. */
export const suggestingAs = (articleId: string): string | null =>
  suggesting.get().has(articleId) ? currentReviewerName() : null;

/** Returns whether changes are suggested from now on. */
export function switchSuggesting(articleId: string): boolean {
  const next = new Set(suggesting.get());
  const isOn = !next.delete(articleId);
  if (isOn) next.add(articleId);
  suggesting.set(next);
  return isOn;
}
