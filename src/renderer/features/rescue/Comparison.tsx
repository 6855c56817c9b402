import { useMemo } from 'react';
import { plainText } from '../../../core/document/text';
import { wordDiff } from '../../../core/quotes/wordDiff';
import type { RescueOffer } from '../../../ipc/channels/rescue';
import { useCall } from '../../api/query';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Hint } from '../../ui/FieldParts';
import { DiffWords } from '../../ui/WordDiff';
import { t } from './messages';

interface Props {
  offer: RescueOffer;
  onPutIn(): void;
  onClose(): void;
}

/** The stored text and the words that were not saved, as deletions and insertions. */
export function Comparison({ offer, onPutIn, onClose }: Props) {
  const { data, error } = useCall('rescue.read', { id: offer.id });
  const parts = useMemo(
    () => data && wordDiff(plainText(data.body).text, plainText(data.stored ?? []).text),
    [data],
  );
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('compare.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('back')}</Button>
          <Button tone="primary" isDisabled={!data} onPress={onPutIn}>
            {t('putIn')}
          </Button>
        </>
      }
    >
      <Hint>{t('putIn.detail')}</Hint>
      {error && <p role="alert">{error.message}</p>}
      {parts?.every(({ change }) => change === 'same') ? <p>{t('compare.none')}</p> : null}
      {parts && <DiffWords parts={parts} />}
    </Dialog>
  );
}
