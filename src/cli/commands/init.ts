import path from 'node:path';
import { createWorkspace } from '../../workspace';
import { type Command, exitCodes, print } from '../command';

export const init: Command = {
  usage: 'init',
  summary: 'Makes a workspace.',
  async run(_, context) {
    const dir = path.resolve(context.workspace);
    const workspace = await createWorkspace(dir);
    await workspace.close();
    print(context, { workspace: dir }, [`Made a workspace in ${dir}`]);
    return exitCodes.done;
  },
};
