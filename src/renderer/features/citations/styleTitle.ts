import type { CitationStyle } from '../../../core/model/citation';
import { t } from './messages';

/** The title of a style, with a mark for styles in notes and for imported ones. */
export function styleTitle({ title, isNote, isOwn }: CitationStyle): string {
  const withNotes = isNote ? t('style.notes', { title }) : title;
  return isOwn ? t('style.own', { title: withNotes }) : withNotes;
}
