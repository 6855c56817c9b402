import { parseXml, XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';
import { t } from '../../messages';
import { EntryError, type ReadEntry } from '../entry';
import type { Fields } from '../records/lines';
import { readRecords } from '../records/readRecords';
import { recordToCsl } from './record';
import { endnoteTypes } from './types';

/** RIS tags by the path of an element in its record, as EndNote exports it. */
const tags = {
  'contributors/authors/author': 'AU',
  'contributors/secondary-authors/author': 'A2',
  'contributors/tertiary-authors/author': 'A3',
  'contributors/subsidiary-authors/author': 'A4',
  'titles/title': 'TI',
  'titles/secondary-title': 'T2',
  'titles/tertiary-title': 'T3',
  'titles/short-title': 'ST',
  'periodical/full-title': 'JF',
  'periodical/abbr-1': 'J2',
  pages: 'SP',
  volume: 'VL',
  number: 'IS',
  edition: 'ET',
  publisher: 'PB',
  'pub-location': 'CY',
  isbn: 'SN',
  'dates/year': 'PY',
  'dates/pub-dates/date': 'DA',
  'electronic-resource-num': 'DO',
  'urls/related-urls/url': 'UR',
  'urls/web-urls/url': 'UR',
  abstract: 'AB',
  notes: 'N1',
  'keywords/keyword': 'KW',
  language: 'LA',
  'work-type': 'M3',
  'call-num': 'CN',
  'remote-database-name': 'DB',
  'access-date': 'Y2',
} as const;
const format = { origin: 'endnote', tags, types: endnoteTypes } as const;

/** Elements that say nothing of the work. */
const ofTheProgram = new Set(['database', 'source-app', 'rec-number', 'foreign-keys', 'ref-type']);

export const endnoteXmlStart = /<records>[\s\S]{0,2000}?<record[\s>]/;

export const readEndnoteXml = (text: string): Generator<ReadEntry> =>
  readRecords(text, {
    start: /<record[\s>]/g,
    itemOf: (record) => {
      const end = record.indexOf('</record>');
      if (end < 0) throw new EntryError(t('entry.noEndTag'));
      return itemOf(record.slice(0, end + '</record>'.length));
    },
  });

function itemOf(record: string) {
  // The parser takes minutes for many lines of Windows.
  const { root } = parseXml(record.replace(/\r\n?/g, '\n'), { ignoreUndefinedEntities: true });
  const fields: Fields = {};
  let type = '';
  const collect = (element: XmlElement, path: string): void => {
    if (element.name === 'ref-type') type = element.attributes['name'] ?? '';
    if (ofTheProgram.has(element.name)) return;
    const inner = element.children.filter((child) => child instanceof XmlElement && child.name !== 'style');
    // The styles of EndNote are those of its own pages.
    if (inner.length === 0) {
      const words = wordsOf(element).trim();
      if (words !== '') fields[path] = [...(fields[path] ?? []), words];
      return;
    }
    for (const child of inner)
      if (child instanceof XmlElement) collect(child, path ? `${path}/${child.name}` : child.name);
  };
  if (root) collect(root, '');
  return recordToCsl(type, fields, format);
}

const wordsOf = (node: XmlNode): string => {
  if (node instanceof XmlText) return node.text.replace(/\s+/g, ' ');
  return node instanceof XmlElement ? node.children.map(wordsOf).join('') : '';
};
