import { useState } from 'react';
import { currentSession } from '../../session/current';
import { useCommand } from '../../shell/commands';
import { lazily } from '../../ui/lazily';

const FromTemplateDialog = lazily(async () => (await import('./FromTemplateDialog')).FromTemplateDialog);
const SaveTemplateDialog = lazily(async () => (await import('./SaveTemplateDialog')).SaveTemplateDialog);

/** New articles from templates, and templates from articles, when a command asks. */
export function TemplatesHost() {
  const [shown, setShown] = useState<'new' | { articleId: string; headline: string } | null>(null);
  useCommand('article.fromTemplate', () => setShown('new'));
  useCommand('article.saveAsTemplate', () => {
    const session = currentSession();
    if (!session) return;
    // What is stored is read; if the text cannot be stored, its own bar shows the error.
    void session
      .flush()
      .catch(() => {})
      .then(() => setShown({ articleId: session.id, headline: session.state.get().article.headline }));
  });
  const close = () => setShown(null);
  if (shown === null) return null;
  return shown === 'new' ? (
    <FromTemplateDialog onClose={close} />
  ) : (
    <SaveTemplateDialog {...shown} onClose={close} />
  );
}
