import { useState } from 'react';
import type { Correction } from '../../../core/model/correction';
import { useCall } from '../../api/query';
import type { shownCorrections } from '../../shell/corrections';
import { useReadOnly } from '../../shell/readOnly';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import cards from '../../ui/Card.module.css';
import { Dialog } from '../../ui/Dialog';
import { term } from '../../ui/terms';
import { ArticleCorrections } from './ArticleCorrections';
import { applyCorrections, keyOf } from './actions';
import { t } from './messages';
import { NoticeDialog } from './NoticeDialog';

interface Props {
  of: NonNullable<ReturnType<typeof shownCorrections.get>>;
  onClose(): void;
}

/** Article by article, what changed records ask of it, and what can be done about it. */
export function CorrectionsDialog({ of, onClose }: Props) {
  const isReadOnly = useReadOnly();
  const [noticeFor, setNoticeFor] = useState<Correction | null>(null);
  const all = useCall('corrections.list', { of }).data;
  // Of one record, also where nothing is left to do; of all, what is open.
  const shown = (all ?? []).filter(({ isOpen }) => of !== 'all' || isOpen);
  const articles = Map.groupBy(shown, ({ articleId }) => articleId);
  const clear = shown.filter(isClear);
  const update = useAction(() => applyCorrections(clear.map(keyOf)));
  const toChange = new Set(clear.map(({ articleId }) => articleId)).size;
  return (
    <>
      <Dialog
        isOpen
        size="wide"
        title={t(`title.${of === 'all' ? 'all' : of.kind}`)}
        onClose={onClose}
        actions={
          <>
            {toChange > 0 && (
              <Button tone="primary" isDisabled={isReadOnly || update.isRunning} onPress={() => update.run()}>
                {t('update', { count: toChange })}
              </Button>
            )}
            <Button tone={toChange > 0 ? 'plain' : 'primary'} onPress={onClose}>
              {term('done')}
            </Button>
          </>
        }
      >
        <div className={cards.panel}>
          <p role="status">{all ? t('lead', { count: articles.size }) : t('loading')}</p>
          <ul className={cards.list}>
            {[...articles.values()].map((own) => (
              <li key={own[0]?.articleId} className={cards.card}>
                <ArticleCorrections corrections={own} onNotice={setNoticeFor} onLeave={onClose} />
              </li>
            ))}
          </ul>
        </div>
      </Dialog>
      {noticeFor && <NoticeDialog of={noticeFor} onClose={() => setNoticeFor(null)} />}
    </>
  );
}

/** Its readers have not seen it, and there are words that can be changed without a look. */
const isClear = ({ isPublic, places }: Correction): boolean =>
  !isPublic && places.some(({ words, corrected }) => corrected !== null && corrected !== words);
