import path from 'node:path';
import { parseArgs } from 'node:util';
import { print, tell } from '../terminal';
import { exitCodes, type Run } from './command';
import { withWorkspace } from './open';

export const backup: Run = async (args, context) => {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  const out = values.out === undefined ? undefined : path.resolve(values.out);
  const made = await withWorkspace(context, ({ backups }) =>
    out === undefined ? backups.create() : backups.createIn(out),
  );
  if (made.problem !== null) tell(made.problem);
  for (const file of made.missing) tell(`${file} is gone or damaged, so the backup has only its hash.`);
  const file = path.join(made.folder, made.name);
  const { articles, quotes, sources, missing } = made;
  print(context, { file, articles, quotes, sources, missing }, [file]);
  return missing.length > 0 ? exitCodes.findings : exitCodes.done;
};
