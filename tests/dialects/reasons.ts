import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A row of docs/presets.md: what a target cannot show, and in which articles. */
export interface Reason {
  target: string;
  row: string;
  /** Slugs; `all` for every article. */
  articles: string[];
}

const page = path.resolve(import.meta.dirname, '../../docs/presets.md');

/** The reasons in the table below the heading “What a target does not show”. */
export function readReasons(): Reason[] {
  const [, section = ''] = readFileSync(page, 'utf8').split('## What a target does not show\n');
  return (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) => {
      const [, target = '', row = '', articles = ''] = line
        .split('|')
        .map((cell) => cell.trim().replaceAll('`', ''));
      return target
        .split(', ')
        .flatMap((one) =>
          row.split(', ').map((name) => ({ target: one, row: name, articles: articles.split(', ') })),
        );
    });
}

export const isExcused = (reasons: Reason[], target: string, row: string, slug: string): boolean =>
  reasons.some(
    (reason) =>
      reason.target === target &&
      reason.row === row &&
      (reason.articles.includes('all') || reason.articles.includes(slug)),
  );
