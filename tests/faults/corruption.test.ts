import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paragraph, text } from '../../src/core/document/build';
import type { Body } from '../../src/core/document/nodes';
import { plainText } from '../../src/core/document/text';
import { StetError } from '../../src/core/model/errors';
import { createWorkspace, openWorkspace } from '../../src/workspace';
import { salvageWorkspace } from '../../src/workspace/salvageWorkspace';
import { fault, tries } from '../support/faults';
import { lostOf, outcomeOf } from '../support/lost';
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
  body = Array.from({ length: 40 }, (_, number) =>
    paragraph([text(`${number} crowns a day. ${'The harbour silts up. '.repeat(40)}`)]),
  );
  await workspace.articles.saveBody({ id, version: 0, splices: [{ at: 0, remove: 0, insert: body }] });
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

const wordsOf = (one: Body) => plainText(one).text.split(/\s+/);

/** What is recovered from a damaged workspace: its words that were not saved, and the blocks that are not there. */
async function recoveredFrom(dir: string): Promise<{ changed: number; lost: number }> {
  const before = await readFile(path.join(dir, 'stet.db'));
  const { path: recovered, counts } = await salvageWorkspace({ workspace: dir, moved: null }, '(recovered)');
  try {
    expect(await readFile(path.join(dir, 'stet.db')), 'the damaged file stays as it is').toEqual(before);
    const found = counts.articles === 0 ? [] : await readBack(recovered);
    return { changed: lostOf(wordsOf(found), wordsOf(body)), lost: lostOf(body, found) };
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
      const changes: number[] = [];
      let mostLost = 0;
      let copies = 0;
      await assertAsyncProperty(
        fc.asyncProperty(damage, async (spoil) => {
          const copy = path.join(folder, `${way} ${++copies}`);
          await mkdir(copy);
          const damaged = spoil(Buffer.from(bytes));
          await writeFile(path.join(copy, 'stet.db'), damaged);
          const found = await readBack(copy).catch((error: Error) => error);
          if (found instanceof StetError) {
            expect(named).toContain(found.code);
            await writeFile(path.join(copy, 'stet.db'), damaged);
            const { changed, lost } = await recoveredFrom(copy);
            changes.push(changed);
            mostLost = Math.max(mostLost, lost);
          } else {
            if (found instanceof Error) throw found;
            // Text that opens is all there, word for word.
            changes.push(lostOf(wordsOf(body), wordsOf(found)) + lostOf(wordsOf(found), wordsOf(body)));
          }
          await rm(copy, { recursive: true });
        }),
        { numRuns },
      );
      fault(
        'R8',
        way,
        outcomeOf(changes, `words changed; ${mostLost} of ${body.length} blocks not recovered`),
      );
    },
    900_000,
  );
});
