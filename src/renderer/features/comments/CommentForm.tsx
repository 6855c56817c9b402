import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { NewComment } from '../../../core/model/comment';
import type { ArticleSession } from '../../session/ArticleSession';
import { perform } from '../../shell/perform';
import { changeReviewerName, useReviewerName } from '../../shell/preferences';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import styles from './comments.module.css';
import { t } from './messages';

interface Props {
  session: ArticleSession;
  /** What is written, by its id. */
  of: string;
  label: string;
  submit: string;
  text?: string;
  /** Stores it; the form stays open if that fails. */
  onSubmit(comment: NewComment): Promise<void>;
  onClose(): void;
}

/** A comment that is written. Ctrl+Enter stores it; Escape closes the form while nothing is typed. */
export function CommentForm({ session, of, label, submit, text = '', onSubmit, onClose }: Props) {
  const known = useReviewerName();
  const [isAsked] = useState(known === '');
  const [name, setName] = useState(known);
  const [typed, setTyped] = useState(session.unsent.get(of) ?? text);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  // In a low window the panel opens with it out of sight.
  useEffect(() => form.current?.scrollIntoView({ block: 'nearest' }), []);
  const isComplete = typed.trim() !== '' && name.trim() !== '' && !isBusy;

  const store = async () => {
    if (!isComplete) return;
    setBusy(true);
    const author = name.trim();
    if (author !== known) await changeReviewerName(author);
    const error = await perform(() => onSubmit({ author, text: typed.trim() }));
    setBusy(false);
    if (!error) close();
  };
  const close = () => {
    session.unsent.delete(of);
    onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void store();
    }
    if (event.key === 'Escape' && typed.trim() === text.trim()) {
      event.stopPropagation();
      close();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields in it
    <div ref={form} className={styles.form} onKeyDown={onKeyDown}>
      <TextField
        label={label}
        hideLabel
        placeholder={label}
        rows={3}
        maxLength={20_000}
        autoFocus
        value={typed}
        onChange={(words) => {
          setTyped(words);
          session.unsent.set(of, words);
        }}
      />
      {isAsked && (
        <TextField label={t('name')} hint={t('name.hint')} maxLength={200} value={name} onChange={setName} />
      )}
      <div className={styles.actions}>
        <Button size="small" tone="primary" isDisabled={!isComplete} onPress={() => void store()}>
          {submit}
        </Button>
        <Button size="small" tone="quiet" onPress={close}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
