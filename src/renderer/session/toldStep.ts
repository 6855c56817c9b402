import { StetError } from '../../core/model/errors';
import { perform } from '../shell/perform';
import { toast } from '../shell/toast';
import { term } from '../ui/terms';
import type { ArticleSession } from './ArticleSession';
import { t } from './messages';

/**
 * Tells of a step in the text that was just made, in a notice that takes it back. Once something else was written, only
 * the text's own Undo can: it takes back the later words first.
 */
export async function tellStep(session: ArticleSession, text: string): Promise<void> {
  await session.flush();
  const { body } = session.snapshot.get();
  const takeBack = async () => {
    await session.flush();
    const now = session.snapshot.get().body;
    if (now.length !== body.length || now.some((block, index) => block !== body[index]))
      throw new StetError('conflict', t.message('step.writtenSince'));
    session.handle.get()?.undo();
  };
  toast(text, 'ok', { label: term('undo'), run: () => void perform(takeBack) });
}
