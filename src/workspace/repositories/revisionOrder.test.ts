import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertAsyncProperty } from '../../../tests/support/property';
import { freshWorkspace } from '../../../tests/support/workspace';
import { paragraph, text } from '../../core/document/build';
import { Database } from '../db/database';
import { number } from '../db/rows';

const say = (words: string) => paragraph([text(words)]);
const many = (count: number) => Array.from({ length: count }, (_, index) => say(`Paragraph ${index}.`));

/** An article, and how to give it another text with a revision of it. */
async function article() {
  const { dir, workspace } = await freshWorkspace();
  const { id } = await workspace.articles.create({ headline: 'Quay' });
  return {
    id,
    workspace,
    async write(insert: ReturnType<typeof many>) {
      const { version, body } = await workspace.articles.get(id);
      const splices = [{ at: 0, remove: body.length, insert }];
      await workspace.articles.saveBody({ id, version, splices });
      return workspace.revisions.create(id);
    },
    async raw<T>(work: (db: Database) => Promise<T>): Promise<T> {
      const db = await Database.open(path.join(dir, 'stet.db'));
      return work(db).finally(() => db.close());
    },
  };
}

test('every revision is read as it was stored, whatever the changes between them', async () => {
  const bodies = fc.array(
    fc.array(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map((name) => say(name)),
      { maxLength: 12 },
    ),
    { minLength: 2, maxLength: 8 },
  );
  const { workspace, write } = await article();
  await assertAsyncProperty(
    fc.asyncProperty(bodies, async (versions) => {
      const stored = [];
      for (const body of versions) stored.push({ body, revision: await write(body) });
      for (const { body, revision } of stored)
        expect(await workspace.revisions.body(revision.id)).toEqual(body);
    }),
    { numRuns: 30 },
  );
});

test('a revision of a long text stores what changed; whole orders stand at intervals', async () => {
  const { write, raw } = await article();
  const body = many(200);
  for (let edit = 0; edit < 70; edit++) await write(body.with(edit, say(`Edited ${edit}.`)));
  const rows = await raw((db) =>
    db.all('SELECT length(block_order) + length(splices) AS size, base FROM revision ORDER BY counter'),
  );
  const whole = rows.flatMap((row, index) => (row['base'] === null ? [index] : []));
  expect(whole).toEqual([0, 64]);
  const changes = rows.filter((row) => row['base'] !== null).map((row) => number(row['size']));
  expect(Math.max(...changes)).toBeLessThan(200);
  expect(number(rows[0]?.['size'])).toBeGreaterThan(200 * 64);
});

test('an order that was changed on disk is reported, and the next revision does not depend on it', async () => {
  const { workspace, write, raw } = await article();
  const body = many(20);
  await write(body);
  const second = await write(body.toSpliced(3, 1));
  const third = await write(body.toSpliced(3, 2));
  await raw((db) => db.exec(`UPDATE revision SET splices = '[[9,1,0]]' WHERE counter = ${second.counter}`));
  for (const { id } of [second, third])
    await expect(workspace.revisions.body(id)).rejects.toMatchObject({ code: 'corrupt' });
  const fourth = await write(body.toSpliced(3, 3));
  expect(await workspace.revisions.body(fourth.id)).toEqual(body.toSpliced(3, 3));
});
