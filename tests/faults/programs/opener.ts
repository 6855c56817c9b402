import { writeSync } from 'node:fs';
import path from 'node:path';
import { createWorkspace, openWorkspace } from '../../../src/workspace';
import { backupsDir } from '../../../src/workspace/disk/layout';
import { listBackupsIn, restoreInto } from '../../../src/workspace/services/backups';

/** Opens a workspace, creating or restoring it first when asked to, and prints what it holds as JSON. */
const [dir = '', first = ''] = process.argv.slice(2);

async function open() {
  if (first === 'create') return createWorkspace(dir);
  if (first === 'restore') {
    const [newest] = await listBackupsIn({ workspace: dir, moved: null });
    await restoreInto(dir, path.join(backupsDir(dir), newest?.name ?? ''));
  }
  return openWorkspace(dir);
}

try {
  const workspace = await open();
  const { readOnly } = workspace;
  const { citationStyle: kept } = await workspace.settings.get();
  const { items } = await workspace.articles.list({
    text: '',
    limit: 99,
    offset: 0,
    sort: 'updated',
    bin: false,
  });
  const headlines = items.map(({ headline }) => headline);
  writeSync(1, `${JSON.stringify({ readOnly, kept, headlines })}\n`);
  await workspace.close();
} catch (error) {
  const code = error instanceof Error && 'code' in error ? error.code : String(error);
  writeSync(1, `${JSON.stringify({ code })}\n`);
}
