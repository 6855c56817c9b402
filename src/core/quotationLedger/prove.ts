import { z } from 'zod';
import { dialects } from '../markdown/dialects';
import { splitFrontMatter } from '../markdown/frontMatter';
import { markdownOf } from '../markdown/render/ghostFile';
import { dialectIds } from '../model/dialect';
import { StetError } from '../model/errors';
import { t } from './messages';
import { publishedPage, publishedText } from './published';
import { ledgerSchema, ledgerVersion, type QuotationLedger } from './schema';
import { type LedgerProof, verifyLedger } from './verify';

export interface PublishedFile {
  /** A page that a site made of the article, a file for an import, or the Markdown itself. */
  kind: 'page' | 'import' | 'markdown';
  text: string;
}

/** Proves a published file by its ledger. Throws `unreadable` and names the ledger or the file. */
export function proveFile(
  ledger: { name: string; text: string },
  file: PublishedFile & { name: string },
  sha256: (text: string) => string,
): LedgerProof {
  const read = readLedger(ledger);
  const dialect = dialectIds.find((id) => id === read.dialect);
  if (!dialect)
    throw new StetError('unreadable', t.message('dialect', { name: ledger.name, dialect: read.dialect }));
  const page =
    file.kind === 'page' ? publishedPage(file.text) : publishedText(markdownIn(file), dialects[dialect]);
  if (!page) throw new StetError('unreadable', t.message('tooDeep', { name: file.name }));
  return verifyLedger(read, { text: page.text, isPage: file.kind === 'page' }, sha256);
}

function markdownIn({ kind, name, text }: PublishedFile & { name: string }): string {
  if (kind === 'markdown') return splitFrontMatter(text.replace(/\r\n?/g, '\n')).text;
  try {
    return markdownOf(text);
  } catch (cause) {
    throw new StetError('unreadable', t.message('notImport', { name }), { cause });
  }
}

function readLedger({ name, text }: { name: string; text: string }): QuotationLedger {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw new StetError('unreadable', t.message('notJson', { name }), { cause });
  }
  const read = ledgerSchema.safeParse(data);
  if (read.success) return read.data;
  const reason = z.prettifyError(read.error).replace(/\s+/g, ' ');
  throw new StetError('unreadable', t.message('notLedger', { name, version: ledgerVersion, reason }));
}
