import { existsSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { paragraph, text } from '../../../src/core/document/build';
import { plainText } from '../../../src/core/document/text';
import { createWorkspace, openWorkspace, type Workspace } from '../../../src/workspace';

/** Fills a small disk step by step and prints the result of each step as JSON. */
const [disk = ''] = process.argv.slice(2);
const dir = path.join(disk, 'Desk');
const ballast = path.join(dir, '.ballast');

const say = (step: string, found: Record<string, unknown>) =>
  writeSync(1, `${step} ${JSON.stringify(found)}\n`);
const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : String(error));

/** Fills the disk to the last byte. */
function fill(): void {
  for (const size of [1 << 20, 1 << 12, 1 << 6, 1]) {
    try {
      for (let part = 0; ; part++) {
        const file = path.join(disk, `filler-${size}-${part}`);
        if (!existsSync(file)) writeFileSync(file, Buffer.alloc(size));
      }
    } catch {
      // Full.
    }
  }
}

async function saveUntilRefused(workspace: Workspace, id: string, upTo: number) {
  let { version } = await workspace.articles.get(id);
  while (version < upTo) {
    const block = paragraph([text(`Save ${version + 1} ${'of many words '.repeat(7000)}`)]);
    try {
      const splices = [{ at: version, remove: 0, insert: [block] }];
      ({ version } = await workspace.articles.saveBody({ id, version, splices }));
    } catch (error) {
      return { saved: version, code: codeOf(error) };
    }
  }
  return { saved: version };
}

/** The numbers of the saves that are read. */
const savesOf = async (workspace: Workspace, id: string) =>
  workspace.articles.get(id).then(
    ({ body }) => ({
      numbers: body.map((block) => Number(/^Save (\d+)/.exec(plainText([block]).text)?.[1])),
    }),
    (error) => ({ code: codeOf(error) }),
  );

const workspace = await createWorkspace(dir);
const { id } = await workspace.articles.create({ headline: 'Numbers' });
say('begun', { ballast: existsSync(ballast) ? statSync(ballast).size : 0 });
await saveUntilRefused(workspace, id, 3);
fill();
const note = { name: 'Note', markdown: 'words '.repeat(20_000) };
say(
  'note',
  await workspace.snippets.create(note).then(
    () => ({}),
    (error) => ({ code: codeOf(error) }),
  ),
);
const full = await saveUntilRefused(workspace, id, 1000);
say('full', { ...full, ballast: existsSync(ballast), read: await savesOf(workspace, id) });
fill();
say(
  'backup',
  await workspace.backups.create().then(
    () => ({}),
    (error) => ({ code: codeOf(error) }),
  ),
);
say(
  'closed',
  await workspace.close().then(
    () => ({}),
    (error) => ({ code: codeOf(error) }),
  ),
);
fill();
try {
  const again = await openWorkspace(dir);
  say('reopened', { ...(await savesOf(again, id)), ballast: existsSync(ballast) });
  await again.close();
} catch (error) {
  say('reopened', { code: codeOf(error) });
}
for (let part = 0; part < 6; part++) rmSync(path.join(disk, `filler-${1 << 20}-${part}`), { force: true });
const third = await openWorkspace(dir);
say('freed', await saveUntilRefused(third, id, full.saved + 5));
await third.close();
const last = await openWorkspace(dir);
say('whole', await savesOf(last, id));
await last.close();
