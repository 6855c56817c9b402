import path from 'node:path';
import type { Expected, Hostile } from './article';
import { isHidden } from './articles';
import { referencesHeading } from './articles/kinds';
import { type Difference, type RowName, rows } from './compare';
import { type Desk, exportArticles } from './desk';
import type { Facts } from './facts';
import { readPage } from './found/page';
import { publish } from './publish';
import type { Target } from './targets/target';
import { citing, presetFor, type WayName, ways } from './ways';

export interface Failure extends Difference {
  slug: string;
}

/** How many articles have what a row compares, and those whose page differs. */
export interface Cell {
  articles: number;
  failures: Failure[];
}

const builtRows = ['builds', 'hides drafts', 'hides the future'] as const;
export const rowNames = [
  ...builtRows,
  ...(Object.keys(rows) as RowName[]),
  ...(Object.keys(ways) as WayName[]),
];
export type Row = (typeof rowNames)[number];

export type Column = Partial<Record<Row, Cell>>;

/** Exports a set of articles, builds it with the target's own program and compares each page with its article. */
export async function compareTarget(target: Target, desk: Desk, scratch: string): Promise<Column> {
  const column: Column = {};
  const hidden = new Set(desk.articles.filter(isHidden).map(({ meta }) => meta.slug));
  const all = desk.expected(target.runs);

  for (const { expected, page, why } of await published(target.preset, all)) {
    const { slug } = expected;
    if (target.isSite && hidden.has(slug)) {
      const { status } = articleOf(desk, slug);
      const row = status === 'draft' ? 'hides drafts' : 'hides the future';
      count(row, slug, page ? [{ place: 'site', expected: 'no page', found: 'a page' }] : []);
      continue;
    }
    count('builds', slug, page ? [] : [{ place: 'site', expected: 'a page', found: why }]);
    if (!page) continue;
    for (const [row, compare] of Object.entries(rows)) count(row as RowName, slug, compare(expected, page));
  }

  const cited = all.filter(({ slug }) => citing.includes(slug));
  for (const [row, way] of Object.entries(ways)) {
    const preset = cited.length > 0 ? await presetFor(desk.folder, target.preset, way) : null;
    if (preset === null) continue;
    for (const { expected, page, why } of await published(preset, cited)) {
      const missing = [{ place: 'site', expected: 'a page', found: why }];
      count(row as WayName, expected.slug, page ? way.compare(expected, page) : missing);
    }
  }
  return column;

  /** The page of each article, or why there is none. */
  async function published(preset: string, articles: Expected[]) {
    const out = path.join(scratch, `${target.name}-${preset}-exported`);
    const slugs = articles.length === all.length ? undefined : articles.map(({ slug }) => slug);
    const { files, failed } = await exportArticles(desk.folder, preset, out, slugs);
    const { sites, stopped } = await publish(target, out, files, scratch);
    return Promise.all(
      articles.map(async (expected) => {
        const site = sites.find(({ slugs }) => slugs.includes(expected.slug));
        const page = site?.built.pages.has(expected.slug) ? await readPage(expected.slug, site.built) : null;
        if (page && expected.related.length > 0) withoutRelated(page.facts);
        if (page && expected.references.length > 0) page.references.push(...takeReferences(page.facts));
        const { slug } = expected;
        const why = stopped.get(slug) ?? failed.get(slug) ?? (files.has(slug) ? 'no page' : 'was left out');
        return { expected, page, why };
      }),
    );
  }

  function count(row: Row, slug: string, differences: Difference[] | null): void {
    if (differences === null) return;
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

/** Takes what is below the heading of the list of references out of the text, and returns it. */
function takeReferences({ blocks }: Facts): string[] {
  const from = blocks.findIndex(({ path, pieces }) => path === 'h2' && pieces.join('') === referencesHeading);
  return blocks.splice(from + 1).map(({ pieces }) => pieces.join(''));
}
