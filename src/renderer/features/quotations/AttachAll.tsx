import { useRef, useState } from 'react';
import type { ArticleSession } from '../../session/ArticleSession';
import type { FoundEntry } from '../../session/found';
import { tellStep } from '../../session/toldStep';
import { perform } from '../../shell/perform';
import { toast } from '../../shell/toast';
import { Button } from '../../ui/Button';
import { keepingFocus } from '../../ui/keepingFocus';
import { recordFound } from './actions';
import { t } from './messages';

interface Props {
  session: ArticleSession;
  entries: readonly FoundEntry[];
}

/** Accepts all proposals that have a speaker, one after the other; the same button stops it. */
export function AttachAll({ session, entries }: Props) {
  const [left, setLeft] = useState<number | null>(null);
  const isStopped = useRef(false);
  const proposed = entries.filter(({ speaker, isScare }) => speaker !== null && !isScare);

  const run = async () => {
    isStopped.current = false;
    let attached = 0;
    let failed = 0;
    await perform(async () => {
      for (const entry of proposed) {
        if (isStopped.current) break;
        setLeft(proposed.length - attached - failed);
        const quoteId = await recordFound(session, entry);
        // All of them are one step of Undo.
        const isAttached = keepingFocus(() =>
          session.handle.get()?.attach(entry.span, quoteId, attached > 0),
        );
        if (isAttached) attached += 1;
        else failed += 1;
      }
    });
    if (attached > 0) await perform(() => tellStep(session, t('attachAll.done', { count: attached })));
    if (failed > 0) toast(t('attachAll.failed', { count: failed }), 'bad');
    setLeft(null);
  };

  if (left !== null) {
    return (
      <Button
        size="small"
        onPress={() => {
          isStopped.current = true;
        }}
      >
        {t('attachAll.stop', { left })}
      </Button>
    );
  }
  return (
    <Button size="small" isDisabled={proposed.length === 0} onPress={() => void run()}>
      {t('attachAll', { count: proposed.length })}
    </Button>
  );
}
