import { fileOf, type LinkTarget } from '../../core/markdown/wikiLinks';
import type { Connection } from '../db/database';

/** The articles and archive posts that have an address, with their titles, slugs and files. */
export async function listLinkTargets(db: Connection): Promise<LinkTarget[]> {
  const rows = await db.all(
    `SELECT canonical_url AS url, headline AS title, slug, '' AS file FROM article
      WHERE canonical_url <> '' AND deleted_at IS NULL
     UNION ALL SELECT url, title, slug, origin FROM archive_post WHERE url <> ''`,
  );
  return rows.map(({ url, title, slug, file }) => ({
    url: String(url),
    names: [String(title), String(slug), fileOf(String(file))],
  }));
}
