import { language } from '../../../core/messages/language';
import type { Output } from '../../../ipc/contract';
import { useCall } from '../../api/query';
import { perform } from '../../shell/perform';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { t } from './messages';

/** The text that helps to find a fault: shown whole before anybody copies it. */
export function ReportDialog({ onClose }: { onClose(): void }) {
  const report = useCall('help.report', undefined).data;
  const text = report ? textOf(report) : '';
  const copy = () => navigator.clipboard.writeText(text);
  return (
    <Dialog
      isOpen
      isDismissable
      size="wide"
      title={t('report')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{term('close')}</Button>
          <Button
            tone="primary"
            isDisabled={text === ''}
            onPress={() => void perform(copy, { toast: t('report.copied') })}
          >
            {t('report.copy')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('report.text')}
        hint={t('report.hint')}
        mono
        rows={14}
        isReadOnly
        autoFocus
        value={text}
      />
    </Dialog>
  );
}

const textOf = ({ log, ...about }: Output<'help.report'>): string =>
  [
    t('report.versions', about),
    t('report.system', { ...about, language: language() }),
    '',
    log === '' ? t('report.empty') : t('report.log'),
    log,
  ].join('\n');
