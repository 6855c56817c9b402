import type { CslItem } from '../../model/source';
import { textOf } from '../csl';
import { isTitleCase, sentenceCase } from '../sentenceCase';
import { languageTag } from './bibtex/languages';
import type { ReadEntry } from './entry';

/** Options of reading a file of sources. */
export interface ReadingOptions {
  /** Whether English titles in title case are read in sentence case. */
  sentenceCase?: boolean | undefined;
}

const isEnglish = (language: string): boolean =>
  language === '' || /^en\b/i.test(languageTag(language) ?? language) || /^(?:eng|english)$/i.test(language);

/** The entries with their titles in sentence case; letters in `<span class="nocase">` stay. */
export function* withSentenceCase(entries: Iterable<ReadEntry>): Generator<ReadEntry> {
  for (const entry of entries) yield 'item' in entry ? { ...entry, item: inSentenceCase(entry.item) } : entry;
}

function inSentenceCase(item: CslItem): CslItem {
  if (!isEnglish(textOf(item, 'language'))) return item;
  const changed = { ...item };
  for (const variable of ['title', 'title-short']) {
    const title = textOf(item, variable);
    if (isTitleCase(withoutTags(title)) || isShouted(title))
      changed[variable] = sentenceCase(title, guardOfSpans(title));
  }
  return changed;
}

const withoutTags = (title: string): string => title.replace(/<[^<>]*>/g, '');
const isShouted = (title: string): boolean => /\p{L} +\p{L}/u.test(title) && title === title.toUpperCase();

const nocase = '<span class="nocase">';
const end = '</span>';

/** Whether an offset is between the tags that keep the case of a name. */
function guardOfSpans(title: string): (at: number) => boolean {
  const guarded = new Uint8Array(title.length);
  for (let from = title.indexOf(nocase); from >= 0; from = title.indexOf(nocase, from + 1)) {
    const to = title.indexOf(end, from);
    if (to < 0) break;
    guarded.fill(1, from, to);
    from = to;
  }
  return (at) => guarded[at] === 1;
}

/** The fields of a BibTeX entry with its titles in sentence case; what is in braces, or a command, stays as it is. */
export function fieldsInSentenceCase(properties: Record<string, string>): Record<string, string> {
  if (!isEnglish(properties['langid'] ?? properties['language'] ?? '')) return properties;
  const changed = { ...properties };
  for (const field of ['title', 'subtitle', 'shorttitle']) {
    const title = properties[field];
    if (title) changed[field] = sentenceCase(title, guardOfBraces(title));
  }
  return changed;
}

function guardOfBraces(title: string): (at: number) => boolean {
  const guarded = new Uint8Array(title.length);
  let depth = 0;
  for (let at = 0; at < title.length; at++) {
    if (title[at] === '\\') guarded[++at] = 1;
    else if (title[at] === '{') depth++;
    else if (title[at] === '}') depth--;
    if (depth > 0) guarded[at] = 1;
  }
  return (at) => guarded[at] === 1;
}
