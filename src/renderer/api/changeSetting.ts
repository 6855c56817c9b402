import type { WorkspaceSettings } from '../../core/model/settings';
import { call } from './client';

let last: Promise<unknown> = Promise.resolve();

/** Changes a setting of the workspace as it is stored when its turn comes: of two quick changes none undoes the other. */
export function changeSetting<Key extends keyof WorkspaceSettings>(
  key: Key,
  change: (stored: WorkspaceSettings[Key]) => WorkspaceSettings[Key],
): Promise<void> {
  const turn = last.then(async () => {
    const stored = await call('settings.get', undefined);
    await call('settings.set', { [key]: change(stored[key]) });
  });
  last = turn.catch(() => undefined);
  return turn;
}
