import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../tests/e2e/support/launch';
import { grow } from '../grown';
import { type Measures, windowMeasures, workspaceMeasures } from './measures';
import { plotOf } from './plot';

const sizes = [1000, 10_000, 100_000];

/**
 * How what the user waits for grows with the workspace: a table, and a plot in artifacts/growth.svg. Workspaces that are in
 * the folder GROWTH_DIR already, made by `generate` and named after their size, are used and changed; others are made
 * first. Tests and benchmarks run as an ordinary user, who must be able to write there.
 */
export async function growth(): Promise<void> {
  const kept = process.env['GROWTH_DIR'];
  const folder = kept ?? (await mkdtemp(path.join(tmpdir(), 'stet-growth-')));
  const columns: Measures[] = [];
  for (const size of sizes) {
    const dir = path.join(folder, String(size));
    if (!existsSync(dir)) await grow(dir, size);
    columns.push({ ...(await windowMeasures(dir)), ...(await workspaceMeasures(dir)) });
    console.log(`${size} articles: ${JSON.stringify(columns.at(-1))}`);
  }
  if (kept === undefined) await rm(folder, { recursive: true, force: true });
  const names = Object.keys(columns[0] ?? {});
  console.log(
    `\n| articles | ${sizes.map((size) => size.toLocaleString('en')).join(' | ')} | 100,000 for 1,000 |`,
  );
  console.log('| --- | --- | --- | --- | --- |');
  const rows = names.map((name) => ({ name, values: columns.map((column) => column[name] ?? Number.NaN) }));
  for (const { name, values } of rows)
    console.log(
      `| ${name} | ${values.map(shown).join(' | ')} | ${shown((values[2] ?? 0) / (values[0] ?? 1))} |`,
    );
  const artifacts = path.join(projectRoot, 'artifacts');
  await mkdir(artifacts, { recursive: true });
  await writeFile(path.join(artifacts, 'growth.svg'), plotOf(sizes, rows));
}

const shown = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
