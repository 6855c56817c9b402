import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createWorkspace } from '../../src/workspace';
import { scratchFolder } from './folder';

/** A new workspace in a temporary folder, closed when the test ends. */
export async function freshWorkspace() {
  const dir = path.join(await scratchFolder(), 'Desk');
  const workspace = await createWorkspace(dir);
  onTestFinished(() => workspace.close().catch(() => undefined));
  return { dir, workspace };
}
