import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { verbatim } from '../../../core/messages/catalog';
import { StetError } from '../../../core/model/errors';
import { reasonOf } from '../../../workspace/disk/plainError';
import { decodeText } from '../../../workspace/readers/decode';
import { only } from '../../../workspace/worker/tasks';
import { print, tell } from '../../terminal';
import { type Context, exitCodes } from '../command';
import { threads } from '../threads';

/** Proves a published file by its quotation ledger, without a workspace. */
export async function verifyFile(ledger: string, file: string, context: Context): Promise<number> {
  const { proveFile } = threads(context);
  const proof = await only(
    proveFile({
      name: file,
      ledger: { name: ledger, text: await read(ledger) },
      file: { kind: kindOf(file), text: await read(file) },
    }),
  );
  for (const { id, ok, message } of proof.quotations) if (!ok) tell(`${id}: ${message}`);
  const broken = proof.quotations.filter(({ ok }) => !ok).length;
  const { length } = proof.quotations;
  print(context, proof, [
    ...proof.quotations.map(({ id, ok, message }) => [id, ok ? 'ok' : 'broken', message]),
    `${length} ${length === 1 ? 'entry' : 'entries'} of the ledger looked for, ${broken} not as in the ledger`,
  ]);
  return proof.ok ? exitCodes.done : exitCodes.findings;
}

async function read(name: string): Promise<string> {
  const bytes = await readFile(path.resolve(name)).catch((cause: unknown) => {
    throw new StetError('unreadable', verbatim(`${name}: ${reasonOf('quotes', cause)}`), { cause });
  });
  return decodeText(bytes);
}

/** A page that a site made of the article, a file for an import, or the Markdown itself. */
function kindOf(file: string): 'page' | 'import' | 'markdown' {
  const extension = path.extname(file).toLowerCase();
  if (/^\.x?html?$/.test(extension)) return 'page';
  return extension === '.json' ? 'import' : 'markdown';
}
