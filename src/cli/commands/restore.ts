import path from 'node:path';
import { parseArgs } from 'node:util';
import { restoreFile } from '../../workspace/restore';
import { print, tell } from '../terminal';
import { exitCodes, type Run, UsageError } from './command';
import { placesOf } from './open';

export const restore: Run = async (args, context) => {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new UsageError('Name one backup: a file stet-….db of a folder of backups.');
  const places = placesOf(context);
  const { workspace: dir } = places;
  const { before, lost } = await restoreFile(places, path.resolve(file));
  for (const one of lost) tell(`${one} is not in the backup, so it could not be brought back.`);
  print(context, { workspace: dir, before, lost }, [
    before === null ? `Restored ${dir}` : `Restored ${dir}; what was there is in the backup ${before}`,
  ]);
  return lost.length > 0 ? exitCodes.findings : exitCodes.done;
};
