import type { preferenceChannels } from '../../../ipc/channels/preferences';
import type { Handlers } from '../../../ipc/contract';
import type { UserPreferences } from '../../settings/preferences';
import { systemAccent } from '../../settings/systemAccent';
import { feedFile } from '../../updates/updates';

export const preferenceHandlers = (
  preferences: UserPreferences,
): Pick<Handlers, keyof typeof preferenceChannels> => ({
  'app.preferences': async () => ({
    ...preferences.current,
    systemAccent: systemAccent(),
    hasUpdateFeed: feedFile() !== null,
    problems: preferences.problems,
  }),
  'app.setPreferences': async (change) => preferences.set(change),
});
