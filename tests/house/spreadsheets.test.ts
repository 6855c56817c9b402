import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bibliographyFormatSchema } from '../../src/core/model/preset';
import { sourceFormats } from '../../src/core/model/sourceFiles';
import { fault } from '../support/faults';

const root = path.resolve(import.meta.dirname, '../..');
const sheets = /\b(csv|tsv|xlsx?|ods)\b/i;

/** A cell of a spreadsheet that begins with `=` is run. Stet writes no format that a spreadsheet program opens. */
test('no export is a table of cells', () => {
  const presets = readdirSync(path.join(root, 'resources/presets')).map((name) => [
    name,
    readFileSync(path.join(root, 'resources/presets', name), 'utf8'),
  ]);
  const formats = [...sourceFormats, ...bibliographyFormatSchema.options].map((format) => [format, format]);
  // Whoever adds one has to escape its cells with a leading `'`, and to say so here.
  const code = ['src/core', 'src/workspace', 'src/main', 'src/cli', 'src/renderer'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
      .map((name) => [name, readFileSync(path.join(root, folder, name), 'utf8')]),
  );
  const all = [...presets, ...formats, ...code];
  const found = all.filter(([, text = '']) => sheets.test(text)).map(([name]) => name);
  expect(all.length).toBeGreaterThan(100);
  fault('T11', 'no CSV export: forms of export and files that write', {
    tries: all.length,
    survived: all.length - found.length,
    worst: `${found.length} write cells`,
  });
});
