import { useState } from 'react';
import { lineOfEntry } from '../../../core/ledger/report';
import type { Imported } from '../../../core/model/importing';
import type { LedgerEntry, LeftOutContent } from '../../../core/model/ledger';
import { type TrackedChanges, trackedChanges } from '../../../core/model/trackedChanges';
import { call } from '../../api/client';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { t } from './messages';
import styles from './NotTaken.module.css';

/** What of a file did not come in, or in another way: each part that has its words can be had back. */
export function NotTaken({ item }: { item: Imported }) {
  const [ledger, setLedger] = useState(item.ledger);
  const parts = ledger.filter(({ fate }) => fate === 'leftOut' || fate === 'unclear');
  return (
    <>
      {parts.length > 0 && (
        <ul aria-label={t('leftOut', { title: item.title })} className={styles.parts}>
          {parts.map((part, index) => (
            // The parts of a file have no names, and their order never changes.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Part key={index} item={item} part={part} />
          ))}
        </ul>
      )}
      <ChangesChoice item={item} onRead={setLedger} />
    </>
  );
}

function Part({ item, part }: { item: Imported; part: LedgerEntry }) {
  const { back, what, excerpt } = part;
  const [isBack, setBack] = useState(false);
  const haveBack = useAction(
    async (content: LeftOutContent) => {
      await call('import.takeBack', { id: item.id, back: content });
      setBack(true);
    },
    { toast: () => t('haveBack.done', { title: item.title }) },
  );
  return (
    <li className={styles.part}>
      <span>{lineOfEntry(part)}</span>
      {back && !isBack && (
        <Button
          size="small"
          aria-label={t('haveBack.what', { what, excerpt: excerpt.slice(0, 60) })}
          onPress={() => haveBack.run(back)}
        >
          {t('haveBack')}
        </Button>
      )}
    </li>
  );
}

/** How the tracked changes of a Word file come in; the article is read again at a choice. */
function ChangesChoice({ item, onRead }: { item: Imported; onRead(ledger: LedgerEntry[]): void }) {
  const [changes, setChanges] = useState<TrackedChanges>('accepted');
  const read = useAction(
    async (next: TrackedChanges) => {
      onRead(await call('import.readAgain', { id: item.id, changes: next }));
      setChanges(next);
    },
    { toast: () => t('changes.done', { title: item.title }) },
  );
  const hasChanges =
    /\.docx$/i.test(item.path) && item.ledger.some(({ kind }) => kind === 'deletions' || kind === 'comments');
  if (!hasChanges) return null;
  return (
    <Select
      label={t('changes')}
      value={changes}
      choices={trackedChanges.map((id) => ({ id, label: t(`changes.${id}`) }))}
      isDisabled={read.isRunning}
      onChange={(next) => read.run(next)}
    />
  );
}
