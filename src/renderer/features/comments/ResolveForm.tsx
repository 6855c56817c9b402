import { type KeyboardEvent, useState } from 'react';
import { changeReviewerName } from '../../shell/preferences';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import styles from './comments.module.css';
import { t } from './messages';

interface Props {
  onResolve(by: string): void;
  onClose(): void;
}

/** Asks who resolves a thread, where no name is known yet; it is remembered as that of a comment is. */
export function ResolveForm({ onResolve, onClose }: Props) {
  const [name, setName] = useState('');
  const by = name.trim();
  const resolve = async () => {
    if (by === '') return;
    await changeReviewerName(by);
    onResolve(by);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      void resolve();
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    }
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field in it
    <div className={styles.form} onKeyDown={onKeyDown}>
      <TextField
        label={t('name')}
        hint={t('name.hint')}
        maxLength={200}
        autoFocus
        value={name}
        onChange={setName}
      />
      <div className={styles.actions}>
        <Button size="small" tone="primary" isDisabled={by === ''} onPress={() => void resolve()}>
          {t('resolve')}
        </Button>
        <Button size="small" tone="quiet" onPress={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
