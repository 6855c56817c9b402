import type { Cell, Column } from './result';
import { rowNames } from './result';

/** A column, or why its program did not run. */
export type Outcome = { name: string } & ({ column: Column } | { notRun: string });

function cellText(cell: Cell | undefined): string {
  if (!cell) return '–';
  const wrong = new Set(cell.failures.map(({ slug }) => slug)).size;
  return wrong === 0 ? 'yes' : `${cell.articles - wrong} of ${cell.articles}`;
}

/** The table of what is compared, by target, and below it each difference. */
export function tableLines(outcomes: Outcome[], shownFailures: number): string[] {
  const head = ['', ...outcomes.map(({ name }) => name)];
  const lines = rowNames.map((row) => [
    row,
    ...outcomes.map((outcome) => ('column' in outcome ? cellText(outcome.column[row]) : 'not run')),
  ]);
  const all = [head, ...lines];
  const widths = head.map((_, index) => Math.max(...all.map((line) => (line[index] ?? '').length)));
  const print = (line: string[]) =>
    `| ${line.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  return [
    print(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...lines.map(print),
    '',
    ...outcomes.flatMap((outcome) =>
      'notRun' in outcome ? [`${outcome.name}: not run: ${outcome.notRun}`] : [],
    ),
    ...outcomes.flatMap((outcome) =>
      'column' in outcome ? failureLines(outcome.name, outcome.column, shownFailures) : [],
    ),
  ];
}

function failureLines(target: string, column: Column, shown: number): string[] {
  return rowNames.flatMap((row) => {
    const failures = column[row]?.failures ?? [];
    const lines = failures
      .slice(0, shown)
      .flatMap(({ slug, place, expected, found }) => [
        `${target}, ${row}: ${slug}, ${place}`,
        `    expected ${expected}`,
        `    found    ${found}`,
      ]);
    const more = failures.length - shown;
    return more > 0 ? [...lines, `    and ${more} more`] : lines;
  });
}
