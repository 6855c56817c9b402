import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { allIn, attribute, withTag } from '../found/elements';
import type { Built, Written } from './target';

/** Finds each article's page in a built site by the path of its source, which the starters' layouts print. */
export async function readSite(
  root: string,
  files: Written,
): Promise<Built & { redirects: Map<string, string> }> {
  const slugs = new Map([...files].map(([slug, file]) => [file, slug]));
  const pages: Built['pages'] = new Map();
  const redirects = new Map<string, string>();
  for (const name of await readdir(root, { recursive: true })) {
    if (!name.endsWith('.html')) continue;
    const html = await readFile(path.join(root, name), 'utf8');
    const [source] = allIn(fromHtml(html), withTag('meta')).filter(
      (meta) => attribute(meta, 'name') === 'source',
    );
    const slug = source && slugs.get(attribute(source, 'content').replace(/^\.?\//, ''));
    const url = `/${name
      .split(path.sep)
      .join('/')
      .replace(/(^|\/)index\.html$/, '$1')}`;
    if (slug) pages.set(slug, { html, url });
    const [, target = ''] = /http-equiv="?refresh"?[^>]*url=([^"'>]*)/i.exec(html) ?? [];
    if (target !== '') redirects.set(url, new URL(target, 'https://site.example').pathname);
  }
  return { root, pages, redirects };
}
