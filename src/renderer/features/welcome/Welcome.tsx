import {
  IconFolderOpen,
  IconFolderPlus,
  IconPackageImport,
  IconRoute,
  IconSparkles,
} from '@tabler/icons-react';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { runCommand } from '../../shell/commands';
import { perform } from '../../shell/perform';
import { tourWanted } from '../../shell/tour';
import { Button } from '../../ui/Button';
import { StartActions, StartList, StartScreen } from '../../ui/StartScreen';
import { useWaitingCaptures } from '../capture/useWaitingCaptures';
import { t } from './messages';
import styles from './welcome.module.css';

/** The first start: make a workspace, open one, or try the sample. */
export function Welcome() {
  const info = useCall('app.info', undefined);
  const isTourNew = useCall('help.state', undefined).data?.isTourNew ?? false;
  const waiting = useWaitingCaptures();
  return (
    <StartScreen title={t('name')} lead={t('lead')}>
      <p className={styles.waiting} role="status">
        {waiting > 0 && t('waiting', { count: waiting })}
      </p>
      <StartActions>
        <Button
          tone="primary"
          size="large"
          icon={IconSparkles}
          onPress={() => runCommand('workspace.sample')}
          autoFocus
        >
          {t('sample')}
        </Button>
        <Button size="large" icon={IconFolderPlus} onPress={() => runCommand('workspace.create')}>
          {t('new')}
        </Button>
        <Button size="large" icon={IconFolderOpen} onPress={() => runCommand('workspace.open')}>
          {t('open')}
        </Button>
        <Button size="large" icon={IconPackageImport} onPress={() => runCommand('workspace.import')}>
          {t('import')}
        </Button>
      </StartActions>
      {isTourNew && (
        <p className={styles.tour}>
          <Button
            icon={IconRoute}
            onPress={() => {
              tourWanted.set(true);
              runCommand('workspace.sample');
            }}
          >
            {t('tour')}
          </Button>
        </p>
      )}
      <StartList
        title={t('recent')}
        entries={(info.data?.recent ?? []).map(({ name, path }, index) => ({
          id: path,
          title: name,
          detail: path,
          open: () => void perform(() => call('workspace.openRecent', { index })),
        }))}
      />
      <p className={styles.note}>{t('note')}</p>
    </StartScreen>
  );
}
