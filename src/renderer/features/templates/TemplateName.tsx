import { type FormEvent, useState } from 'react';
import { call } from '../../api/client';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { term } from '../../ui/terms';
import { t } from './messages';
import styles from './templates.module.css';

interface Props {
  id: string;
  name: string;
  onClose(): void;
}

/** Another name for a template; Escape leaves it as it is. */
export function TemplateName({ id, name, onClose }: Props) {
  const [typed, setTyped] = useState(name);
  const rename = useAction(
    async (text: string) => {
      if (text !== name) await call('templates.rename', { id, name: text });
      onClose();
    },
    { isToasted: () => false },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') rename.run(typed.trim());
  };
  return (
    <form
      className={styles.naming}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextField
        label={t('rename.field')}
        hideLabel
        value={typed}
        onChange={setTyped}
        maxLength={200}
        autoFocus
        {...(rename.error ? { error: rename.error.message } : {})}
      />
      <Button onPress={onClose}>{term('cancel')}</Button>
      <Button type="submit" isDisabled={typed.trim() === '' || rename.isRunning}>
        {t('rename.store')}
      </Button>
    </form>
  );
}
