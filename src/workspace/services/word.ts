import { figuresOf } from '../../core/document/find';
import type { Database } from '../db/database';
import { listThreads } from '../repositories/comments';
import { only, type Tasks } from '../worker/tasks';
import type { Assets } from './assets';
import type { Exports } from './export';

interface WordServices {
  db: Database;
  exports: Pick<Exports, 'gatherAlone'>;
  assets: Assets;
  tasks: Tasks;
}

interface WordFile {
  slug: string;
  bytes: Uint8Array;
  /** How many pictures are in it as words or links, as Word does not show their kind or they are on the web. */
  picturesLeftOut: number;
}

export interface WordOptions {
  /** Whether an article is written that uses what is under an embargo. */
  beforeEmbargo?: boolean | undefined;
  /** Whether comments and suggestions are in it; otherwise it is the article as it is published. */
  review?: boolean | undefined;
}

/** Articles as Word files, with the same notes, names and terms as their other exports. */
export function wordService({ db, exports, assets, tasks }: WordServices) {
  return {
    /** Throws `forbidden` when the article must not leave, as an export does. */
    async write(articleId: string, options: WordOptions = {}): Promise<WordFile> {
      const { input, preset, now } = await exports.gatherAlone(articleId, options);
      const { review = false } = options;
      const threads = review ? await listThreads(db, articleId) : [];
      const { body, headline, slug } = input.article;
      const pictures = new Map<string, Uint8Array>();
      for (const { src } of body.flatMap(figuresOf)) {
        if (!src.startsWith('asset:') || pictures.has(src)) continue;
        pictures.set(src, await assets.read(src.slice('asset:'.length), input.assetNames.get(src) ?? src));
      }
      const written = await only(
        tasks.writeWord({
          name: headline || slug,
          input,
          preset,
          options: { now, review },
          pictures,
          threads,
        }),
      );
      return { slug, ...written };
    },
  };
}
