import { mostSavedSearches } from '../../../core/model/settings';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { perform } from '../../shell/perform';
import { t } from './messages';

/** Searches of the workspace that somebody saved, the last first. */
export function useSavedSearches() {
  const { data } = useCall('settings.get', undefined);
  const searches = data?.savedSearches ?? [];
  const others = (search: string) => searches.filter((one) => one !== search);
  const set = (savedSearches: string[], toast: string) =>
    void perform(() => call('settings.set', { savedSearches }), { toast });
  return {
    searches,
    keep: (search: string) =>
      set([search, ...others(search)].slice(0, mostSavedSearches), t('isSaved', { search })),
    forget: (search: string) => set(others(search), t('isForgotten', { search })),
  };
}
