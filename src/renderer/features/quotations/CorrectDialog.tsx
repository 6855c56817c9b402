import { endRequest } from '../../session/request';
import type { TiedEntry } from '../../session/tied';
import { toastError } from '../../shell/toast';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { WordDiff } from '../../ui/WordDiff';
import { correctRecord } from './actions';

/** A record is what every article with this quote is held against: it is changed only on purpose. */
export function CorrectDialog({ entry }: { entry: TiedEntry }) {
  const others = (entry.quote?.uses ?? 1) - 1;
  return (
    <ConfirmDialog
      isOpen
      title="Correct the record?"
      confirm="Correct the record"
      onConfirm={() => void correctRecord(entry).catch(toastError)}
      onClose={endRequest}
    >
      <p>
        The record will say what this text says.
        {others > 0 && ` ${others === 1 ? 'One other article uses' : `${others} other articles use`} it too.`}
      </p>
      <WordDiff words={entry.words} record={entry.quote?.text ?? ''} />
    </ConfirmDialog>
  );
}
