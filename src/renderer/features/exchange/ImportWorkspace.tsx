import { useEffect, useRef, useState } from 'react';
import { call } from '../../api/client';
import { perform } from '../../shell/perform';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { ExchangeReport, type Moved } from './ExchangeReport';
import { t } from './messages';

/** Asks for an exported workspace and for a folder, makes the workspace there, and offers to open it. */
export function ImportWorkspace({ onClose }: { onClose(): void }) {
  const [moved, setMoved] = useState<Moved | null>(null);
  const { run, progress, cancel } = useAction(async (_: null, job) => {
    try {
      const done = await call('exchange.import', { job });
      if (done) setMoved(done);
      else onClose();
    } catch (error) {
      onClose();
      throw error;
    }
  });
  const isStarted = useRef(false);
  useEffect(() => {
    if (isStarted.current) return;
    isStarted.current = true;
    run(null);
  });
  const open = () => {
    void perform(() => call('exchange.open', undefined));
    onClose();
  };
  if (moved) {
    return (
      <ExchangeReport
        title={t('imported')}
        moved={moved}
        action={
          <Button tone="primary" autoFocus onPress={open}>
            {t('open')}
          </Button>
        }
        onClose={onClose}
      />
    );
  }
  return (
    progress && (
      <Dialog isOpen size="small" title={t('importing')} onClose={cancel}>
        <Progress {...progress} onCancel={cancel} />
      </Dialog>
    )
  );
}
