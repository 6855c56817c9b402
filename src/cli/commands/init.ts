import path from 'node:path';
import { parseArgs } from 'node:util';
import { createWorkspace } from '../../workspace';
import { print } from '../terminal';
import { exitCodes, type Run, UsageError } from './command';

export const init: Run = async (args, context) => {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [named = context.workspace, ...others] = positionals;
  if (others.length > 0) throw new UsageError('Name one folder to make a workspace in.');
  const dir = path.resolve(named);
  const workspace = await createWorkspace(dir);
  await workspace.close();
  print(context, { workspace: dir }, [`Made a workspace in ${dir}`]);
  return exitCodes.done;
};
