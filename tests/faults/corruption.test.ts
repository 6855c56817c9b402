import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import type { Body } from '../../src/core/document/nodes';
import { StetError } from '../../src/core/model/errors';
import { createWorkspace, openWorkspace, salvageWorkspace } from '../../src/workspace';
import { fault, tries } from '../support/faults';
import { assertAsyncProperty } from '../support/property';

/** R8: damage that a failing disk does to a database. */
const places = fc.noBias(fc.nat(999_999)).map((part) => part / 1_000_000);
const at = (bytes: Buffer, place: number) => Math.floor(place * bytes.length);

type Damage = (bytes: Buffer) => Buffer;
const flippedBit = fc.tuple(places, fc.nat(7)).map(
  ([place, bit]): Damage =>
    (bytes) => {
      const offset = at(bytes, place);
      bytes.writeUInt8(bytes.readUInt8(offset) ^ (1 << bit), offset);
      return bytes;
    },
);
const zeroedPage = places.map(
  (place): Damage =>
    (bytes) => {
      const page = at(bytes, place) & ~4095;
      return bytes.fill(0, page, page + 4096);
    },
);
const cutOff = places.map(
  (place): Damage =>
    (bytes) =>
      bytes.subarray(0, at(bytes, place)),
);
const wipedHeader = fc.integer({ min: 1, max: 100 }).map(
  (length): Damage =>
    (bytes) =>
      bytes.fill(0, 0, length),
);

/** The codes that tell of damage, or that the file is no longer known as a workspace's. */
const named = ['corrupt', 'not-found', 'foreign-database', 'newer-version', 'unreadable', 'io'];

let folder: string;
let whole: string;
let id: string;
let body: Body;
let bytes: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-corruption-'));
  whole = path.join(folder, 'whole');
  const workspace = await createWorkspace(whole);
  ({ id } = await workspace.articles.create({ headline: 'Numbers' }));
  const insert = Array.from({ length: 40 }, (_, number) =>
    paragraph([text(`${number} crowns a day. ${'The harbour silts up. '.repeat(40)}`)]),
  );
  await workspace.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert }] });
  ({ body } = await workspace.articles.get(id));
  await workspace.close();
  bytes = await readFile(path.join(whole, 'stet.db'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The text that is read from a workspace; rejects with the error that names the damage. */
async function readBack(dir: string): Promise<Body> {
  const workspace = await openWorkspace(dir);
  try {
    return (await workspace.articles.get(id)).body;
  } finally {
    await workspace.close();
  }
}

/** What is recovered from a damaged workspace: every block is one that was saved; how many are not there. */
async function lostBlocks(dir: string): Promise<number> {
  const before = await readFile(path.join(dir, 'stet.db'));
  const { path: recovered, counts } = await salvageWorkspace({ workspace: dir, moved: null }, '(recovered)');
  try {
    expect(await readFile(path.join(dir, 'stet.db')), 'the damaged file stays as it is').toEqual(before);
    const found = counts.articles === 0 ? [] : await readBack(recovered);
    const known = new Set(body.map((block) => JSON.stringify(block)));
    for (const block of found) expect(known.has(JSON.stringify(block)), 'a block that was saved').toBe(true);
    return body.length - found.length;
  } finally {
    await rm(recovered, { recursive: true });
  }
}

describe('damage is named, never shown as the text; what is left is recovered', () => {
  test.each<[string, fc.Arbitrary<Damage>, number]>([
    ['flip a bit', flippedBit, tries({ full: 400, short: 30 })],
    ['zero a page', zeroedPage, tries({ full: 100, short: 9 })],
    ['cut the end off', cutOff, tries({ full: 100, short: 9 })],
    ['wipe the header', wipedHeader, tries({ full: 100, short: 6 })],
  ])(
    '%s',
    async (way, damage, numRuns) => {
      const outcomes = { whole: 0, named: 0, mostLost: 0 };
      let copies = 0;
      await assertAsyncProperty(
        fc.asyncProperty(damage, async (spoil) => {
          const copy = path.join(folder, `${way} ${++copies}`);
          await mkdir(copy);
          const damaged = spoil(Buffer.from(bytes));
          await writeFile(path.join(copy, 'stet.db'), damaged);
          const found = await readBack(copy).catch((error: unknown) => error);
          if (found instanceof StetError) {
            expect(named).toContain(found.code);
            await writeFile(path.join(copy, 'stet.db'), damaged);
            outcomes.mostLost = Math.max(outcomes.mostLost, await lostBlocks(copy));
            outcomes.named += 1;
          } else {
            expect(found).toEqual(body);
            outcomes.whole += 1;
          }
          await rm(copy, { recursive: true });
        }),
        { numRuns },
      );
      const tried = outcomes.whole + outcomes.named;
      fault('R8', way, {
        tries: tried,
        survived: tried,
        worst: `0 words changed; ${outcomes.mostLost} of ${body.length} blocks not recovered`,
      });
    },
    900_000,
  );
});
