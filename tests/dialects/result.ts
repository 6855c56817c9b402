import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Expected, Hostile } from './article';
import { isHidden } from './articles';
import { type Difference, type RowName, rows } from './compare';
import { type Desk, exportAll } from './desk';
import type { Facts } from './facts';
import { readPage } from './found/page';
import { publish } from './publish';
import type { Target } from './targets/target';

export interface Failure extends Difference {
  slug: string;
}

/** How many articles have what a row compares, and those whose page differs. */
export interface Cell {
  articles: number;
  failures: Failure[];
}

const builtRows = ['builds', 'hides drafts', 'hides the future'] as const;
export const rowNames = [...builtRows, ...(Object.keys(rows) as RowName[])];
export type Row = (typeof rowNames)[number];

export type Column = Partial<Record<Row, Cell>>;

/** Exports the hostile set, builds it with the target's own program and compares each page with its article. */
export async function compareTarget(target: Target, desk: Desk, scratch: string): Promise<Column> {
  const out = path.join(scratch, `${target.preset}-exported`);
  await mkdir(out);
  const files = await exportAll(desk.folder, target.preset, out);
  const { sites, stopped } = await publish(target, out, files, scratch);
  const column: Column = {};
  const hidden = new Set(desk.articles.filter(isHidden).map(({ meta }) => meta.slug));

  for (const expected of desk.expected(target.runs)) {
    const { slug } = expected;
    const site = sites.find(({ slugs }) => slugs.includes(slug));
    const isThere = site?.built.pages.has(slug) ?? false;
    if (target.isSite && hidden.has(slug)) {
      const { status } = articleOf(desk, slug);
      const row = status === 'draft' ? 'hides drafts' : 'hides the future';
      count(row, slug, isThere ? [{ place: 'site', expected: 'no page', found: 'a page' }] : []);
      continue;
    }
    const why = stopped.get(slug) ?? (files.has(slug) ? 'no page' : 'was not exported');
    count('builds', slug, isThere ? [] : [{ place: 'site', expected: 'a page', found: why }]);
    if (!site || !isThere) continue;
    const page = await readPage(slug, site.built);
    if (expected.related.length > 0) withoutRelated(page.facts);
    for (const [row, compare] of Object.entries(rows)) {
      const differences = compare(expected satisfies Expected, page);
      if (differences !== null) count(row as RowName, slug, differences);
    }
  }
  return column;

  function count(row: Row, slug: string, differences: Difference[]): void {
    column[row] ??= { articles: 0, failures: [] };
    column[row].articles += 1;
    for (const difference of differences) column[row].failures.push({ slug, ...difference });
  }
}

function articleOf(desk: Desk, slug: string): Hostile {
  const found = desk.articles.find(({ meta }) => meta.slug === slug);
  if (!found) throw new Error(`There is no article “${slug}”.`);
  return found;
}

/** Takes the list of related posts at the end of a page out of its text; the row for it looks at their links. */
function withoutRelated({ blocks }: Facts): void {
  const from = blocks.findLastIndex(({ path }) => path !== 'ul li');
  if (blocks[from]?.path === 'h2' && from < blocks.length - 1) blocks.splice(from);
}
