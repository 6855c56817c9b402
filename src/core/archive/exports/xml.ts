/// <reference path="./sax.d.ts" />
import sax from 'sax';
import { StetError } from '../../model/errors';
import { t } from '../messages';

/** An element of an entry: its text with that of all inside it. */
export interface Field {
  text: string;
  attributes: Record<string, string>;
}

/** The elements of an entry by their names. */
export type Entry = Map<string, Field[]>;

export interface XmlPart {
  /** The elements of the feed itself that stood before the first entry. */
  head: Entry;
  entries: Entry[];
  /** How much of the text was read, from 0 to 1. */
  share: number;
}

/** Elements inside each other: a post has a few dozen at most. */
const deepest = 100;

/** sax takes the square of the length of what it does not know. */
const unknownDeclaration = /<!(?!--|\[CDATA\[|DOCTYPE)/gi;

/** UTF-16 units that make a part. */
const partSize = 1 << 18;

/**
 * The `item`s of RSS and WordPress, or the `entry`s of Atom, some at a time. A fault in the XML costs the element in
 * which it is; entities that a document declares are never expanded, so none can grow.
 */
export function* readXml(source: string): Generator<XmlPart> {
  const text = source.replace(unknownDeclaration, '&lt;!');
  const xml = sax.parser(true, { position: false });
  const head: Entry = new Map();
  let entries: Entry[] = [];
  let entry: Entry | null = null;
  let path: string[] = [];
  let field: (Field & { depth: number; name: string; pieces: string[] }) | null = null;
  let hasEntries = false;

  xml.onerror = () => {
    xml.error = null;
  };
  xml.onopentag = ({ name, attributes }) => {
    path.push(name);
    // sax looks through all open elements at each end that has no beginning.
    if (path.length > deepest) throw new StetError('unreadable', t.message('tooDeep'));
    if (entry === null && /^(?:item|entry)$/.test(name)) {
      entry = new Map();
      hasEntries = true;
      field = null;
    } else field ??= { text: '', attributes, depth: path.length, name, pieces: [] };
    // Elements that only hold others are no fields.
    if (entry === null && /^(?:rss|channel|feed|rdf:RDF)$/.test(name)) field = null;
  };
  const add = (words: string) => {
    field?.pieces.push(words);
  };
  xml.ontext = add;
  xml.oncdata = add;
  xml.onclosetag = (name) => {
    if (field && field.depth === path.length) {
      const target = entry ?? (hasEntries ? null : head);
      const { pieces, attributes } = field;
      const read = { text: pieces.join('').trim(), attributes };
      if (target?.has(name)) target.get(name)?.push(read);
      else target?.set(name, [read]);
      field = null;
    } else if (entry && /^(?:item|entry)$/.test(name) && !field) {
      entries.push(entry);
      entry = null;
    }
    path = path.slice(0, -1);
  };
  for (let at = 0; at < text.length; at += partSize) {
    xml.write(text.slice(at, at + partSize));
    yield { head, entries, share: Math.min(1, (at + partSize) / text.length) };
    entries = [];
  }
  xml.close();
  if (entries.length > 0) yield { head, entries, share: 1 };
}

export const textOf = (entry: Entry, ...names: string[]): string => {
  for (const name of names) {
    const found = entry.get(name)?.find(({ text }) => text !== '');
    if (found) return found.text;
  }
  return '';
};
export const textsOf = (entry: Entry, name: string): string[] =>
  (entry.get(name) ?? []).map(({ text }) => text).filter((text) => text !== '');
