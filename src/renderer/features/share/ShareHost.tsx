import { useState } from 'react';
import { currentSession } from '../../session/current';
import { useCommand } from '../../shell/commands';
import { useRoute } from '../../shell/route';
import { lazily } from '../../ui/lazily';

const WordDialog = lazily(async () => (await import('./WordDialog')).WordDialog);
const ReviewDialog = lazily(async () => (await import('./ReviewDialog')).ReviewDialog);

interface Shown {
  as: 'word' | 'review';
  id: string;
}

/** Asks how the open article is to be saved for people who have no Stet, when a command asks. */
export function ShareHost() {
  const route = useRoute();
  const openId = route.view === 'article' ? route.id : null;
  const [shown, setShown] = useState<Shown | null>(null);
  // What is stored is read; if the text cannot be stored, its own bar shows the error.
  const show = (as: Shown['as']) =>
    void (currentSession()?.flush() ?? Promise.resolve())
      .catch(() => {})
      .then(() => openId !== null && setShown({ as, id: openId }));
  useCommand('share.word', () => show('word'));
  useCommand('share.review', () => show('review'));
  if (shown === null) return null;
  const close = () => setShown(null);
  return shown.as === 'word' ? (
    <WordDialog articleId={shown.id} onClose={close} />
  ) : (
    <ReviewDialog articleId={shown.id} onClose={close} />
  );
}
