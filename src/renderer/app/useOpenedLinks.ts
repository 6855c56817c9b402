import { useEffect } from 'react';
import type { Output } from '../../ipc/contract';
import { call, onEvent } from '../api/client';
import { heldFacts } from '../shell/context';
import { perform } from '../shell/perform';
import { navigate, type Route } from '../shell/route';
import { toast } from '../shell/toast';
import { term } from '../ui/terms';
import { t } from './messages';

type Linked = NonNullable<Output<'links.take'>>;

/** Shows what an address such as `stet://article/the-quay` leads to, also one that came before the workspace was open. */
export function useOpenedLinks(): void {
  useEffect(() => {
    const follow = () =>
      void perform(async () => {
        const linked = await call('links.take', undefined);
        if (linked) show(routeTo(linked));
      });
    follow();
    return onEvent('link', follow);
  }, []);
}

const routeTo = ({ kind, id }: Linked): Route =>
  kind === 'article' ? { view: 'article', id } : { view: 'sources', id };

/** A form that is half filled in stays: the user goes when it is done. */
function show(route: Route): void {
  const go = () => navigate(route);
  if (heldFacts().has('dialog')) toast(t('linkWaits'), 'ok', { label: term('show'), run: go });
  else go();
}
