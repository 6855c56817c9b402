import { StetError } from '../../model/errors';
import type { CslItem } from '../../model/source';
import type { SourceFormat } from '../../model/sourceFiles';
import { t } from '../messages';
import { readBibtex } from './bibtex/read';
import { writeBibtex } from './bibtex/write';
import { readCslJson } from './cslJson';
import type { ReadEntry } from './entry';
import { readRis, writeRis } from './ris';
import { endnoteXmlStart, readEndnoteXml } from './tagged/endnoteXml';
import { nbibStart, readNbib } from './tagged/nbib';
import { readRefer, referStart } from './tagged/refer';
import { type ReadingOptions, withSentenceCase } from './titles';

/** Reads a file of sources in any of the formats. Throws `unsupported` if it is in none of them. */
export function readSourceFile(text: string, options: ReadingOptions = {}): Generator<ReadEntry> {
  const ris = text.search(/^[ \t]*TY {1,2}-/m);
  const bibtex = text.search(/@[ \t]*[a-z]+[ \t\r\n]*[{(]/i);
  const isJson = /^\s*[[{]/.test(text);
  // Values in one format may look like entries of the other: the format is the one found first.
  if (!isJson && bibtex >= 0 && (ris < 0 || bibtex < ris)) return readBibtex(text, options);
  const entries = isJson ? readJson(text) : readRecords(text, ris >= 0);
  return options.sentenceCase ? withSentenceCase(entries) : entries;
}

function readJson(text: string): Generator<ReadEntry> {
  if (/"(config|itemType)"\s*:/.test(text.slice(0, 2000)) && /"itemType"\s*:/.test(text))
    throw new StetError('unsupported', t.message('entry.zoteroJson'));
  return readCslJson(text);
}

function readRecords(text: string, isRis: boolean): Generator<ReadEntry> {
  if (isRis) return readRis(text);
  if (endnoteXmlStart.test(text)) return readEndnoteXml(text);
  if (text.search(nbibStart) >= 0) return readNbib(text);
  if (referStart.test(text)) return readRefer(text);
  throw new StetError('unsupported', t.message('file.unknownFormat'));
}

/** One item with its citation key, in the format. */
export function writeEntry(item: CslItem, key: string, format: SourceFormat): string {
  if (format === 'csl-json') return JSON.stringify({ ...item, id: key }, null, 2);
  return format === 'ris' ? writeRis(item, key) : `${writeBibtex(item, key, format)}\n`;
}

export type { ReadEntry } from './entry';
export { frameOf } from './frame';
