import path from 'node:path';
import { parseArgs } from 'node:util';
import { createWorkspace } from '../../workspace';
import { print } from '../terminal';
import { type Command, exitCodes, UsageError } from './command';

export const init: Command = {
  usage: 'init [DIR]',
  summary: 'Makes a workspace.',
  async run(args, context) {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [named = context.workspace, ...others] = positionals;
    if (others.length > 0) throw new UsageError('Name one folder to make a workspace in.');
    const dir = path.resolve(named);
    const workspace = await createWorkspace(dir);
    await workspace.close();
    print(context, { workspace: dir }, [`Made a workspace in ${dir}`]);
    return exitCodes.done;
  },
};
