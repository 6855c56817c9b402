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

/** Reads a file of sources in any of the formats. Throws `unsupported` if it is in none of them. */
export function readSourceFile(text: string): Generator<ReadEntry> {
  if (/^\s*[[{]/.test(text)) {
    if (/"(config|itemType)"\s*:/.test(text.slice(0, 2000)) && /"itemType"\s*:/.test(text))
      throw new StetError('unsupported', t.message('entry.zoteroJson'));
    return readCslJson(text);
  }
  const ris = text.search(/^[ \t]*TY {1,2}-/m);
  const bibtex = text.search(/@[ \t]*[a-z]+[ \t\r\n]*[{(]/i);
  // Values in one format may look like entries of the other: the format is the one found first.
  if (bibtex >= 0 && (ris < 0 || bibtex < ris)) return readBibtex(text);
  if (ris >= 0) return readRis(text);
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
