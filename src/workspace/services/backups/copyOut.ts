import path from 'node:path';
import { append } from '../../../core/append';
import { figuresOf } from '../../../core/document/find';
import { published } from '../../../core/document/review';
import { type Article, metaOf } from '../../../core/model/article';
import type { CopyHow } from '../../../core/model/backup';
import type { Connection, Database } from '../../db/database';
import { findSummary } from '../../repositories/articleList';
import { listAssetFiles } from '../../repositories/assets';
import { takeFromBin } from '../../repositories/bin';
import { bringThreads } from '../../repositories/comments';
import { insertCopy, missingRows } from '../../repositories/copying';
import { replaceRelated } from '../../repositories/related';
import { storeRevision } from '../../repositories/revisions';
import { addArticle } from '../articles/addArticle';
import { replaceBody } from '../articles/body';
import { getArticle } from '../articles/getArticle';
import { setMeta } from '../articles/setMeta';
import { copyWhole, isWhole, poolFile } from './pool';
import { bringQuotes, bringRecordsOf, bringSources } from './records';

interface Copying {
  from: Database;
  /** The folder of the backup, with its pictures. */
  folder: string;
  to: Database;
  workspace: string;
}

interface Wanted {
  kind: 'article' | 'quote' | 'source';
  ids: string[];
  how: CopyHow;
}

/** Copies records out of a backup; returns how many, and the pictures that the backup does not have. */
export async function copyOut(copying: Copying, { kind, ids, how }: Wanted) {
  const { from, to } = copying;
  if (kind !== 'article') {
    const bring = kind === 'quote' ? bringQuotes : bringSources;
    return { copied: await to.transaction((connection) => bring(from, connection, ids)), lost: [] };
  }
  const lost: string[] = [];
  for (const id of ids) {
    const article = await from.transaction((connection) => getArticle(connection, id));
    append(lost, await bringPictures(copying, article));
    await to.transaction((connection) => copyArticle(from, connection, article, how));
  }
  return { copied: ids.length, lost };
}

/** A text that is replaced is a revision first; an article that is in the bin comes out of it. */
async function copyArticle(from: Connection, to: Connection, article: Article, how: CopyHow): Promise<void> {
  const { id, body, related } = article;
  await bringRecordsOf(from, to, body);
  const { slug, ...meta } = metaOf(article);
  if (how === 'replace' && (await findSummary(to, id))) {
    await storeRevision(to, id, 'restore');
    await takeFromBin(to, [id]);
    await replaceBody(to, id, body);
    await bringThreads(from, to, id);
    await setMeta(to, id, meta);
  } else {
    const added = await addArticle(to, { meta: { ...meta, slug }, body: published(body) });
    await replaceRelated(to, added.id, related);
  }
}

async function bringPictures({ from, folder, to, workspace }: Copying, article: Article): Promise<string[]> {
  const pictures = [...article.body.flatMap(figuresOf).map(({ src }) => src), article.cover];
  const named = new Set(pictures.map((src) => src.slice('asset:'.length, 'asset:'.length + 64)));
  const files = (await listAssetFiles(from)).filter(({ sha256 }) => named.has(sha256));
  const lost: string[] = [];
  for (const file of files) {
    const target = path.join(workspace, file.path);
    if ((await isWhole(target, file)) || (await copyWhole(poolFile(folder, file), target, file))) continue;
    lost.push(file.path);
  }
  await to.transaction(async (connection) => {
    for (const row of await missingRows(from, connection, 'asset', [...named]))
      await insertCopy(connection, 'asset', row);
  });
  return lost;
}
