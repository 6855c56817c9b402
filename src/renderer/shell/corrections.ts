import type { CorrectionKey } from '../../core/model/correction';
import { call } from '../api/client';
import { perform } from './perform';
import { Store } from './store';

type Of = Pick<CorrectionKey, 'kind' | 'target'> | 'all';

/** What the dialog of corrections is open for; null while it is closed. */
export const shownCorrections = new Store<Of | null>(null);

export const openCorrections = (of: Of): void => shownCorrections.set(of);

/** After a record was changed: shows the articles that used it, if it leaves anything to do in them. */
export const followChange = (kind: CorrectionKey['kind'], target: string): Promise<unknown> =>
  perform(async () => {
    const found = await call('corrections.list', { of: { kind, target } });
    if (found.some(({ isOpen }) => isOpen)) openCorrections({ kind, target });
  });
