import type { Body } from '../../core/document/nodes';
import type { Database } from '../db/database';
import { findSummary } from '../repositories/articleList';
import { only, type Tasks } from '../worker/tasks';
import type { Assets } from './assets';
import type { Exports } from './export';

interface PreviewServices {
  db: Database;
  exports: Pick<Exports, 'renderAlone'>;
  assets: Assets;
  tasks: Tasks;
}

interface Previewed {
  slug: string;
  markdown: string;
  /** A page of its own. */
  page: string;
  html: string;
}

/** Articles as readers see them: with notes, names and terms as an export has them. */
export function previewService({ db, exports, assets, tasks }: PreviewServices) {
  return {
    /**
     * Throws `forbidden` when the article uses what is off the record, or, unless only the user will see it, what is
     * under an embargo. With a `part` of the text that is all there is, without the headline.
     */
    async write(
      articleId: string,
      { isInside, part }: { isInside: boolean; part?: Body | undefined },
    ): Promise<Previewed> {
      const options = { beforeEmbargo: isInside };
      const { slug, markdown, companions } = await exports.renderAlone(articleId, options, part);
      const article = await findSummary(db, articleId);
      const pictures = new Map<string, string>();
      for (const companion of companions) {
        if (companion.kind === 'asset')
          pictures.set(companion.path, await dataAddress(companion.src, companion.path, assets));
      }
      const { headline = '', standfirst = '', bylines = [], language = 'en' } = article ?? {};
      const input = { markdown, article: { headline, standfirst, bylines, language }, pictures };
      return { slug, markdown, ...(await only(tasks.writePage({ name: headline || slug, input }))) };
    },
  };
}

async function dataAddress(src: string, shown: string, assets: Assets): Promise<string> {
  const name = src.slice('asset:'.length);
  const bytes = await assets.read(name, shown);
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const mime = extension === 'jpg' ? 'jpeg' : extension;
  return `data:image/${mime};base64,${Buffer.from(bytes).toString('base64')}`;
}
