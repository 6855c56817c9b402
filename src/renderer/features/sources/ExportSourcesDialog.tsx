import { useState } from 'react';
import type { SourceFormat } from '../../../core/model/sourceFiles';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Select } from '../../ui/Select';

const formats: { id: SourceFormat; label: string }[] = [
  { id: 'csl-json', label: 'CSL-JSON (Zotero, Pandoc)' },
  { id: 'biblatex', label: 'BibLaTeX' },
  { id: 'bibtex', label: 'BibTeX' },
  { id: 'ris', label: 'RIS' },
];

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
      title="Export sources"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" onPress={() => onExport(format)}>
            Choose a file and export
          </Button>
        </>
      }
    >
      <Select label="Format" value={format} choices={formats} onChange={setFormat} />
      <p className="export-soft">
        All sources but the confidential ones. What a format has no field for goes into a field that Stet
        reads back.
      </p>
    </Dialog>
  );
}
