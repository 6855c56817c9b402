import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Checkbox';
import { Dialog } from '../../ui/Dialog';
import { Hint } from '../../ui/FieldParts';
import { term } from '../../ui/terms';
import { t } from './messages';

interface Props {
  /** What the user chose last. */
  sentenceCase: boolean;
  onImport(options: { sentenceCase: boolean }): void;
  onClose(): void;
}

/** Asks how a file of sources is read, before it is chosen. */
export function ImportSourcesDialog({ sentenceCase: last, onImport, onClose }: Props) {
  const [sentenceCase, setSentenceCase] = useState(last);
  return (
    <Dialog
      isOpen
      size="small"
      title={t('import')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{term('cancel')}</Button>
          <Button tone="primary" autoFocus onPress={() => onImport({ sentenceCase })}>
            {t('import.run')}
          </Button>
        </>
      }
    >
      <p>{t('import.formats')}</p>
      <Checkbox isSelected={sentenceCase} onChange={setSentenceCase}>
        {t('import.sentenceCase')}
      </Checkbox>
      <Hint>{t('import.sentenceCase.hint')}</Hint>
    </Dialog>
  );
}
