import { useEffect, useRef, useState } from 'react';
import { mergeFields } from '../../../core/duplicates/fields';
import { perform } from '../../shell/perform';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { term } from '../../ui/terms';
import { DuplicateGroup } from './DuplicateGroup';
import styles from './DuplicatesDialog.module.css';
import type { DuplicateKind, Fields, Identified } from './kind';
import { t } from './messages';

interface Props<T extends Identified, F extends Fields> {
  kind: DuplicateKind<T, F>;
  /** Undefined during the search. */
  found: T[][] | undefined;
  onClose(): void;
}

/** Shows records that seem to be duplicates, group by group, and merges one group or all of them. */
export function DuplicatesDialog<T extends Identified, F extends Fields>({
  kind,
  found,
  onClose,
}: Props<T, F>) {
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const groups = (found ?? []).filter((group) => !apart.has(idOf(group)));
  const [current] = groups;
  const plain = groups.filter((group) => !kind.caution?.(group));

  // A group disappears with its buttons, so the focus moves to the line that says how many are left.
  const left = useRef<HTMLParagraphElement>(null);
  const shown = useRef('');
  const now = current ? idOf(current) : '';
  useEffect(() => {
    if (shown.current !== '' && shown.current !== now) left.current?.focus();
    shown.current = now;
  }, [now]);

  const mergeAll = useAction(async () => {
    const merges: string[] = [];
    for (const [survivor, ...others] of plain) {
      if (!survivor) continue;
      const fields = mergeFields([survivor, ...others].map(kind.fieldsOf));
      // When one merge fails, the others still go on.
      await perform(async () => merges.push(await kind.merge(survivor, others, fields)));
    }
    toastWithUndo(t('mergedCount', { count: merges.length }), kind, merges);
  });
  const mergeOne = useAction(async ({ group, survivor, fields }: { group: T[]; survivor: T; fields: F }) => {
    const others = group.filter(({ id }) => id !== survivor.id);
    const merge = await kind.merge(survivor, others, fields);
    toastWithUndo(t('merged', { name: kind.nameOf(fields) }), kind, [merge]);
  });

  return (
    <Dialog
      isOpen
      size="wide"
      title={t(`title.${kind.name}`)}
      onClose={onClose}
      actions={
        <>
          {plain.length > 1 && (
            <Button onPress={() => mergeAll.run()}>
              {t(plain.length === groups.length ? 'mergeAll' : 'mergeSome', { count: plain.length })}
            </Button>
          )}
          <Button tone={current ? 'plain' : 'primary'} onPress={onClose}>
            {term('done')}
          </Button>
        </>
      }
    >
      <p role="status" className={styles.left} ref={left} tabIndex={-1}>
        {found ? leftWords(groups.length, kind.name) : t('searching')}
      </p>
      {current && (
        <DuplicateGroup
          key={idOf(current)}
          kind={kind}
          group={current}
          onMerge={(survivor, fields) => mergeOne.run({ group: current, survivor, fields })}
          onKeepApart={() => setApart(new Set([...apart, idOf(current)]))}
        />
      )}
    </Dialog>
  );
}

const leftWords = (count: number, name: 'sources' | 'speakers'): string =>
  count === 0 ? t(`none.${name}`) : t(`groups.${name}`, { count });

const idOf = (group: Identified[]): string => group.map(({ id }) => id).join(' ');

function toastWithUndo(
  text: string,
  { undo }: { undo(merge: string): Promise<unknown> },
  merges: string[],
): void {
  const undoAll = async () => {
    for (const id of merges.toReversed()) await undo(id);
  };
  toast(text, 'ok', { label: term('undo'), run: () => void perform(undoAll) });
}
