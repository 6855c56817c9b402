import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ManifestFile } from './manifest';

/** An export that is being written. */
export interface Writing {
  folder: string;
  /** What the manifest will name. */
  files: ManifestFile[];
}

/** Writes a file piece by piece, and notes it for the manifest. */
export async function writePieces(
  { folder, files }: Writing,
  relative: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>,
): Promise<ManifestFile> {
  const file = path.join(folder, relative);
  await mkdir(path.dirname(file), { recursive: true });
  const hash = createHash('sha256');
  const handle = await open(file, 'wx');
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
      hash.update(chunk);
      bytes += chunk.length;
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  const written = { path: relative, bytes, sha256: hash.digest('hex') };
  files.push(written);
  return written;
}

/**
 * Writes a JSON array with each entry on a line of its own: any program reads it as JSON, and damage to one entry
 * leaves the others readable.
 */
export async function writeList(
  writing: Writing,
  relative: string,
  entries: AsyncIterable<unknown[]>,
): Promise<number> {
  let count = 0;
  async function* lines() {
    yield '[';
    for await (const some of entries) {
      let text = '';
      for (const entry of some) text += `${count++ === 0 ? '\n' : ',\n'}${JSON.stringify(entry)}`;
      yield text;
    }
    yield '\n]\n';
  }
  const written = await writePieces(writing, relative, lines());
  written.entries = count;
  return count;
}

/** An entry of a list, or what stands there instead of one. */
export interface Listed {
  /** Counted from 1. */
  line: number;
  /** Undefined when it cannot be read. */
  entry: unknown;
}

/** Longer than any record; a longer line is not read. */
const longestLine = 100_000_000;

/** The entries of a list, some at a time. A list that another program has laid out anew is read as a whole. */
export async function* readList(file: string, isAsWritten: boolean): AsyncGenerator<Listed[]> {
  const whole = isAsWritten ? null : await readWhole(file);
  if (whole) yield whole.map((entry, index) => ({ line: index + 2, entry }));
  else yield* readByLine(file);
}

async function readWhole(file: string): Promise<unknown[] | null> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

async function* readByLine(file: string): AsyncGenerator<Listed[]> {
  let line = 0;
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield lines.flatMap((text) => listedIn(text, ++line));
    if (rest.length > longestLine) break;
  }
  yield listedIn(rest, ++line);
}

function listedIn(text: string, line: number): Listed[] {
  const json = text.trim().replace(/,$/, '');
  if (json === '' || json === '[' || json === ']') return [];
  try {
    return [{ line, entry: JSON.parse(json) }];
  } catch {
    return [{ line, entry: undefined }];
  }
}
