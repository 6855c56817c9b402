import { parseArgs } from 'node:util';
import { print } from '../terminal';
import { exitCodes, type Run } from './command';
import { withWorkspace } from './open';

export const templates: Run = async (args, context) => {
  parseArgs({ args, options: {} });
  const all = await withWorkspace(context, (workspace) => workspace.templates.list());
  const rows = all.map(({ id, name }) => ({ id, name }));
  print(
    context,
    rows,
    rows.map(({ name, id }) => [name, id]),
  );
  return exitCodes.done;
};
