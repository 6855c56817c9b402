import { writeSync } from 'node:fs';
import { openWorkspace } from '../../../src/workspace';

/** Changes a workspace and backs it up again and again until it is killed, and says when each backup is made. */
const [dir = ''] = process.argv.slice(2);
const workspace = await openWorkspace(dir);
const { total } = await workspace.snippets.list({ text: '', limit: 1, offset: 0, sort: 'name' });
for (let number = total + 1; ; number++) {
  await workspace.snippets.create({ name: `Note ${number}`, markdown: 'words '.repeat(2_000) });
  writeSync(1, `begins ${number}\n`);
  const { name } = await workspace.backups.create();
  writeSync(1, `made ${name}\n`);
}
