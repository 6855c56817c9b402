import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { bookmarklet } from '../../../core/capture/bookmarklet';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import field from '../../ui/Field.module.css';
import { Hint } from '../../ui/FieldParts';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { CaptureKeyChoice } from './CaptureKeyChoice';
import styles from './CaptureSetup.module.css';
import { t } from './messages';

/** Explains how to capture words from the browser, and sets the key that captures from any program. */
export function CaptureSetup({ onClose }: { onClose: () => void }) {
  const [copied, setCopied] = useState('');
  const copy = () =>
    navigator.clipboard.writeText(bookmarklet).then(
      () => setCopied(t('setup.copied')),
      () => setCopied(t('setup.notCopied')),
    );
  return (
    <Dialog
      title={t('setup')}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{term('done')}</Button>}
    >
      <div className={styles.setup}>
        <ol>
          <li>{t('setup.copyStep')}</li>
          <li>{t('setup.bookmarkStep')}</li>
          <li>{t('setup.useStep')}</li>
        </ol>
        <TextField label={t('setup.bookmarklet')} mono rows={3} isReadOnly value={bookmarklet} />
        <div className={styles.copy}>
          <Button autoFocus tone="primary" icon={IconCopy} onPress={() => void copy()}>
            {t('setup.copy')}
          </Button>
          <span role="status" className={field.hint}>
            {copied}
          </span>
        </div>
        <Hint>{t('setup.hint')}</Hint>
        <CaptureKeyChoice />
      </div>
    </Dialog>
  );
}
