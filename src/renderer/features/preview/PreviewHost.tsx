import { useState } from 'react';
import type { Input } from '../../../ipc/contract';
import { currentSession } from '../../session/current';
import { useCommand } from '../../shell/commands';
import { useRoute } from '../../shell/route';
import { lazily } from '../../ui/lazily';
import { copyArticle } from './copyArticle';

const PreviewDialog = lazily(async () => (await import('./PreviewDialog')).PreviewDialog);

/** Shows the open article as readers see it, and copies it, when a command asks. */
export function PreviewHost() {
  const route = useRoute();
  const openId = route.view === 'article' ? route.id : null;
  const [shownId, setShownId] = useState<string | null>(null);
  // What is stored is read; if the text cannot be stored, its own bar shows the error.
  const stored = (then: (id: string) => unknown) =>
    void (currentSession()?.flush() ?? Promise.resolve())
      .catch(() => {})
      .then(() => openId !== null && then(openId));
  useCommand('preview.open', () => stored(setShownId));
  const copy = (format: Input<'preview.copy'>['format']) => {
    const part = currentSession()?.handle.get()?.selectedBody() ?? undefined;
    stored((id) => copyArticle(id, { format, part }));
  };
  useCommand('preview.copyMarkdown', () => copy('markdown'));
  useCommand('preview.copyHtml', () => copy('html'));
  useCommand('preview.copyRichText', () => copy('richText'));
  return shownId !== null && <PreviewDialog articleId={shownId} onClose={() => setShownId(null)} />;
}
