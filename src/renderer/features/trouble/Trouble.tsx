import { useState } from 'react';
import type { WorkspaceState } from '../../../ipc/channels/workspace';
import { call } from '../../api/client';
import { runCommand } from '../../shell/commands';
import { perform } from '../../shell/perform';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { StartActions, StartList, StartScreen } from '../../ui/StartScreen';
import { term } from '../../ui/terms';
import { moment } from '../../ui/when';
import { isRestoredBad, restoredWords } from '../backups/restoredWords';
import { t } from './messages';
import { Recovery } from './Recovery';
import styles from './trouble.module.css';

type TroubleState = Extract<WorkspaceState, { status: 'trouble' }>;

/** Errors with a title of their own. */
const titled = [
  'not-a-workspace',
  'newer-version',
  'foreign-database',
  'locked',
  'corrupt',
  'disk-full',
  'read-only',
  'replaced',
  'unreadable',
] as const;

/** Errors after which something may still be read from the file. */
const damaged = ['corrupt', 'io', 'internal'];

const shownBackups = 8;

/** Names what keeps a workspace from opening, and what the user can do. */
export function Trouble({ trouble }: { trouble: TroubleState }) {
  const [backup, setBackup] = useState<string | null>(null);
  const known = titled.find((code) => code === trouble.code) ?? 'other';
  return (
    <StartScreen title={t(`title.${known}`)} lead={trouble.message} isTrouble>
      <p className={styles.path}>{trouble.path}</p>
      {trouble.replaced && (
        <p className={styles.replaced}>
          {trouble.replaced.kept === null
            ? t('replaced')
            : t('replaced.kept', { file: trouble.replaced.kept })}
        </p>
      )}
      <StartActions>
        <Button
          tone="primary"
          size="large"
          onPress={() => void perform(() => call('workspace.retry', undefined))}
          autoFocus
        >
          {retryLabel(trouble)}
        </Button>
        {trouble.replaced && (
          <Button
            size="large"
            onPress={() =>
              void perform(() => call('workspace.saveCopy', undefined), {
                toast: (saved) => saved && t('copySaved', saved),
              })
            }
          >
            {t('saveCopy')}
          </Button>
        )}
        <Button size="large" onPress={() => runCommand('workspace.open')}>
          {t('openAnother')}
        </Button>
        <Button size="large" onPress={() => runCommand('workspace.create')}>
          {t('new')}
        </Button>
        <Button size="large" tone="quiet" onPress={() => runCommand('workspace.close')}>
          {t('back')}
        </Button>
      </StartActions>
      {damaged.some((code) => code === trouble.code) && <Recovery />}
      <StartList
        title={t('backups')}
        entries={trouble.backups.slice(0, shownBackups).map(({ name, at, articles }) => ({
          id: name,
          title: moment(at),
          detail: t('articles', { count: articles }),
          open: () => setBackup(name),
        }))}
      />
      <ConfirmDialog
        title={t('restore.title')}
        isOpen={backup !== null}
        confirm={term('restore')}
        onConfirm={() =>
          void perform(() => call('workspace.restoreBackup', { name: backup ?? '' }), {
            toast: restoredWords,
            isBad: isRestoredBad,
          })
        }
        onClose={() => setBackup(null)}
      >
        {t('restore.detail')}
      </ConfirmDialog>
    </StartScreen>
  );
}

function retryLabel({ code, replaced }: TroubleState): string {
  if (replaced?.isGone && replaced.kept !== null) return t('putBack');
  return code === 'replaced' ? t('openAgain') : t('retry');
}
