import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { bookmarklet } from '../../../core/capture/bookmarklet';
import { type CaptureKey, captureKeys } from '../../../core/model/settings';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { keyLabel } from '../../shell/keyLabel';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import field from '../../ui/Field.module.css';
import { FormError, Hint } from '../../ui/FieldParts';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
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
        <KeyChoice />
      </div>
    </Dialog>
  );
}

const none = 'none';

function KeyChoice() {
  const state = useCall('capture.key', undefined).data;
  const choose = useAction((key: CaptureKey) => call('capture.setKey', { key }), { isToasted: () => false });
  if (!state) return null;
  const isLost = state.key !== null && !state.works;
  return (
    <>
      <Select
        label={t('key')}
        value={state.key ?? none}
        choices={[
          { id: none, label: t('key.none') },
          ...captureKeys.map((key) => ({ id: key as string, label: keyLabel(key) })),
        ]}
        onChange={(id) => choose.run(captureKeys.find((key) => key === id) ?? null)}
      />
      <FormError>{choose.error?.message ?? (isLost ? t('key.lost') : '')}</FormError>
    </>
  );
}
