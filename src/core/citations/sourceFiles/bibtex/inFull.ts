import type { CslItem } from '../../../model/source';
import { textOf } from '../../csl';
import { bibtexToCsl, type RawBibtexEntry } from '../citationJs';
import { amended } from './amend';
import { languageTag } from './languages';

/** Kinds of articles: https://ctan.org/pkg/biblatex, section 2.1.1. */
export const subtypes: Record<string, string> = {
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
};

/** The item with what the entry says and citation-js has no variable for, or not in every type. */
export function inFull(item: CslItem, { type, properties }: RawBibtexEntry): CslItem {
  const whole = { ...item };
  const { entrysubtype = '', journaltitle, journal = journaltitle, number, editortype } = properties;
  const subtype = type === 'article' ? subtypes[entrysubtype.toLowerCase()] : undefined;
  if (subtype) {
    whole.type = subtype;
    if (whole['genre'] === entrysubtype) delete whole['genre'];
  }
  const fallbacks = {
    'container-title': journal,
    number: whole['issue'] || whole['collection-number'] ? undefined : number,
  };
  for (const [variable, value] of Object.entries(fallbacks)) {
    if (value && !(variable in whole)) whole[variable] = readText(value);
  }
  if (editortype === 'director' && whole['editor']) {
    whole['director'] ??= whole['editor'];
    delete whole['editor'];
  }
  if (properties['director']) whole['director'] ??= readNames(properties['director']);
  const language = languageTag(textOf(whole, 'language'));
  if (language) whole['language'] = language;
  return whole;
}

const readText = (title: string): unknown => readAs('title', title);
const readNames = (author: string): unknown => readAs('author', author);

/** A value as the field of this name reads it. */
function readAs(field: 'title' | 'author', value: string): unknown {
  return amended(bibtexToCsl([{ type: 'misc', label: '', properties: { [field]: value } }]))[field];
}
