import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../../ui/Button';
import { FormError } from '../../ui/FieldParts';
import form from '../../ui/Form.module.css';
import { term } from '../../ui/terms';
import { HeldDialog } from './HeldDialog';

interface Props<T> {
  title: string;
  children: ReactNode;
  /** All that the user can change here; see `HeldDialog`. */
  fields: unknown;
  /** What is missing or wrong; absent when the form can be saved. */
  problem?: string | undefined;
  save: () => Promise<T>;
  done: (record: T | null) => void;
  size?: 'small' | 'normal';
  saveLabel?: string;
  /** Other buttons at the foot, before Cancel. */
  buttons?: ReactNode;
}

/** A form over the window: Enter or Save stores it, Escape closes it; when saving fails, the error is shown and the form stays. */
export function FormDialog<T>({ children, problem, save, done, saveLabel, buttons, ...dialog }: Props<T>) {
  const [failure, setFailure] = useState<string | null>(null);
  // A problem is shown only after the first attempt to save, and until it is fixed.
  const [tried, setTried] = useState(false);
  const shown = failure ?? (tried ? problem : undefined);
  const [saving, setSaving] = useState(false);
  // Two forms can be open, one over the other.
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setFailure(null);
    if (problem) return;
    setSaving(true);
    save()
      .then(done, (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)))
      .finally(() => setSaving(false));
  };
  return (
    <HeldDialog
      {...dialog}
      onClose={() => done(null)}
      actions={(close) => (
        <>
          {shown && <FormError>{shown}</FormError>}
          {buttons}
          <Button onPress={close}>{term('cancel')}</Button>
          <Button tone="primary" type="submit" form={id} isDisabled={saving}>
            {saveLabel ?? term('save')}
          </Button>
        </>
      )}
    >
      <form id={id} className={form.grid} onSubmit={submit}>
        {children}
      </form>
    </HeldDialog>
  );
}
