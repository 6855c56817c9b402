import { useEffect, useState } from 'react';
import type { Capture } from '../../../core/model/capture';
import { call, onEvent } from '../../api/client';
import { useCommand } from '../../shell/commands';
import { navigate } from '../../shell/route';
import { toast, toastError } from '../../shell/toast';
import { CaptureDialog, type Kept } from './CaptureDialog';
import { CaptureSetup } from './CaptureSetup';

/** Takes what other programs sent, one after the other, also what came before the workspace was open. */
export function CaptureHost() {
  const [queue, setQueue] = useState<{ key: number; capture: Capture }[]>([]);
  const [isSetup, setIsSetup] = useState(false);
  useEffect(() => {
    let taken = 0;
    const take = () =>
      void call('capture.take', undefined).then(({ captures, problems }) => {
        for (const problem of problems) toast(problem, 'bad');
        const more = captures.map((capture) => ({ key: ++taken, capture }));
        if (more.length > 0) setQueue((before) => [...before, ...more]);
      }, toastError);
    take();
    return onEvent('capture', take);
  }, []);
  useCommand('capture.fromClipboard', () => void call('capture.clipboard', undefined).catch(toastError));
  useCommand('capture.bookmarklet', () => setIsSetup(true));

  const done = (kept: Kept | null) => {
    setQueue((before) => before.slice(1));
    if (!kept) return;
    toast(kept.kind === 'quotes' ? 'The quote is kept.' : 'The source is kept.', 'ok', {
      label: 'Show',
      run: () => navigate({ view: kept.kind, id: kept.id }),
    });
  };
  const [next] = queue;
  return (
    <>
      {isSetup && <CaptureSetup onClose={() => setIsSetup(false)} />}
      {next && <CaptureDialog key={next.key} capture={next.capture} done={done} />}
    </>
  );
}
