import { useRef, useState } from 'react';
import type { ReportFormat } from '../../../core/model/report';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormError } from '../../ui/FieldParts';
import { PageFrame } from '../../ui/PageFrame';
import { Select } from '../../ui/Select';
import { t } from './messages';
import styles from './report.module.css';

const formats = ['html', 'markdown', 'json'] as const;

interface Props {
  articleId: string;
  onClose: () => void;
}

/** The quotation report of an article, to be read, printed or saved. */
export function ReportDialog({ articleId, onClose }: Props) {
  const [format, setFormat] = useState<ReportFormat>('html');
  const frame = useRef<HTMLIFrameElement>(null);
  const { data, error } = useCall('report.preview', { id: articleId, format });
  const save = useAction(async () => {
    const saved = await call('report.save', { id: articleId, format });
    if (saved) toast(t('saved', saved));
  });
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          {format === 'html' && (
            <Button isDisabled={data === undefined} onPress={() => frame.current?.contentWindow?.print()}>
              {t('print')}
            </Button>
          )}
          <Button tone="primary" isDisabled={data === undefined || save.isRunning} onPress={() => save.run()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className={styles.report}>
        <Select
          label={t('format')}
          value={format}
          choices={formats.map((id) => ({ id, label: t(`format.${id}`) }))}
          onChange={setFormat}
        />
        {error && <FormError>{error.message}</FormError>}
        {data !== undefined &&
          (format === 'html' ? (
            <PageFrame title={t('frame')} frame={frame} html={data} onEscape={onClose} />
          ) : (
            <textarea className={styles.text} aria-label={t('text')} readOnly value={data} />
          ))}
      </div>
    </Dialog>
  );
}
