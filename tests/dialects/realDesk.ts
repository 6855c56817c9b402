import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { nodesOf } from '../../src/core/document/find';
import type { Body } from '../../src/core/document/nodes';
import { createWorkspace } from '../../src/workspace';
import { postsIn, unpackArchive } from '../support/archive';
import type { Hostile } from './article';
import { type Desk, expectedOf } from './desk';

/** How many posts are taken, spread over the years of the archive. */
const posts = 100;

/**
 * A workspace with real posts in it, imported by the app itself. Posts with kept Markdown are left out: their HTML and templates are the site's that they come from.
 */
export async function realDesk(folder: string): Promise<Desk> {
  const inbox = `${folder}-inbox`;
  await mkdir(inbox);
  const archive = unpackArchive();
  const all = postsIn(archive);
  for (const [index, { path: name, text }] of all.entries()) {
    // Hugo does not publish what says itself that it has expired.
    if (/^expirydate:/im.test(text)) continue;
    // Three of four posts have kept Markdown, and more than enough are left.
    if (index % Math.floor(all.length / (posts * 5)) !== 0) continue;
    await copyFile(path.join(archive, name), path.join(inbox, name.replaceAll(path.sep, '-')));
  }

  const workspace = await createWorkspace(folder);
  try {
    await workspace.imports.fromPaths([inbox]);
    const { items } = await workspace.articles.list({
      text: '',
      limit: 2000,
      offset: 0,
      bin: false,
      sort: 'created',
    });
    const articles: Hostile[] = [];
    for (const { id } of items) {
      const { body, status, publishedAt, publishAt, ...article } = await workspace.articles.get(id);
      if (hasKept(body) || articles.length === posts) await workspace.articles.bin([id]);
      else {
        articles.push({
          meta: article,
          body,
          status: status === 'draft' ? 'draft' : 'published',
          publishAt: publishAt || publishedAt || '',
          related: [],
        });
      }
    }
    const records = { quotes: new Map(), sources: new Map(), snippets: new Map() };
    return { folder, articles, expected: (runs) => expectedOf(articles, records, runs) };
  } finally {
    await workspace.close();
  }
}

const hasKept = (body: Body): boolean =>
  body.some((block) => nodesOf(block, 'opaque-block').length + nodesOf(block, 'opaque-inline').length > 0);
