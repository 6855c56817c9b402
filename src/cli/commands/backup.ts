import path from 'node:path';
import { parseArgs } from 'node:util';
import { print, tell } from '../terminal';
import { type Command, exitCodes, withWorkspace } from './command';

export const backup: Command = {
  usage: 'backup [--out FOLDER]',
  summary: 'Makes a verified backup of everything, with the pictures.',
  async run(args, context) {
    const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
    const out = values.out === undefined ? undefined : path.resolve(values.out);
    const { made, folder } = await withWorkspace(context, async (workspace) => ({
      made: await (out === undefined ? workspace.backups.create() : workspace.backups.createIn(out)),
      folder: out ?? (await workspace.backups.place()).folder,
    }));
    for (const file of made.missing) tell(`${file} is gone or damaged, so the backup has only its hash.`);
    const file = path.join(folder, made.name);
    const { articles, quotes, sources, missing } = made;
    print(context, { file, articles, quotes, sources, missing }, [file]);
    return missing.length > 0 ? exitCodes.findings : exitCodes.done;
  },
};
