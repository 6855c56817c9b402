import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { FormError } from '../../ui/FieldParts';
import form from '../../ui/Form.module.css';
import { term } from '../../ui/terms';
import { useHeldForm } from './holdForm';

interface Props<T> {
  title: string;
  children: ReactNode;
  /** What is missing or wrong; absent when the form can be saved. */
  problem?: string | undefined;
  save: () => Promise<T>;
  done: (record: T | null) => void;
  size?: 'small' | 'normal';
}

/** A form over the window: Enter or Save stores it, Escape closes it; when saving fails, the error is shown and the form stays. */
export function FormDialog<T>({ title, children, problem, save, done, size = 'normal' }: Props<T>) {
  const [failure, setFailure] = useState<string | null>(null);
  // A problem is shown only after the first attempt to save, and until it is fixed.
  const [tried, setTried] = useState(false);
  const shown = failure ?? (tried ? problem : undefined);
  const [saving, setSaving] = useState(false);
  const noteInput = useHeldForm(title);
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
    <Dialog
      title={title}
      isOpen
      size={size}
      onClose={() => done(null)}
      actions={
        <>
          {shown && <FormError>{shown}</FormError>}
          <Button onPress={() => done(null)}>{term('cancel')}</Button>
          <Button tone="primary" type="submit" form={id} isDisabled={saving}>
            {term('save')}
          </Button>
        </>
      }
    >
      <form id={id} className={form.grid} onSubmit={submit} onInput={noteInput}>
        {children}
      </form>
    </Dialog>
  );
}
