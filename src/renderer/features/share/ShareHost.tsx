import { call } from '../../api/client';
import { currentSession } from '../../session/current';
import { useCommand } from '../../shell/commands';
import { perform } from '../../shell/perform';
import { useRoute } from '../../shell/route';
import { toast } from '../../shell/toast';
import { t } from './messages';

/** Saves the open article for people who have no Stet, when a command asks. */
export function ShareHost() {
  const route = useRoute();
  const openId = route.view === 'article' ? route.id : null;
  // What is stored is read; if the text cannot be stored, its own bar shows the error.
  const stored = (then: (id: string) => unknown) =>
    void (currentSession()?.flush() ?? Promise.resolve())
      .catch(() => {})
      .then(() => openId !== null && then(openId));
  useCommand('share.word', () => stored(saveWord));
  return null;
}

const saveWord = (id: string): Promise<unknown> =>
  perform(async () => {
    const saved = await call('word.save', { id });
    if (!saved) return;
    const { file, picturesLeftOut: count } = saved;
    toast(count === 0 ? t('word.saved', { file }) : t('word.savedWithout', { file, count }));
  });
