import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { inRoot } from '../setup/paths.mjs';

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** The packages of the dictionaries that ship, each with the language that it is for. */
export const dictionaryPackages = () =>
  json(inRoot('resources/dictionaries.json')).map(({ id, package: name }) => ({
    id,
    name,
    ...json(inRoot('node_modules', name, 'package.json')),
  }));

/** Puts the spelling dictionaries into `out/dictionaries`, compressed; those of the same versions stay as they are. */
export const dictionaries = () => ({
  name: 'stet-dictionaries',
  apply: 'build',
  closeBundle() {
    const folder = inRoot('out/dictionaries');
    const packages = dictionaryPackages();
    const index = JSON.stringify(packages.map(({ id, name, version }) => ({ id, name, version })));
    const written = path.join(folder, 'index.json');
    if (existsSync(written) && readFileSync(written, 'utf8') === index) return;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const { id, name } of packages) {
      for (const part of ['aff', 'dic']) {
        const bytes = readFileSync(inRoot('node_modules', name, `index.${part}`));
        writeFileSync(path.join(folder, `${id}.${part}.gz`), gzipSync(bytes));
      }
    }
    writeFileSync(written, index);
  },
});
