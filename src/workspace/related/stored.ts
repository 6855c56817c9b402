import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import type { RelatedIndex } from '../../core/related/relatedIndex';
import { writeFileAtomic } from '../disk/files';
import { relatedFile } from '../disk/layout';

/** What is stored beside the database so that the next start need not read every post. It can be deleted at any time. */
interface Stored {
  index: RelatedIndex;
  /** By post, a number that changes when it does. */
  stamps: Map<string, number>;
}

/** Another number for every change of what is stored, or of what is read from a post. */
const format = 'stet-related-1';
const headLength = format.length + 8;

const fileOf = (database: string): string => relatedFile(path.dirname(database));

/** Null where there is none that is whole and of today's form. */
export async function readStored(database: string): Promise<Stored | null> {
  try {
    const bytes = await readFile(fileOf(database));
    const content = bytes.subarray(headLength);
    return bytes.toString('latin1', 0, headLength) === headOf(content) ? deserialize(content) : null;
  } catch {
    return null;
  }
}

export async function store(database: string, { index, stamps }: Stored): Promise<void> {
  const file = fileOf(database);
  const content = serialize({ index, stamps });
  await mkdir(path.dirname(file), { recursive: true });
  await writeFileAtomic(file, Buffer.concat([Buffer.from(headOf(content), 'latin1'), content]));
}

const headOf = (content: Buffer): string => format + crc32(content).toString(16).padStart(8, '0');
