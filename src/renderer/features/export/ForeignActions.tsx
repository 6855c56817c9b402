import type { OverForeign } from '../../../core/model/exporting';
import { Button } from '../../ui/Button';
import { term } from '../../ui/terms';
import { t } from './messages';

interface Props {
  count: number;
  isDisabled: boolean;
  onCancel(): void;
  onDecide(overForeign: OverForeign): void;
}

/** The answers to the question about files in the way; the one that changes none of them has the focus. */
export function ForeignActions({ count, isDisabled, onCancel, onDecide }: Props) {
  return (
    <>
      <Button onPress={onCancel}>{term('cancel')}</Button>
      <Button autoFocus isDisabled={isDisabled} onPress={() => onDecide('keep')}>
        {t('foreign.keep', { count })}
      </Button>
      <Button tone="danger" isDisabled={isDisabled} onPress={() => onDecide('replace')}>
        {t('foreign.replace', { count })}
      </Button>
    </>
  );
}
