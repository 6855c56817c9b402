import type { RescueOffer } from '../../../ipc/channels/rescue';
import { call } from '../../api/client';
import { putIn } from '../../session/rescued';
import { perform } from '../../shell/perform';
import { navigate } from '../../shell/route';
import { toast } from '../../shell/toast';
import { headlineOf } from '../../ui/terms';
import { t } from './messages';

/** What can be done with rescued words; `onDone` is called once they are where the user wants them. */
export function useRescueActions(onDone: (id: string) => void) {
  const run = (work: (offer: RescueOffer) => Promise<string | null>) => (offer: RescueOffer) =>
    void perform(async () => {
      const told = await work(offer);
      if (told === null) return;
      onDone(offer.id);
      if (told !== '') toast(told);
    });
  const release = ({ id }: RescueOffer) => call('rescue.release', { id });

  return {
    putIn: run(async (offer) => {
      // Before the article is shown, so that its editor can take the focus.
      onDone(offer.id);
      await putIn(offer);
      return t('putIn.done');
    }),
    asArticle: run(async (offer) => {
      const { id } = await call('articles.fromRescue', { id: offer.id });
      await release(offer);
      navigate({ view: 'article', id });
      return t('asArticle.done');
    }),
    asMarkdown: run(async (offer) => {
      const [{ body, meta }, { writeMarkdown }] = await Promise.all([
        call('rescue.read', { id: offer.id }),
        import('../../../core/markdown/write'),
      ]);
      const text = [`# ${headlineOf(offer)}`, meta.standfirst ?? '', writeMarkdown(body)].join('\n\n');
      const saved = await call('export.saveCopy', { name: headlineOf(offer), text });
      if (saved === null) return null;
      await release(offer);
      return t('asMarkdown.done', { file: saved.file });
    }),
    discard: run(async (offer) => {
      await release(offer);
      return '';
    }),
  };
}
