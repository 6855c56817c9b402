import { endRequest } from '../../session/request';
import type { TiedEntry } from '../../session/tied';
import { perform } from '../../shell/perform';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { WordDiff } from '../../ui/WordDiff';
import { correctRecord } from './actions';
import { t } from './messages';

/** Asks before the record is changed: every article with this quote is compared with it. */
export function CorrectDialog({ entry }: { entry: TiedEntry }) {
  const others = (entry.quote?.uses ?? 1) - 1;
  return (
    <ConfirmDialog
      isOpen
      title={t('correct.title')}
      confirm={t('correct')}
      onConfirm={() => void perform(() => correctRecord(entry))}
      onClose={endRequest}
    >
      <p>
        {t('correct.detail')}
        {others > 0 && ` ${t('correct.others', { count: others })}`}
      </p>
      <WordDiff words={entry.words} record={entry.record} />
    </ConfirmDialog>
  );
}
