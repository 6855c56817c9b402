import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { dictionaryPackages } from '../build/dictionaries.mjs';
import { inRoot } from '../setup/paths.mjs';
import { isApproved, licenceOf } from './approved.mjs';

const json = (...place) => JSON.parse(readFileSync(inRoot(...place), 'utf8'));
const text = (...place) => readFileSync(inRoot(...place), 'utf8').trim();

/** Packages that ship beside the bundles, or whose files the bundler copies without naming them. */
const beside = [
  'sqlite3',
  'bindings',
  'file-uri-to-path',
  '@fontsource-variable/inter',
  '@fontsource-variable/source-serif-4',
];

/** Everything that ships and is not ours, by name: `{ name, version, licence, text }`. Throws for an unapproved licence. */
export function shippedComponents() {
  const bundled = ['main', 'preload', 'renderer'].flatMap((part) => json('out', part, 'licenses.json'));
  const all = [
    ...bundled.map(({ name, version, identifier, text: words }) =>
      packaged(name, version, identifier, words),
    ),
    ...dictionaryPackages().map(({ name, version, license }) =>
      packaged(name, version, license, withMpl(licenceText(name), license)),
    ),
    ...beside.map((name) => {
      const { version, license } = json('node_modules', name, 'package.json');
      return packaged(name, version, license, licenceText(name));
    }),
    ...fixed(),
  ];
  const byName = new Map(all.map((component) => [`${component.name}@${component.version}`, component]));
  const components = [...byName.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const refused = components.filter(
    ({ licence }) => licence === null || !isApproved(licence, { isTool: false }),
  );
  const wrong = refused.filter(({ isOutsideNpm }) => !isOutsideNpm);
  if (wrong.length > 0) {
    const names = wrong.map(({ name, version, licence }) => `${name}@${version} (${licence ?? 'none'})`);
    throw new Error(
      `Licences that nobody approved for shipping: ${names.join(', ')}. See scripts/notices/approved.mjs.`,
    );
  }
  return components;
}

function packaged(name, version, stated, words) {
  const licence = licenceOf(name, version, stated);
  return { name, version, licence, text: fullText(name, licence, words) };
}

/** Of several licences we take that one; the files name it without its text. */
const withMpl = (words, licence) =>
  /MPL-1\.1/.test(licence) ? `${words}\n\n${text('resources', 'licences', 'MPL-1.1.txt')}` : words;

/** citeproc's file only names its licences, and one asks for its text. */
function fullText(name, licence, words) {
  if (name === 'citeproc') return `${words}\n\n${text('resources', 'licences', 'CPAL-1.0.txt')}`;
  // A package without a licence file states its licence in package.json alone.
  return words ?? licenceText(name) ?? `Licensed under ${licence}, as its package.json says.`;
}

function licenceText(name) {
  const folder = inRoot('node_modules', name);
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  return file && readFileSync(path.join(folder, file), 'utf8').trim();
}

/** What is in no package of npm. */
function fixed() {
  const [, digits = ''] =
    /'sqlite_version%':'(\d+)'/.exec(text('node_modules/sqlite3/deps/common-sqlite.gypi')) ?? [];
  const sqlite = [digits.slice(0, 1), digits.slice(1, 3), digits.slice(3, 5)].map(Number).join('.');
  const bySa = text('resources', 'licences', 'CC-BY-SA-3.0.txt');
  return [
    {
      name: 'electron',
      version: json('package.json').devDependencies.electron,
      licence: 'MIT',
      text: `${text('node_modules/electron/LICENSE')}\n\nElectron contains Chromium and Node.js: their notices are in LICENSES.chromium.html beside the app.`,
    },
    {
      name: 'SQLite',
      version: sqlite,
      licence: 'blessing',
      isOutsideNpm: true,
      text: 'SQLite is in the public domain: https://sqlite.org/copyright.html',
    },
    {
      name: 'Hunspell (inside hunspell-asm)',
      version: '1.7',
      licence: 'MPL-1.1',
      isOutsideNpm: true,
      text: `Copyright László Németh and contributors. https://github.com/hunspell/hunspell\n\n${text('resources', 'licences', 'MPL-1.1.txt')}`,
    },
    {
      name: 'pdf.js (inside unpdf)',
      version: pdfjsVersion(),
      licence: 'Apache-2.0',
      isOutsideNpm: true,
      text: `Copyright Mozilla Foundation. https://github.com/mozilla/pdf.js\n\n${licenceText('react-aria')}`,
    },
    {
      name: 'Citation Style Language styles and locales',
      version: '1.0.2',
      licence: 'CC-BY-SA-3.0',
      isOutsideNpm: true,
      text: `Unchanged; each file names its authors. https://citationstyles.org\n\n${bySa}`,
    },
  ];
}

const pdfjsVersion = () =>
  /[`"'](\d+\.\d+\.\d+)[`"']/.exec(text('node_modules/unpdf/dist/pdfjs.mjs'))?.[1] ?? 'unknown';
