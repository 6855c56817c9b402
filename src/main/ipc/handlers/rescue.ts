import path from 'node:path';
import { bodyWordCount } from '../../../core/document/text';
import type { Article } from '../../../core/model/article';
import { StetError } from '../../../core/model/errors';
import type { Flushed, RescueOffer, rescueChannels } from '../../../ipc/channels/rescue';
import type { Handlers } from '../../../ipc/contract';
import type { RescueFile, RescueFiles } from '../../rescue/files';
import type { WorkspaceSession } from '../../workspace/session';
import { t } from '../messages';

interface Services {
  session: WorkspaceSession;
  rescue: RescueFiles;
  onFlushed: (answer: Flushed) => void;
  /** What stopped unexpectedly, asked once. */
  takeCrash: () => 'app' | 'window' | null;
}

export function rescueHandlers({
  session,
  rescue,
  onFlushed,
  takeCrash,
}: Services): Pick<Handlers, keyof typeof rescueChannels> {
  const isHere = ({ folder }: RescueFile) => session.state.status === 'open' && session.state.path === folder;

  async function articleOf(file: RescueFile): Promise<Article | null> {
    if (!isHere(file)) return null;
    try {
      return await session.open().articles.get(file.articleId);
    } catch (error) {
      if (error instanceof StetError && error.code === 'not-found') return null;
      throw error;
    }
  }

  /** Null when all of it was stored after all. */
  async function offerOf(file: RescueFile): Promise<RescueOffer | null> {
    const { id, articleId, headline, folder, body, at } = file;
    const article = await articleOf(file);
    if (article && isStored(file, article)) {
      await rescue.release(id);
      return null;
    }
    const place = { workspace: path.basename(folder), isHere: isHere(file), hasArticle: article !== null };
    return { id, articleId, headline, ...place, words: bodyWordCount(body), at };
  }

  async function read(id: string): Promise<RescueFile> {
    const file = await rescue.read(id);
    if (file === null) throw new StetError('not-found', t.message('rescueGone'));
    return file;
  }

  return {
    'app.flushed': async (answer) => onFlushed(answer),
    'rescue.keep': async (words) => {
      const folder = session.folderOf(words.opening);
      if (folder === undefined) throw new StetError('not-found', t.message('otherOpening'));
      await rescue.keep({ ...words, folder, at: new Date().toISOString() });
    },
    'rescue.release': async ({ id }) => rescue.release(id),
    'rescue.list': async ({ opening }) => {
      // At the start a workspace may still be opening.
      await session.settled();
      const offers: RescueOffer[] = [];
      for (const file of await rescue.list()) {
        const offer = await offerOf(file);
        if (offer) offers.push(offer);
      }
      return { offers, crashed: opening === session.opening ? takeCrash() : null };
    },
    'rescue.read': async ({ id }) => {
      const file = await read(id);
      return { body: file.body, meta: file.meta, stored: (await articleOf(file))?.body ?? null };
    },
    'articles.fromRescue': async ({ id }) => {
      const { headline, meta, body } = await read(id);
      const { slug: _, ...fields } = meta;
      return session.open().articles.add({ meta: { headline, ...fields }, body });
    },
  };
}

const isStored = ({ body, meta }: RescueFile, article: Article): boolean =>
  JSON.stringify(body) === JSON.stringify(article.body) &&
  Object.entries(meta).every(
    ([field, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(article, field)),
  );
