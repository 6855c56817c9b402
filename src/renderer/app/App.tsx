import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { locale } from '../../core/messages/language';
import type { WorkspaceState } from '../../ipc/channels/workspace';
import { call, onEvent, setOpening } from '../api/client';
import { followChanges, queryClient } from '../api/query';
import { AboutHost } from '../features/about/AboutHost';
import { HelpHost } from '../features/help/HelpHost';
import { PreferencesHost } from '../features/preferences/PreferencesHost';
import { UpdatesHost } from '../features/updates/UpdatesHost';
import { Opening } from '../features/welcome/Opening';
import { Welcome } from '../features/welcome/Welcome';
import { LiveRegion } from '../shell/announce';
import { followMenu, registerCommand, useCommand } from '../shell/commands';
import { setFacts, tellContext } from '../shell/context';
import { followFlush, thaw } from '../shell/flush';
import { perform } from '../shell/perform';
import { followPreferences } from '../shell/preferences';
import { readOnlyWorkspace } from '../shell/readOnly';
import { notices } from '../shell/toast';
import { lazily } from '../ui/lazily';
import { Leaving } from './Leaving';
import { WorkspaceScreen } from './WorkspaceScreen';

const ImportWorkspace = lazily(
  async () => (await import('../features/exchange/ImportWorkspace')).ImportWorkspace,
);
const Trouble = lazily(async () => (await import('../features/trouble/Trouble')).Trouble);
const ToastRegion = lazily(async () => (await import('../shell/ToastRegion')).ToastRegion);
const RescueHost = lazily(async () => (await import('../features/rescue/RescueHost')).RescueHost);

export function App() {
  const state = useWorkspaceState();
  useWorkspaceCommands();
  return (
    <I18nProvider locale={locale()}>
      <QueryClientProvider client={queryClient}>
        {state?.status === 'none' && <Welcome />}
        {state?.status === 'opening' && <Opening name={state.name} />}
        {state?.status === 'trouble' && <Trouble trouble={state} />}
        {state?.status === 'open' && <WorkspaceScreen key={state.opening} workspace={state} />}
        {state && <Rescue state={state} />}
        <Importing />
        <Notices />
        <PreferencesHost hasWorkspace={state?.status === 'open'} />
        <AboutHost />
        <UpdatesHost />
        <HelpHost />
        <LiveRegion />
        <Leaving />
      </QueryClientProvider>
    </I18nProvider>
  );
}

function Rescue({ state }: { state: WorkspaceState }) {
  const opening = state.status === 'open' ? state.opening : null;
  return <RescueHost key={opening ?? state.status} opening={opening} />;
}

/** The import of a whole workspace, which needs none to be open. */
function Importing() {
  const [isShown, setShown] = useState(false);
  useCommand('workspace.import', () => setShown(true));
  return isShown && <ImportWorkspace onClose={() => setShown(false)} />;
}

/** The region is loaded with the first notice, not with the window. */
function Notices() {
  const [isNeeded, setNeeded] = useState(false);
  useEffect(() => notices.subscribe(() => setNeeded(true)), []);
  return isNeeded && <ToastRegion />;
}

/** Null until main has answered. */
function useWorkspaceState(): WorkspaceState | null {
  const [state, setState] = useState<WorkspaceState | null>(null);
  useEffect(() => {
    const stops = [
      followMenu(),
      tellContext(),
      followFlush(),
      followChanges(),
      followPreferences(),
      onEvent('workspace', show),
    ];
    void perform(async () => show(await call('workspace.state', undefined)));
    return () => {
      for (const stop of stops) stop();
    };

    function show(next: WorkspaceState) {
      setOpening(next.status === 'open' ? next.opening : undefined);
      queryClient.clear();
      const isReadOnly = next.status === 'open' && next.readOnly;
      readOnlyWorkspace.set(isReadOnly);
      if (next.status !== 'open') setFacts('workspace', []);
      else setFacts('workspace', isReadOnly ? ['workspace'] : ['workspace', 'writable']);
      setState(next);
      thaw();
    }
  }, []);
  return state;
}

/** Commands that work with or without an open workspace. */
function useWorkspaceCommands(): void {
  useEffect(() => {
    const run =
      (
        channel:
          | 'workspace.create'
          | 'workspace.open'
          | 'workspace.sample'
          | 'workspace.close'
          | 'workspace.reveal',
      ) =>
      () =>
        void perform(() => call(channel, undefined));
    const stops = [
      registerCommand('workspace.create', run('workspace.create')),
      registerCommand('workspace.open', run('workspace.open')),
      registerCommand('workspace.sample', run('workspace.sample')),
      registerCommand('workspace.close', run('workspace.close')),
      registerCommand('workspace.reveal', run('workspace.reveal')),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}
