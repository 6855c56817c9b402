import type { ReactNode } from 'react';
import type { WorkspaceState } from '../../ipc/channels/workspace';
import { call } from '../api/client';
import { perform } from '../shell/perform';
import { Button } from '../ui/Button';
import { Time } from '../ui/Time';
import { t } from './messages';

export type OpenState = Extract<WorkspaceState, { status: 'open' }>;

interface Props {
  workspace: OpenState;
  className: string | undefined;
}

/** Says why the workspace is only read, or that other machines reach its folder too. */
export function WorkspaceBanner({ workspace: { readOnly, heldBy, place }, className }: Props) {
  if (heldBy) {
    return (
      <div className={className} role="status">
        <p>
          {t.parts<ReactNode>('heldBy', {
            machine: heldBy.machine,
            since: <Time key="since" at={heldBy.since} />,
          })}
        </p>
        <Button onPress={() => void perform(() => call('workspace.openForWriting', undefined))}>
          {t('openForWriting')}
        </Button>
      </div>
    );
  }
  if (readOnly) {
    return (
      <div className={className} role="status">
        <p>{t('readOnly')}</p>
      </div>
    );
  }
  if (!place) return null;
  return (
    <div className={className} role="status">
      <p>{place.service === null ? t('place.network') : t('place.synced', { service: place.service })}</p>
      <Button onPress={() => void perform(() => call('workspace.placeExplained', undefined))}>
        {t('place.understood')}
      </Button>
    </div>
  );
}
