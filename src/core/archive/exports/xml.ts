/// <reference path="./sax.d.ts" />
import sax from 'sax';
import { StetError } from '../../model/errors';
import { t } from '../messages';
import type { Piece } from './source';

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
  share: number;
  /** Where it is damaged. */
  faults: string[];
}

/** Elements inside each other: a post has a few dozen at most. */
const deepest = 100;

/** sax takes the square of the length of what it does not know. */
const unknownDeclaration = /<!(?!--|\[CDATA\[|DOCTYPE)/gi;

/** A declaration may begin at the end of a piece. */
const openEnd = /<(?:![^<>]{0,8})?$/;
/** UTF-16 units of an entry. */
const longestEntry = 20 * 1024 * 1024;
/** Faults that are told of. */
const mostFaults = 20;

/**
 * The `item`s of RSS and WordPress, or the `entry`s of Atom, some at a time. A fault in the XML costs the element in
 * which it is, and is named with its line; entities that a document declares are never expanded, so none can grow.
 */
export async function* readXml(pieces: AsyncIterable<Piece>): AsyncGenerator<XmlPart> {
  const xml = sax.parser(true, { position: true });
  let faults: string[] = [];
  let faultCount = 0;
  let last = '';
  let size = 0;
  const head: Entry = new Map();
  let entries: Entry[] = [];
  let entry: Entry | null = null;
  let path: string[] = [];
  let field: (Field & { depth: number; name: string; pieces: string[] }) | null = null;
  let hasEntries = false;

  xml.onerror = ({ message }) => {
    xml.error = null;
    const isBroken = /clos|end/i.test(message.split('\n')[0] ?? '');
    if (isBroken && faultCount++ < mostFaults)
      faults.push(t('brokenXml', { line: xml.line + 1, title: last }));
  };
  xml.onopentag = ({ name, attributes }) => {
    path.push(name);
    // sax looks through all open elements at each end that has no beginning.
    if (path.length > deepest) throw new StetError('unreadable', t.message('tooDeep'));
    if (entry === null && /^(?:item|entry)$/.test(name)) {
      entry = new Map();
      size = 0;
      hasEntries = true;
      field = null;
    } else field ??= { text: '', attributes, depth: path.length, name, pieces: [] };
    // Elements that only hold others are no fields.
    if (entry === null && /^(?:rss|channel|feed|rdf:RDF)$/.test(name)) field = null;
  };
  const add = (words: string) => {
    if (!field) return;
    size += words.length;
    if (size <= longestEntry || !entry) field.pieces.push(words);
    else if (size - words.length <= longestEntry) faults.push(t('longEntry', { line: xml.line + 1 }));
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
      last = textOf(entry, 'title', 'id', 'guid');
      entries.push(entry);
      entry = null;
    }
    path = path.slice(0, -1);
  };
  let waiting = '';
  for await (const { text, share } of pieces) {
    const whole = waiting + text;
    waiting = openEnd.exec(whole)?.[0] ?? '';
    xml.write(whole.slice(0, whole.length - waiting.length).replace(unknownDeclaration, '&lt;!'));
    yield { head, entries, share, faults };
    entries = [];
    faults = [];
  }
  xml.write(waiting).close();
  if (entries.length > 0 || faults.length > 0) yield { head, entries, share: 1, faults };
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
