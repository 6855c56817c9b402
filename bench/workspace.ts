import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paragraph, text } from '../src/core/document/build';
import { createWorkspace, type Workspace } from '../src/workspace';
import { prose } from './prose';

/** A workspace in a temporary folder; `remove` deletes the folder after the workspace is closed. */
export async function scratchWorkspace(
  options?: Parameters<typeof createWorkspace>[1],
): Promise<{ workspace: Workspace; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'stet-bench-'));
  const workspace = await createWorkspace(path.join(folder, 'Desk'), options);
  return {
    workspace,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Adds an article of this many generated words; returns its id. */
export async function addArticle(workspace: Workspace, words: number, headline = `${words} words`) {
  const body = prose(words).map((line) => paragraph([text(line)]));
  const { id } = await workspace.articles.add({ meta: { headline }, body });
  return { id, blocks: body.length };
}
