import { useEffect, useState } from 'react';
import { call } from '../../api/client';
import { useCommand } from '../../shell/commands';
import { useFacts } from '../../shell/context';
import { perform } from '../../shell/perform';
import { navigate, useRoute } from '../../shell/route';
import { tourWanted } from '../../shell/tour';
import { lazily } from '../../ui/lazily';

const Tour = lazily(async () => (await import('./Tour')).Tour);

/** The tour of the window: from the menu, or from the first screen. While a dialog is open it waits. */
export function TourHost() {
  const [isOn, setOn] = useState(false);
  const isDialog = useFacts().has('dialog');
  const isArticle = useRoute().view === 'article';
  const start = () =>
    void perform(async () => {
      if (!isArticle) await openLongest();
      setOn(true);
    });
  useCommand('help.tour', start);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each workspace that opens
  useEffect(() => {
    // Whoever opens a workspace without it was offered it.
    void call('help.seen', { what: 'tour' }).catch(() => {});
    if (!tourWanted.get()) return;
    tourWanted.set(false);
    start();
  }, []);
  return isOn && !isDialog && <Tour onClose={() => setOn(false)} />;
}

/** Most steps are about an article. */
async function openLongest(): Promise<void> {
  const { items } = await call('articles.list', { limit: 1, sort: 'words' });
  const [article] = items;
  if (article) navigate({ view: 'article', id: article.id });
}
