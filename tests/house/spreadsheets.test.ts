import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { balanceCsv, balanceRows } from '../../src/core/balance/rows';
import { bibliographyFormatSchema } from '../../src/core/model/preset';
import { sourceFormats } from '../../src/core/model/sourceFiles';
import { fault } from '../support/faults';

const root = path.resolve(import.meta.dirname, '../..');
const sheets = /\b(csv|tsv|xlsx?|ods)\b/i;

/** Where the figures of *Balance* become CSV; `balanceCsv` writes the cells. */
const balance = new Set([
  'balance/rows.ts',
  'services/balance.ts',
  'ipc/handlers/balance.ts',
  'features/balance/BalanceDialog.tsx',
]);

test('no cell of the figures begins a formula', () => {
  const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '"=1"'];
  const figures = {
    affiliation: '',
    side: '',
    manner: 'direct' as const,
    isSourced: true,
    count: 1,
    words: 1,
    articles: [],
  };
  const rows = balanceRows(
    hostile.map((speaker) => ({ speaker, ...figures })),
    'speaker',
  );
  const file = balanceCsv(rows, 'speaker');
  // A cell in quotation marks begins behind them.
  expect(file.match(/(?<=^|,|\n)"?\s*[=+\-@]/g) ?? []).toEqual([]);
  expect(file.split(',1,1,0,1,1,0,0,1,1').length).toBe(hostile.length + 1);
});

/** A cell of a spreadsheet that begins with `=` is run. Stet writes no other format that a spreadsheet program opens. */
test('no other export is a table of cells', () => {
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
  const found = all
    .filter(([name = '', text = '']) => sheets.test(text) && !balance.has(name))
    .map(([name]) => name);
  expect(all.length).toBeGreaterThan(100);
  fault('T11', 'CSV of figures alone: forms of export and files that write', {
    tries: all.length,
    survived: all.length - found.length,
    worst: `${found.length} write cells`,
  });
});
