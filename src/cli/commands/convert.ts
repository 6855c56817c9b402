import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { groupLedgers, lineOfGroup } from '../../core/ledger/report';
import type { Preset } from '../../core/markdown/presets/schema';
import { verbatim } from '../../core/messages/catalog';
import { StetError } from '../../core/model/errors';
import type { LedgerEntry } from '../../core/model/ledger';
import { lookInside, writeInside } from '../../workspace/disk/inside';
import { reasonOf } from '../../workspace/disk/plainError';
import { outcome } from '../../workspace/worker/tasks';
import type { RewriteForm } from '../../workspace/writers/rewrite';
import { print, printText, tell } from '../terminal';
import { readChanges } from './changes';
import { exitCodes, type Run, UsageError } from './command';
import { threads } from './threads';

type Target = RewriteForm['to'];

export const convert: Run = async (args, context) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      preset: { type: 'string' },
      from: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean' },
      changes: { type: 'string' },
    },
  });
  const { to, preset: presetId, out, force = false } = values;
  if (to !== 'markdown' && to !== 'json') throw new UsageError('--to is markdown or json.');
  const changes = readChanges(values.changes);
  if (presetId && to === 'json') throw new UsageError('--preset goes with --to markdown.');
  const preset = presetId ? await presetOf(presetId) : null;
  const dialect = values.from ? (await presetOf(values.from)).dialect : undefined;
  if (positionals.length === 0) throw new UsageError('Name at least one file to convert.');
  if (positionals.length > 1 && !out)
    throw new UsageError('Several files need a folder to go to: --out DIR.');

  // In a thread: a file that takes longer than ten seconds fails by name, and the others go on.
  const tasks = threads(context);
  const converted: { path: string; out: string }[] = [];
  const failed: { path: string; error: string }[] = [];
  const taken = new Set<string>();
  const accounts: { path: string; ledger: LedgerEntry[] }[] = [];
  for (const file of positionals) {
    try {
      const bytes = await readFile(file);
      const form: RewriteForm = { to, preset };
      const { text, notes, ledger } = await outcome(
        tasks.rewrite({ name: file, bytes, changes, dialect, form }),
      );
      for (const note of notes) tell(`${file}: ${note}`);
      accounts.push({ path: file, ledger: notCarried(ledger, preset) });
      if (out)
        converted.push({ path: file, out: await write(out, file, { to, text, isForced: force, taken }) });
      else printText(text);
    } catch (error) {
      failed.push({ path: file, error: reasonOf('convert', error) });
      tell(`${file}: ${failed.at(-1)?.error}`);
    }
  }
  for (const group of groupLedgers(accounts)) tell(lineOfGroup(group));
  if (out)
    print(
      context,
      { converted, failed },
      converted.map((entry) => entry.out),
    );
  return failed.length > 0 ? exitCodes.usage : exitCodes.done;
};

/** The presets are all checked when they load, which takes longer than a short file: only what names one needs them. */
async function presetOf(id: string): Promise<Preset> {
  const { findPreset } = await import('../../workspace/services/export/presets');
  return findPreset(null, id);
}

/** What of the file is not in what is written: without a preset that is its front matter too. */
const notCarried = (ledger: LedgerEntry[], preset: Preset | null): LedgerEntry[] =>
  ledger
    .filter(({ fate, kind }) => fate === 'leftOut' || fate === 'unclear' || (kind === 'keys' && !preset))
    .map((entry) => (entry.fate === 'field' ? { ...entry, fate: 'leftOut' } : entry));

interface Conversion {
  to: Target;
  text: string;
  isForced: boolean;
  /** The files that this command has written. */
  taken: Set<string>;
}

/** A file that is there is replaced by force only, and never by a second file of the same name. */
async function write(out: string, file: string, { to, text, isForced, taken }: Conversion): Promise<string> {
  const name = `${path.basename(file).replace(/\.[^.]*$/, '')}${to === 'json' ? '.json' : '.md'}`;
  const target = path.join(out, name);
  if (taken.has(target))
    throw new StetError('conflict', verbatim(`${target} was written from another file of that name.`));
  const found = await lookInside(out, name);
  if (found !== null && found !== sha256(text) && !isForced)
    throw new StetError('conflict', verbatim(`${target} is there already: --force replaces it.`));
  await writeInside(out, name, text);
  taken.add(target);
  return target;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
