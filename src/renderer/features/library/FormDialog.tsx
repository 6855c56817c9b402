import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

interface Props<T> {
  title: string;
  children: ReactNode;
  /** What is missing or wrong; absent: it can be saved. */
  problem?: string | undefined;
  save: () => Promise<T>;
  done: (record: T | null) => void;
  size?: 'small' | 'normal';
}

/** A form over the window: Enter or Save stores it, Escape leaves it; a refusal is shown and nothing is lost. */
export function FormDialog<T>({ title, children, problem, save, done, size = 'normal' }: Props<T>) {
  const [refusal, setRefusal] = useState<string | null>(null);
  // What is wrong is said once saving was tried, and no longer than it is wrong.
  const [tried, setTried] = useState(false);
  const trouble = refusal ?? (tried ? problem : undefined);
  const [saving, setSaving] = useState(false);
  // A form may lie on top of another.
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setRefusal(null);
    if (problem) return;
    setSaving(true);
    save()
      .then(done, (error: unknown) => setRefusal(error instanceof Error ? error.message : String(error)))
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
          {trouble && (
            <p className="field-error" role="alert">
              {trouble}
            </p>
          )}
          <Button onPress={() => done(null)}>Cancel</Button>
          <Button tone="primary" type="submit" form={id} isDisabled={saving}>
            Save
          </Button>
        </>
      }
    >
      <form id={id} className="form-grid" onSubmit={submit}>
        {children}
      </form>
    </Dialog>
  );
}
