import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Hunspell, HunspellFactory } from 'hunspell-asm';
import type { Dictionary } from './dictionaries';

export type DictionaryFiles = Pick<Dictionary, 'aff' | 'dic'>;

/** A dictionary takes seconds to load and some ten megabytes, so the last few are kept. */
const loaded = new Map<string, Promise<Hunspell>>();
const mostLoaded = 3;

let factory: Promise<HunspellFactory> | null = null;

/** The words that none of the dictionaries has. */
export async function misspeltIn(
  words: readonly string[],
  files: readonly DictionaryFiles[],
): Promise<string[]> {
  const dictionaries = await Promise.all(files.map(load));
  return words.filter((word) => !dictionaries.some((dictionary) => dictionary.spell(word)));
}

const mostSuggestions = 7;

/** What the word may have been meant to be, the likeliest of each dictionary first. */
export async function suggestionsFor(word: string, files: readonly DictionaryFiles[]): Promise<string[]> {
  const lists = (await Promise.all(files.map(load))).map((dictionary) => dictionary.suggest(word));
  const longest = lists.reduce((most, { length }) => Math.max(most, length), 0);
  const mixed = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  return [...new Set(mixed)].slice(0, mostSuggestions);
}

async function load(files: DictionaryFiles): Promise<Hunspell> {
  const known = loaded.get(files.dic);
  if (known) {
    loaded.delete(files.dic);
    loaded.set(files.dic, known);
    return known;
  }
  const made = make(files);
  loaded.set(files.dic, made);
  made.catch(() => loaded.delete(files.dic));
  const [oldest] = loaded.keys();
  if (loaded.size > mostLoaded && oldest !== undefined) {
    const old = loaded.get(oldest);
    loaded.delete(oldest);
    void old?.then((dictionary) => dictionary.dispose()).catch(() => undefined);
  }
  return made;
}

async function make(files: DictionaryFiles): Promise<Hunspell> {
  factory ??= import('hunspell-asm').then(({ loadModule }) => loadModule());
  const [hunspell, aff, dic] = await Promise.all([factory, bytesOf(files.aff), bytesOf(files.dic)]);
  const encoding = /^SET\s+(\S+)/m.exec(aff.toString('latin1'))?.[1] ?? 'ISO8859-1';
  const affFile = hunspell.mountBuffer(asUtf8(aff, encoding, { isAff: true }));
  const dicFile = hunspell.mountBuffer(asUtf8(dic, encoding));
  try {
    return hunspell.create(affFile, dicFile);
  } finally {
    hunspell.unmount(affFile);
    hunspell.unmount(dicFile);
  }
}

async function bytesOf(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  return file.endsWith('.gz') ? promisify(gunzip)(bytes) : bytes;
}

/** Older dictionaries are in an encoding of their own; the checker gets every word in UTF-8. */
function asUtf8(bytes: Buffer, encoding: string, { isAff = false } = {}): Buffer {
  if (/^utf-?8$/i.test(encoding)) return bytes;
  const text = new TextDecoder(
    encoding.replace(/^ISO8859/i, 'iso-8859').replace(/^microsoft-cp/i, 'windows-'),
  ).decode(bytes);
  if (!isAff) return Buffer.from(text);
  // Flags of one byte may be letters that now take two.
  const flags = /^FLAG\s/m.test(text) ? '' : 'FLAG UTF-8\n';
  return Buffer.from(`SET UTF-8\n${flags}${text.replace(/^SET\s.*$/m, '')}`);
}
