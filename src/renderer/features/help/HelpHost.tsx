import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/client';
import { useCommand } from '../../shell/commands';
import { useFacts } from '../../shell/context';
import { lazily } from '../../ui/lazily';

const HelpDialog = lazily(async () => (await import('./HelpDialog')).HelpDialog);
const NewsDialog = lazily(async () => (await import('./NewsDialog')).NewsDialog);
const ReportDialog = lazily(async () => (await import('./ReportDialog')).ReportDialog);

type Shown = 'help' | 'news' | 'report';

/** Opens the help, what is new and the report from the menu, with or without a workspace. */
export function HelpHost() {
  const [shown, setShown] = useState<Shown | null>(null);
  const [version, setVersion] = useState('');
  const isUpdated = useUpdate(setVersion);
  const isDialog = useFacts().has('dialog');
  useCommand('help.open', () => setShown('help'));
  useCommand('help.new', () => setShown('news'));
  useCommand('help.report', () => setShown('report'));
  // Once after an update; over a dialog that is open already it waits.
  const isGreeted = useRef(false);
  useEffect(() => {
    if (!isUpdated || isDialog || isGreeted.current) return;
    isGreeted.current = true;
    setShown('news');
    void call('help.seen', { what: 'news' }).catch(() => {});
  }, [isUpdated, isDialog]);
  const close = () => setShown(null);
  if (shown === 'help') return <HelpDialog onClose={close} />;
  if (shown === 'news') return <NewsDialog version={version} onClose={close} />;
  return shown === 'report' && <ReportDialog onClose={close} />;
}

/** Whether this is the first start after an update. */
function useUpdate(onVersion: (version: string) => void): boolean {
  const [isUpdated, setUpdated] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once
  useEffect(() => {
    void call('help.state', undefined).then(
      (state) => {
        onVersion(state.version);
        setUpdated(state.isUpdated);
      },
      () => {},
    );
  }, []);
  return isUpdated;
}
