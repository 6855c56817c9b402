import type { Imported } from '../../../core/model/importing';
import { slugify } from '../../../core/model/slug';
import type { Converted } from '../../readers/convert';
import type { NewArchivePost } from '../../repositories/archivePosts';
import type { Archive } from '../archive';
import type { Articles } from '../articles';
import type { NewArticle } from '../articles/addArticle';
import type { Assets } from '../assets';
import { adoptFigures } from './figures';
import type { ImportFile } from './files';

export interface Places {
  articles: Articles;
  archive: Archive;
  assets: Assets;
}

/** A converted file, ready to be stored. */
export interface Ready<T> {
  record: T;
  entry: Omit<Imported, 'id'>;
  /** How much storing it costs, compared with the others. */
  weight: number;
}

export interface Target<T> {
  prepare(file: ImportFile, converted: Converted): Promise<Ready<T>>;
  /** In one transaction. */
  store(batch: Ready<T>[]): Promise<Imported[]>;
}

export const articleTarget = ({ articles, assets }: Places): Target<NewArticle> => ({
  async prepare(file, { front, body, opaque, notes, ledger, boilerplate, pictures }) {
    const pictureNotes = await adoptFigures(body, pictures, file, assets);
    const title = front.meta.headline || nameOf(file.name);
    return {
      record: {
        meta: { ...front.meta, headline: title },
        body,
        status: front.status,
        publishedAt: front.publishedAt,
        aliases: front.aliases,
      },
      entry: {
        path: file.name,
        slug: '',
        title,
        mapped: front.mapped,
        opaque,
        notes: [...notes, ...pictureNotes],
        ledger,
        boilerplate,
      },
      weight: 10 + body.length,
    };
  },
  async store(batch) {
    const added = await articles.addAll(batch.map(({ record }) => record));
    return batch.flatMap(({ entry }, index) => {
      const article = added[index];
      return article ? [{ ...entry, id: article.id, slug: article.slug }] : [];
    });
  },
});

export const archiveTarget = ({ archive }: Places): Target<NewArchivePost> => ({
  async prepare({ name }, { front, text, opaque, notes, ledger }) {
    const title = front.meta.headline || nameOf(name);
    const slug = front.meta.slug ?? (await slugify(nameOf(name).replace(/^\d{4}-\d{2}-\d{2}-/, '')));
    return {
      record: {
        origin: name,
        title,
        slug,
        url: front.url,
        publishedOn: front.publishedAt,
        section: front.meta.section ?? '',
        tags: front.meta.tags ?? [],
        summary: front.summary,
        text,
      },
      entry: { path: name, slug, title, mapped: front.mapped, opaque, notes, ledger, boilerplate: [] },
      weight: 1,
    };
  },
  async store(batch) {
    const ids = await archive.add(batch.map(({ record }) => record));
    return batch.map(({ entry }, index) => ({ ...entry, id: ids[index] ?? '' }));
  },
});

/** The file's name, or its folder's when the file is called index. */
function nameOf(name: string): string {
  const parts = name.replace(/\.[a-z]+$/i, '').split('/');
  const last = parts.at(-1) ?? '';
  return /^_?index$/i.test(last) ? (parts.at(-2) ?? last) : last;
}
