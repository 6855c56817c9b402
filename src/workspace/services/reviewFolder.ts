import path from 'node:path';
import type { ShareContent } from '../../core/model/sharing';
import { freeSlug } from '../../core/model/slug';
import type { Database } from '../db/database';
import { now } from '../db/rows';
import { isThere, writeInside } from '../disk/inside';
import { findSummary } from '../repositories/articleList';
import type { Assets } from './assets';
import type { Exports } from './export';
import { t } from './messages';
import type { previewService } from './preview';
import type { wordService } from './word';

interface ReviewFolderServices {
  db: Database;
  exports: Pick<Exports, 'renderAlone'>;
  previews: ReturnType<typeof previewService>;
  words: ReturnType<typeof wordService>;
  assets: Assets;
}

interface ReviewFolder {
  /** The name of the folder that was made. */
  folder: string;
  files: string[];
}

/** An article for people who have no Stet: files in a folder of their own, with a plain text that says what they are. */
export function reviewFolderService({ db, exports, previews, words, assets }: ReviewFolderServices) {
  return {
    /**
     * Makes the folder inside `parent`, under a name that is free there. Throws `forbidden`, before anything is written,
     * when the article must not leave.
     */
    async write(articleId: string, parent: string, content: ShareContent): Promise<ReviewFolder> {
      const at = now();
      const files = new Map<string, string | Uint8Array>();
      const { slug, markdown, companions } = await exports.renderAlone(articleId, {});
      if (content.word) {
        const { bytes } = await words.write(articleId, { review: content.review });
        files.set(`${slug}.docx`, bytes);
      }
      if (content.page)
        files.set(`${slug}.html`, (await previews.write(articleId, { isInside: false })).page);
      if (content.markdown) files.set(`${slug}.md`, markdown);
      for (const companion of content.pictures ? companions : [])
        if (companion.kind === 'asset')
          files.set(companion.path, await assets.read(companion.src.slice('asset:'.length), companion.path));
      const summary = await findSummary(db, articleId);
      files.set(
        'README.txt',
        t('review.readme', {
          headline: summary?.headline || slug,
          authors: summary?.bylines.join(', ') ?? '',
          written: at.slice(0, 16).replace('T', ' '),
          changed: (summary?.updatedAt ?? at).slice(0, 16).replace('T', ' '),
          words: summary?.words ?? 0,
          files: [...files.keys()].map((name) => `  ${name}`).join('\n'),
          hasWord: content.word ? 'yes' : 'no',
        }),
      );
      const taken = new Set<string>();
      const base = `${slug}-${at.slice(0, 10)}`;
      let folder = base;
      while (await isThere(path.join(parent, folder))) {
        taken.add(folder);
        folder = freeSlug(base, (name) => taken.has(name));
      }
      for (const [name, bytes] of files) await writeInside(path.join(parent, folder), name, bytes);
      return { folder, files: [...files.keys()] };
    },
  };
}
