import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Desk } from './desk';
import { isExcused, type Reason, readReasons } from './reasons';
import { type Column, compareTarget, rowNames } from './result';
import { type Outcome, tableLines } from './table';
import { targets } from './targets';

const artifacts = path.resolve(import.meta.dirname, '../../artifacts');
/** The targets that were asked for; none: all. */
const chosen = (process.env['STET_DIALECTS'] ?? '').split(' ').filter(Boolean);
const asked = targets.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
/** Differences that are printed for each cell. */
const shown = 12;

/**
 * Compares the articles of a desk with what each target makes of them; the table goes to `artifacts/<name>.txt`.
 * `ownReasons` are of articles that docs/presets.md does not know.
 */
export function dialectSuite(
  name: string,
  makeDesk: (folder: string) => Promise<Desk>,
  ownReasons: Reason[] = [],
): void {
  const outcomes: Outcome[] = [];
  const reasons = [...readReasons(), ...ownReasons];
  let desk: Desk;
  let scratch: string;

  beforeAll(async () => {
    scratch = await mkdtemp(path.join(tmpdir(), 'stet-dialects-'));
    desk = await makeDesk(path.join(scratch, 'desk'));
  });

  afterAll(async () => {
    await mkdir(artifacts, { recursive: true });
    await writeFile(path.join(artifacts, `${name}.txt`), `${tableLines(outcomes, shown).join('\n')}\n`);
    await rm(scratch, { recursive: true, force: true });
  });

  describe.each(asked)('$name', (target) => {
    let column: Column = {};
    const missing = target.missing();

    beforeAll(async () => {
      if (missing === null) column = await compareTarget(target, desk, scratch);
      outcomes.push({ name: target.name, ...(missing === null ? { column } : { notRun: missing }) });
    });

    test.for(rowNames)('%s', (row, { skip }) => {
      if (missing !== null) skip(missing);
      const wrong = new Set((column[row]?.failures ?? []).map(({ slug }) => slug));
      const unexplained = [...wrong].filter((slug) => !isExcused(reasons, target.name, row, slug));
      expect(unexplained, 'articles whose pages differ without a reason in docs/presets.md').toEqual([]);
    });
  });
}
