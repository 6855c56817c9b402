import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../setup/paths.mjs';

const folder = path.join(root, 'artifacts', 'faults');

/** The lines of the table by their id: the fault in words, and `full`, the number of tries that is promised. */
export const faults = JSON.parse(readFileSync(path.join(root, 'tests/support/faultTable.json'), 'utf8'));

/** Removes what an earlier run recorded. */
export const clearFaults = () => rmSync(folder, { recursive: true, force: true });

/** What the tests of this run recorded: `{id, way, tries, survived, worst}`. */
export function readFaults() {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line));
}

/**
 * The table as lines of text, and what is wrong with it: a line that no test recorded, a try that did not survive and,
 * with `isFull`, a fault that was tried less often than promised.
 */
export function faultTable(records, { isFull }, lines = faults) {
  const rows = [];
  const wrong = [];
  for (const [id, { fault, full }] of Object.entries(lines)) {
    const ways = records.filter((record) => record.id === id);
    const tries = sum(ways, 'tries');
    const survived = sum(ways, 'survived');
    if (ways.length === 0) wrong.push({ name: `${id} ${fault}`, why: 'no test recorded it' });
    else if (survived < tries) wrong.push({ name: `${id} ${fault}`, why: `${tries - survived} lost` });
    else if (isFull && tries < full)
      wrong.push({ name: `${id} ${fault}`, why: `tried ${tries} times, promised are ${full}` });
    rows.push([id, fault, tries, survived, ways.length === 1 ? ways[0].worst : '']);
    if (ways.length > 1)
      for (const way of ways) rows.push(['', `  ${way.way}`, way.tries, way.survived, way.worst]);
  }
  return { lines: aligned([['', 'fault', 'tries', 'survived', 'worst loss'], ...rows]), wrong };
}

const sum = (records, key) => records.reduce((total, record) => total + record[key], 0);

function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  const isNumber = (column) => column === 2 || column === 3;
  return rows.map((row) =>
    row
      .map((cell, column) =>
        isNumber(column) ? String(cell).padStart(widths[column]) : String(cell).padEnd(widths[column]),
      )
      .join('  ')
      .trimEnd(),
  );
}
