import { changeAsksForUpdates, useAsksForUpdates } from '../../shell/preferences';
import { Checkbox } from '../../ui/Checkbox';
import { t } from './messages';

export const UpdatesPreference = () => (
  <Checkbox isSelected={useAsksForUpdates() === true} onChange={(asks) => void changeAsksForUpdates(asks)}>
    {t('updates.asks')}
  </Checkbox>
);
