import { useState } from 'react';
import type { ArticleSession } from '../../../session/ArticleSession';
import { failure } from '../../../session/saving';
import { useField } from '../../../session/store';
import { Button } from '../../../ui/Button';
import './bar.css';

/** The stored text is not the one this window builds on: the user says which of the two stands. */
export function ConflictBar({ session }: { session: ArticleSession }) {
  const saving = useField(session.state, 'saving');
  const [trouble, setTrouble] = useState('');
  if (saving.kind !== 'failed' || saving.code !== 'conflict') return null;
  const settle = (how: () => Promise<void>) => {
    setTrouble('');
    how().catch((error: unknown) => setTrouble(failure(error).message));
  };
  return (
    <section className="bar-notice" aria-label="Conflict">
      <p>
        The stored text has changed since it was opened here. Keep the text of this window (the stored one
        stays as a revision), or take the stored one.
      </p>
      <Button tone="primary" onPress={() => settle(() => session.keepMine())}>
        Keep this text
      </Button>
      <Button onPress={() => settle(() => session.takeStored())}>Take the stored text</Button>
      {trouble !== '' && <p role="alert">{trouble}</p>}
    </section>
  );
}
