import { StetError } from '../../model/errors';
import type { CslItem } from '../../model/source';
import type { SourceFormat } from '../../model/sourceFiles';
import { readBibtex } from './bibtex';
import { readCslJson } from './cslJson';
import type { ReadEntry } from './entry';
import { readRis, writeRis } from './ris';
import { writeBibtex } from './writeBibtex';

/** Each entry of a library file, whatever its format; throws `unsupported` where it is none that is known. */
export function readLibrary(text: string): Generator<ReadEntry> {
  if (/^\s*[[{]/.test(text)) return readCslJson(text);
  const ris = text.search(/^[ \t]*TY {2}-/m);
  const bibtex = text.search(/@[ \t]*[a-z]+[ \t\r\n]*[{(]/i);
  // One format's words may stand in the values of the other: the file is what comes first in it.
  if (bibtex >= 0 && (ris < 0 || bibtex < ris)) return readBibtex(text);
  if (ris >= 0) return readRis(text);
  throw new StetError(
    'unsupported',
    'This is no CSL-JSON, BibTeX or RIS: export your library in one of these formats.',
  );
}

/** One item under its citation key, as it stands in a file of the format. */
export function writeEntry(item: CslItem, key: string, format: SourceFormat): string {
  if (format === 'csl-json') return JSON.stringify({ ...item, id: key }, null, 2);
  return format === 'ris' ? writeRis(item, key) : `${writeBibtex(item, key, format)}\n`;
}

export type { ReadEntry } from './entry';
export { frameOf } from './frame';
