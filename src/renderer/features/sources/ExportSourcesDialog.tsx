import { useState } from 'react';
import type { SourceFormat } from '../../../core/model/sourceFiles';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Hint } from '../../ui/FieldParts';
import { Select } from '../../ui/Select';
import { term } from '../../ui/terms';
import { t } from './messages';

const formats = ['csl-json', 'biblatex', 'bibtex', 'ris'] as const satisfies SourceFormat[];

interface Props {
  onExport(format: SourceFormat): void;
  onClose(): void;
}

export function ExportSourcesDialog({ onExport, onClose }: Props) {
  const [format, setFormat] = useState<SourceFormat>('csl-json');
  return (
    <Dialog
      isOpen
      size="small"
      title={t('export')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{term('cancel')}</Button>
          <Button tone="primary" onPress={() => onExport(format)}>
            {t('export.run')}
          </Button>
        </>
      }
    >
      <Select
        label={t('export.format')}
        value={format}
        choices={formats.map((id) => ({ id, label: t(`format.${id}`) }))}
        onChange={setFormat}
      />
      <Hint>{t('export.hint')}</Hint>
    </Dialog>
  );
}
