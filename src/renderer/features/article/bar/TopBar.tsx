import {
  IconFileExport,
  IconFocusCentered,
  IconHistory,
  IconLayoutSidebarRight,
  IconSearch,
} from '@tabler/icons-react';
import type { ArticleSession } from '../../../session/ArticleSession';
import { useField } from '../../../session/store';
import { useIsReadOnly } from '../../../session/useIsReadOnly';
import { runCommand } from '../../../shell/commands';
import { showTab } from '../../../shell/inspectorTab';
import { useFocusMode, useInspectorShown } from '../../../shell/layout';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import './bar.css';
import { SavingState } from './SavingState';
import { StatusMenu } from './StatusMenu';

/** Where the article stands and whether it is safe; what is done to all of it. */
export function TopBar({ session }: { session: ArticleSession }) {
  const { status } = useField(session.state, 'article');
  const isFocused = useFocusMode();
  const isInspected = useInspectorShown();
  return (
    <div className="bar">
      <StatusMenu status={status} isDisabled={useIsReadOnly(session)} />
      <SavingState session={session} />
      <div className="bar-tools" role="toolbar" aria-label="Article">
        <IconButton label="Find and replace" icon={IconSearch} onPress={() => runCommand('edit.find')} />
        <IconButton label="History" icon={IconHistory} onPress={() => showTab('history')} />
        <IconButton
          label="Focus mode"
          icon={IconFocusCentered}
          pressed={isFocused}
          onPress={() => runCommand('view.focus')}
        />
        <IconButton
          label="Inspector"
          icon={IconLayoutSidebarRight}
          pressed={isInspected}
          onPress={() => runCommand('view.inspector')}
        />
        <Button tone="primary" icon={IconFileExport} onPress={() => runCommand('export.open')}>
          Export
        </Button>
      </div>
    </div>
  );
}
