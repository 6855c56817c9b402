import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { scratchFolder } from '../../../tests/support/folder';
import { addDictionary, type DictionaryFolders, listDictionaries } from './dictionaries';
import { misspeltIn, suggestionsFor } from './hunspell';

/** A few words of German in the encoding of older dictionaries, with a flag that is a letter of two bytes in UTF-8. */
const german = {
  aff: 'SET ISO8859-1\nTRY esianrtolcdugmphbyfvkwäüö\nSFX ä Y 1\nSFX ä 0 n .\n',
  dic: '3\nHafen\nBrücke/ä\nschön\n',
};

async function folders(): Promise<DictionaryFolders> {
  const folder = await scratchFolder();
  const app = path.join(folder, 'app');
  await mkdir(app);
  for (const part of ['aff', 'dic'])
    await writeFile(
      path.join(app, `en-GB.${part}.gz`),
      gzipSync(await readFile(path.resolve(`node_modules/dictionary-en-gb/index.${part}`))),
    );
  return { app, own: path.join(folder, 'own') };
}

const byId = async (places: DictionaryFolders, id: string) => {
  const found = (await listDictionaries(places)).find((dictionary) => dictionary.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

test('words are found in the dictionary that the app has, and what was meant is suggested', async () => {
  const english = await byId(await folders(), 'en-GB');
  expect(await misspeltIn(['harbour', 'harbuor', "isn't", 'colour', 'color'], [english])).toEqual([
    'harbuor',
    'color',
  ]);
  expect(await suggestionsFor('harbuor', [english])).toContain('harbour');
});

test('a dictionary that the user adds is there, in its own encoding, and both are asked', async () => {
  const places = await folders();
  const from = path.join(await scratchFolder(), 'de_DE_small');
  await writeFile(`${from}.aff`, german.aff, 'latin1');
  await writeFile(`${from}.dic`, german.dic, 'latin1');
  expect(await addDictionary(`${from}.dic`, places)).toBe('de-DE');
  const own = await byId(places, 'de-DE');
  expect(own.origin).toBe('own');
  expect(await misspeltIn(['Brücke', 'Brücken', 'schön', 'Brüke'], [own])).toEqual(['Brüke']);
  expect(await suggestionsFor('Brüke', [own])).toEqual(['Brücke']);
  const english = await byId(places, 'en-GB');
  expect(await misspeltIn(['harbour', 'Hafen', 'Haffen'], [own, english])).toEqual(['Haffen']);
});

test('files that are no dictionary are refused with their names', async () => {
  const places = await folders();
  const folder = await scratchFolder();
  await writeFile(path.join(folder, 'de_DE.dic'), german.dic);
  await expect(addDictionary(path.join(folder, 'de_DE.dic'), places)).rejects.toThrow(/de_DE\.aff/);
  await expect(addDictionary(path.join(folder, 'Words.dic'), places)).rejects.toThrow(
    /begin with a language/,
  );
});
