import path from 'node:path';
import { parseArgs } from 'node:util';
import { print, progress, tell } from '../terminal';
import { type Command, exitCodes, UsageError, withWorkspace } from './command';

export const importCommand: Command = {
  usage: 'import PATH… [--as article|archive]',
  summary: 'Takes in .md, .txt, .html and .docx files; folders with all that is in them.',
  async run(args, context) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { as: { type: 'string', default: 'article' } },
    });
    const { as } = values;
    if (as !== 'article' && as !== 'archive') throw new UsageError('--as is article or archive.');
    if (positionals.length === 0) throw new UsageError('Name at least one file or folder to import.');
    const paths = positionals.map((name) => path.resolve(name));
    const { imported, failed } = await withWorkspace(
      context,
      ({ imports }) => imports.fromPaths(paths, as, { onProgress: progress }),
      { writes: true },
    );
    for (const { path: file, error } of failed) tell(`${file}: ${error}`);
    for (const { path: file, notes } of imported) for (const note of notes) tell(`${file}: ${note}`);
    print(
      context,
      {
        imported: imported.map(({ path: file, id, slug, title }) => ({ path: file, id, slug, title })),
        failed,
      },
      [
        ...imported.map(({ slug, title }) => [slug, title]),
        `${imported.length} imported, ${failed.length} failed`,
      ],
    );
    return failed.length > 0 ? exitCodes.findings : exitCodes.done;
  },
};
