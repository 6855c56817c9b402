import { useEffect, useState } from 'react';
import type { Capture } from '../../../core/model/capture';
import { call, onEvent } from '../../api/client';
import { useCommand } from '../../shell/commands';
import { perform } from '../../shell/perform';
import { navigate } from '../../shell/route';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { term } from '../../ui/terms';
import { CaptureDialog, type Saved } from './CaptureDialog';
import { CaptureSetup } from './CaptureSetup';
import { t } from './messages';
import { passageOf, type SaidPassage } from './useSaid';

interface Waiting {
  key: number;
  capture: Capture;
  passage: SaidPassage | null;
}

/** Shows what other programs sent, one capture after the other, also those sent before the workspace was open. */
export function CaptureHost() {
  const [queue, setQueue] = useState<Waiting[]>([]);
  const [isSetup, setIsSetup] = useState(false);
  useEffect(() => {
    let taken = 0;
    const take = () =>
      void perform(async () => {
        const { captures, problems } = await call('capture.take', undefined);
        for (const problem of problems) toast(problem, 'bad');
        const more = await Promise.all(
          captures.map(async (capture) => ({ key: ++taken, capture, passage: await passageOf(capture) })),
        );
        if (more.length > 0) setQueue((before) => [...before, ...more]);
      });
    take();
    return onEvent('capture', take);
  }, []);
  const { run: captureClipboard } = useAction(() => call('capture.clipboard', undefined));
  useCommand('capture.fromClipboard', () => captureClipboard());
  useCommand('capture.bookmarklet', () => setIsSetup(true));

  const done = (saved: Saved | null) => {
    setQueue((before) => before.slice(1));
    if (!saved) return;
    toast(t(`saved.${saved.kind}`), 'ok', {
      label: term('show'),
      run: () => navigate({ view: saved.kind, id: saved.id }),
    });
  };
  const [next] = queue;
  return (
    <>
      {isSetup && <CaptureSetup onClose={() => setIsSetup(false)} />}
      {next && <CaptureDialog key={next.key} capture={next.capture} passage={next.passage} done={done} />}
    </>
  );
}
