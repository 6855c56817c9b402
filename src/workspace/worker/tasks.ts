import { type ReadEntry, readLibrary, writeEntry } from '../../core/citations/exchange';
import type { Preset } from '../../core/markdown/presets/schema';
import { renderArticle } from '../../core/markdown/render';
import type { Rendered, RenderInput } from '../../core/markdown/render/input';
import { selfCheck } from '../../core/markdown/render/selfCheck';
import type { ExportOptions, LibraryFormat, SelfCheck } from '../../core/model/exchange';
import type { CslItem } from '../../core/model/library';
import { type Converted, convertFile } from '../services/import/convert';
import { decodeText } from '../services/import/decode';

export type Checked = Rendered & { selfCheck: SelfCheck };

/**
 * Work that takes long, in parts: each part comes when it is asked for, so that whoever asks can stop, and
 * nothing piles up. In the app and on the command line a worker thread does it (`workerTasks`).
 */
export interface Tasks {
  convert(input: { name: string; bytes: Uint8Array }): AsyncGenerator<Converted>;
  /** An article as a file, already read back. */
  render(input: {
    name: string;
    input: RenderInput;
    preset: Preset;
    options: Omit<ExportOptions, 'preset'>;
  }): AsyncGenerator<Checked>;
  /** Entries of a library file as far as they are read, and how much of the file that is, from 0 to 1. */
  readLibrary(input: {
    name: string;
    bytes: Uint8Array;
  }): AsyncGenerator<{ entries: ReadEntry[]; share: number }>;
  /** Entries as text, in their order. */
  writeLibrary(input: {
    name: string;
    items: { item: CslItem; key: string }[];
    format: LibraryFormat;
  }): AsyncGenerator<string[]>;
}

/** Milliseconds of work that make a part. */
const partTime = 50;

export const tasks: Tasks = {
  async *convert({ name, bytes }) {
    yield await convertFile(name, bytes);
  },
  async *render({ input, preset, options }) {
    const rendered = renderArticle(input, preset, options);
    yield { ...rendered, selfCheck: selfCheck(rendered.text, rendered.expectations, rendered.missing) };
  },
  async *readLibrary({ bytes }) {
    const text = decodeText(bytes);
    const lines = text.split('\n').length;
    for (const entries of parts(readLibrary(text))) {
      yield { entries, share: (entries.at(-1)?.line ?? lines) / lines };
    }
  },
  async *writeLibrary({ items, format }) {
    yield* parts(entriesOf(items, format));
  },
};

function* entriesOf(items: { item: CslItem; key: string }[], format: LibraryFormat): Generator<string> {
  for (const { item, key } of items) yield writeEntry(item, key, format);
}

function* parts<T>(values: Iterable<T>): Generator<T[]> {
  let part: T[] = [];
  let began = performance.now();
  for (const value of values) {
    part.push(value);
    if (performance.now() - began < partTime) continue;
    yield part;
    part = [];
    began = performance.now();
  }
  if (part.length > 0) yield part;
}

/** The one part of a task that has only one. */
export async function only<T>(part: AsyncGenerator<T>): Promise<T> {
  for await (const value of part) return value;
  throw new Error('the task ended without an answer');
}
