import { useState } from 'react';
import { call } from '../../api/client';
import { useCommand } from '../../shell/commands';
import { perform } from '../../shell/perform';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { t } from './messages';

/** The end of the log, to read, to copy, and to find its file. */
export function LogDialog() {
  const [text, setText] = useState<string | null>(null);
  useCommand('help.log', () => void perform(async () => setText((await call('log.read', undefined)).text)));
  const close = () => setText(null);
  const copy = () => navigator.clipboard.writeText(text ?? '');
  return (
    <Dialog
      title={t('title')}
      isOpen={text !== null}
      onClose={close}
      isDismissable
      size="wide"
      actions={
        <>
          <Button onPress={() => void perform(() => call('log.reveal', undefined))}>{t('reveal')}</Button>
          <Button onPress={() => void perform(copy, { toast: t('copied') })}>{t('copy')}</Button>
          <Button tone="primary" onPress={close}>
            {term('close')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('text')}
        hint={t('hint')}
        mono
        rows={16}
        isReadOnly
        value={text === '' ? t('empty') : (text ?? '')}
      />
    </Dialog>
  );
}
