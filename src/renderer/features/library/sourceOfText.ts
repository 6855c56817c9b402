import type { CslItem } from '../../../core/model/source';
import { readAddress, readDoi } from '../../../core/pages/metadata';

/** A new source made of what was typed: its address, its DOI, or its title. */
export function sourceOfText(text: string): CslItem {
  const typed = text.trim();
  const doi = readDoi(typed);
  if (doi) return { type: 'article-journal', DOI: doi };
  const url = readAddress(typed);
  return url ? { type: 'webpage', URL: url } : { type: 'webpage', title: typed };
}
