import {
  IconColumns2,
  IconFileExport,
  IconFocusCentered,
  IconHistory,
  IconLayoutSidebarRight,
  IconSearch,
} from '@tabler/icons-react';
import { commandTitle } from '../../../../ipc/commands';
import type { ArticleSession } from '../../../session/ArticleSession';
import { useField } from '../../../session/store';
import { useIsReadOnly } from '../../../session/useIsReadOnly';
import { useStandingErrors } from '../../../session/useStandingErrors';
import { shownBeside } from '../../../shell/beside';
import { runCommand } from '../../../shell/commands';
import { showTab } from '../../../shell/inspectorTab';
import { useInspectorShown } from '../../../shell/layout';
import { useStore } from '../../../shell/store';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { t } from '../messages';
import styles from './bar.module.css';
import { SavingState } from './SavingState';
import { StatusMenu } from './StatusMenu';
import { SuggestingState } from './SuggestingState';

/** The article's status, whether it is saved, and actions on the whole article. */
export function TopBar({ session }: { session: ArticleSession }) {
  const { status } = useField(session.state, 'article');
  const isDone = status === 'ready' || status === 'published';
  const errors = useStandingErrors(isDone ? [session.id] : []).get(session.id);
  const beside = useStore(shownBeside);
  const isInspected = useInspectorShown();
  return (
    <div className={styles.bar}>
      <StatusMenu status={status} isDisabled={useIsReadOnly(session)} />
      {errors !== undefined && (
        <button type="button" className={styles.errors} onClick={() => showTab('checks', 'walk')}>
          {t('errorsStand', { count: errors })}
        </button>
      )}
      <SuggestingState session={session} />
      <SavingState session={session} />
      <div className={styles.tools} role="toolbar" aria-label={t('article')}>
        <IconButton label={t('find')} icon={IconSearch} onPress={() => runCommand('edit.find')} />
        <IconButton label={t('history')} icon={IconHistory} onPress={() => showTab('history')} />
        <IconButton
          label={commandTitle('view.previewBeside')}
          icon={IconColumns2}
          pressed={beside?.kind === 'preview'}
          onPress={() => runCommand('view.previewBeside')}
        />
        <IconButton label={t('focus')} icon={IconFocusCentered} onPress={() => runCommand('view.focus')} />
        <IconButton
          label={t('inspector')}
          icon={IconLayoutSidebarRight}
          pressed={isInspected}
          onPress={() => runCommand('view.inspector')}
        />
        <Button
          data-tour="export"
          tone="primary"
          icon={IconFileExport}
          onPress={() => runCommand('export.open')}
        >
          <span className={styles.exportName}>{t('export')}</span>
        </Button>
      </div>
    </div>
  );
}
