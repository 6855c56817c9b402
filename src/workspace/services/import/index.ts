import { StetError } from '../../../core/model/errors';
import type { Imported, ImportReport, ImportTarget } from '../../../core/model/exchange';
import { slugify } from '../../../core/model/slug';
import { only, type Tasks } from '../../worker/task';
import type { Archive, NewArchivePost } from '../archive';
import type { Articles } from '../articles';
import type { Assets } from '../assets';
import type { Converted } from './convert';
import { adoptFigures } from './figures';
import { droppedFiles, type ImportFile, type Listing, listFiles } from './files';

export interface JobContext {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number, label: string) => void;
}

interface Needs {
  articles: Articles;
  archive: Archive;
  assets: Assets;
  tasks: Tasks;
  /** Keeps a backup of what is there before files come in. */
  backUp: () => Promise<void>;
}

export function importService(needs: Needs) {
  return {
    fromPaths: async (paths: string[], as: ImportTarget, context: JobContext = {}) =>
      importAll(await listFiles(paths), as, needs, context),
    fromFiles: (files: { name: string; bytes: Uint8Array }[], as: ImportTarget, context: JobContext = {}) =>
      importAll({ files: droppedFiles(files), failed: [] }, as, needs, context),
  };
}

/** One bad file never stops the others; a cancel keeps what is in and says so. */
async function importAll(
  { files, failed }: Listing,
  as: ImportTarget,
  needs: Needs,
  { signal, onProgress }: JobContext,
): Promise<ImportReport> {
  const report: ImportReport = { imported: [], failed, cancelled: false };
  const posts: { post: NewArchivePost; entry: Omit<Imported, 'id'> }[] = [];
  if (files.length > 0) await needs.backUp();
  for (const [index, file] of files.entries()) {
    if (signal?.aborted) {
      report.cancelled = true;
      break;
    }
    onProgress?.(index, files.length, file.name);
    try {
      const converted = await only(needs.tasks.convert({ name: file.name, bytes: await file.read() }));
      if (as === 'archive') posts.push(toPost(file.name, converted));
      else report.imported.push(await addArticle(file, converted, needs));
    } catch (error) {
      report.failed.push({ path: file.name, error: describe(error) });
    }
    if (posts.length >= 200) await flushPosts();
  }
  await flushPosts();
  onProgress?.(files.length, files.length, '');
  return report;

  /** Many posts in one transaction; where one of them is refused, each for itself. */
  async function flushPosts(): Promise<void> {
    const batch = posts.splice(0);
    try {
      await keep(batch);
    } catch {
      for (const post of batch) {
        await keep([post]).catch((error: unknown) => {
          report.failed.push({ path: post.entry.path, error: describe(error) });
        });
      }
    }
  }

  async function keep(batch: typeof posts): Promise<void> {
    const ids = await needs.archive.add(batch.map(({ post }) => post));
    report.imported.push(...batch.map(({ entry }, index) => ({ ...entry, id: ids[index] ?? '' })));
  }
}

const describe = (error: unknown): string =>
  error instanceof StetError || error instanceof Error ? error.message : String(error);

async function addArticle(
  file: ImportFile,
  converted: Converted,
  { articles, assets }: Needs,
): Promise<Imported> {
  const { front, body } = converted;
  const notes = await adoptFigures(body, converted.pictures, file, assets);
  const article = await articles.add({
    meta: { ...front.meta, headline: front.meta.headline || nameOf(file.name) },
    body,
    status: front.status,
    publishedAt: front.publishedAt,
    aliases: front.aliases,
  });
  return {
    path: file.name,
    id: article.id,
    slug: article.slug,
    title: article.headline,
    mapped: front.mapped,
    opaque: converted.opaque,
    notes: [...converted.notes, ...notes],
    furniture: converted.furniture,
  };
}

function toPost(
  name: string,
  { front, text, opaque, notes }: Converted,
): { post: NewArchivePost; entry: Omit<Imported, 'id'> } {
  const title = front.meta.headline || nameOf(name);
  const slug = front.meta.slug ?? slugify(nameOf(name).replace(/^\d{4}-\d{2}-\d{2}-/, ''));
  const post: NewArchivePost = {
    origin: name,
    title,
    slug,
    url: front.url,
    publishedOn: front.publishedAt,
    section: front.meta.section ?? '',
    tags: front.meta.tags ?? [],
    summary: front.summary,
    text,
  };
  return { post, entry: { path: name, slug, title, mapped: front.mapped, opaque, notes, furniture: [] } };
}

/** A post's folder names it where its file is called index. */
function nameOf(name: string): string {
  const parts = name.replace(/\.[a-z]+$/i, '').split('/');
  const last = parts.at(-1) ?? '';
  return /^_?index$/i.test(last) ? (parts.at(-2) ?? last) : last;
}
