import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import { StetError } from '../../src/core/model/errors';
import { createWorkspace, openWorkspace } from '../../src/workspace';
import { scratchFolder } from '../support/folder';
import { assertAsyncProperty } from '../support/property';

/** R8: damage that a failing disk does to a database. */
const places = fc.noBias(fc.nat(999_999)).map((part) => part / 1_000_000);
const at = (bytes: Buffer, place: number) => Math.floor(place * bytes.length);
const damage = fc.oneof(
  fc.tuple(places, fc.nat(7)).map(([place, bit]) => (bytes: Buffer) => {
    const offset = at(bytes, place);
    bytes.writeUInt8(bytes.readUInt8(offset) ^ (1 << bit), offset);
    return bytes;
  }),
  places.map((place) => (bytes: Buffer) => {
    const page = at(bytes, place) & ~4095;
    return bytes.fill(0, page, page + 4096);
  }),
  places.map((place) => (bytes: Buffer) => bytes.subarray(0, at(bytes, place))),
  fc.nat(100).map((length) => (bytes: Buffer) => bytes.fill(0, 0, length)),
);

test('with any damage, the text is either what was saved or the damage is named', async () => {
  const folder = await scratchFolder();
  const whole = path.join(folder, 'whole');
  const workspace = await createWorkspace(whole);
  const { id } = await workspace.articles.create({ headline: 'Numbers' });
  const insert = Array.from({ length: 40 }, (_, number) =>
    paragraph([text(`${number} crowns a day. ${'The harbour silts up. '.repeat(40)}`)]),
  );
  await workspace.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert }] });
  const { body } = await workspace.articles.get(id);
  await workspace.close();
  const bytes = await readFile(path.join(whole, 'stet.db'));
  const copy = path.join(folder, 'copy');
  await cp(whole, copy, { recursive: true });

  /** The text that is read; rejects with the error that names the damage. */
  const readBack = async () => {
    const again = await openWorkspace(copy);
    try {
      return (await again.articles.get(id)).body;
    } finally {
      await again.close();
    }
  };
  const outcomes = { whole: 0, named: 0 };
  await assertAsyncProperty(
    fc.asyncProperty(damage, async (spoil) => {
      for (const suffix of ['-wal', '-shm']) await writeFile(path.join(copy, `stet.db${suffix}`), '');
      await writeFile(path.join(copy, 'stet.db'), spoil(Buffer.from(bytes)));
      const found = await readBack().catch((error: unknown) => error);
      if (found instanceof StetError) {
        expect(['corrupt', 'not-found', 'foreign-database', 'newer-version', 'io']).toContain(found.code);
        outcomes.named += 1;
      } else {
        expect(found).toEqual(body);
        outcomes.whole += 1;
      }
    }),
    { numRuns: 200 },
  );
  expect(outcomes.named).toBeGreaterThan(0);
  console.log(`200 damaged databases: ${outcomes.whole} read whole, ${outcomes.named} refused by name.`);
});
