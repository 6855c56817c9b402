import type { ReactNode } from 'react';
import type { LastSourceImport } from '../../../core/model/sourceFiles';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Time } from '../../ui/Time';
import { t } from './messages';
import { undoSourceImport } from './undoSourceImport';

interface Props {
  last: LastSourceImport;
  onClose(): void;
}

/** Asks whether to undo the last import of sources, and says what that does. */
export function UndoImportDialog({ last: { id, name, added, filled, at }, onClose }: Props) {
  return (
    <ConfirmDialog
      isOpen
      title={t('undoImport', { name })}
      confirm={t('undoImport.confirm')}
      onConfirm={() => void undoSourceImport(id)}
      onClose={onClose}
    >
      {t.parts<ReactNode>('undoImport.detail', { added, filled, when: <Time key="when" at={at} /> })}
    </ConfirmDialog>
  );
}
