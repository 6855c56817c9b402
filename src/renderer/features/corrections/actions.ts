import type { AppliedCorrections, CorrectionKey } from '../../../core/model/correction';
import { call } from '../../api/client';
import { currentSession } from '../../session/current';
import { followStored } from '../../session/follow';
import { perform } from '../../shell/perform';
import { toast } from '../../shell/toast';
import { term } from '../../ui/terms';
import { t } from './messages';

/** What is typed is stored first, and the open article shows what is stored afterwards. */
export async function changeArticles<T>(change: () => Promise<T>): Promise<T> {
  await currentSession()?.flush();
  const outcome = await change();
  const session = currentSession();
  if (session) await followStored(session);
  return outcome;
}

export async function applyCorrections(keys: CorrectionKey[]): Promise<void> {
  const applied = await changeArticles(() => call('corrections.apply', { keys }));
  toast(t('updated', { count: applied.articles.length }), 'ok', {
    label: term('undo'),
    run: () => void undo(applied),
  });
}

/** Takes an update or a notice back, with what it changed in the text. */
export const undo = (applied: AppliedCorrections) =>
  perform(() => changeArticles(() => call('corrections.undo', applied)), {
    toast: ({ left }) => (left > 0 ? t('undone.left', { count: left }) : t('undone')),
    isBad: ({ left }) => left > 0,
  });

export async function settle(keys: CorrectionKey[]): Promise<void> {
  await call('corrections.settle', { keys, isSettled: true });
  toast(t('settled'), 'ok', {
    label: term('undo'),
    run: () => void perform(() => call('corrections.settle', { keys, isSettled: false })),
  });
}

export const keyOf = ({ articleId, kind, target }: CorrectionKey): CorrectionKey => ({
  articleId,
  kind,
  target,
});
