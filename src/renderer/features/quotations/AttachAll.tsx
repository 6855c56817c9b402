import { useRef, useState } from 'react';
import type { ArticleSession } from '../../session/ArticleSession';
import type { FoundEntry } from '../../session/found';
import { perform } from '../../shell/perform';
import { Button } from '../../ui/Button';
import { recordFound, tie } from './actions';
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
    await perform(
      async () => {
        for (const entry of proposed) {
          if (isStopped.current) break;
          setLeft(proposed.length - attached);
          tie(session, entry.span, await recordFound(session, entry));
          attached += 1;
        }
      },
      { announce: () => t('attachAll.done', { count: attached }) },
    );
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
