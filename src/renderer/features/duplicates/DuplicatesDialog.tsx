import { useEffect, useRef, useState } from 'react';
import { mergeFields } from '../../../core/duplicates/fields';
import { perform } from '../../shell/perform';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DuplicateGroup } from './DuplicateGroup';
import type { DuplicateKind, Fields, Identified } from './kind';
import './duplicates.css';

interface Props<T extends Identified, F extends Fields> {
  kind: DuplicateKind<T, F>;
  /** Absent: still looked for. */
  found: T[][] | undefined;
  onClose(): void;
}

/** Records that seem to be one thing, group by group: what differs, what is kept, and all at once. */
export function DuplicatesDialog<T extends Identified, F extends Fields>({
  kind,
  found,
  onClose,
}: Props<T, F>) {
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const groups = (found ?? []).filter((group) => !apart.has(idOf(group)));
  const [current] = groups;
  const plain = groups.filter((group) => !kind.caution?.(group));

  // The button that was pressed goes with its group: the keys go on from what is left.
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
      // One that is refused does not keep the others from being merged.
      await perform(async () => merges.push(await kind.merge(survivor, others, fields)));
    }
    toastWithUndo(`${merges.length} merged.`, kind, merges);
  });
  const mergeOne = useAction(async ({ group, survivor, fields }: { group: T[]; survivor: T; fields: F }) => {
    const others = group.filter(({ id }) => id !== survivor.id);
    const merge = await kind.merge(survivor, others, fields);
    toastWithUndo(`Merged: ${kind.nameOf(fields)}.`, kind, [merge]);
  });

  return (
    <Dialog
      isOpen
      size="wide"
      title={kind.title}
      onClose={onClose}
      actions={
        <>
          {plain.length > 1 && (
            <Button onPress={() => mergeAll.run()}>
              Merge {plain.length === groups.length && 'all'} {plain.length}, keeping the fuller values
            </Button>
          )}
          <Button tone={current ? 'plain' : 'primary'} onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      <p role="status" className="duplicates-left" ref={left} tabIndex={-1}>
        {found ? leftWords(groups.length, kind) : 'Looking…'}
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

const leftWords = (groups: number, { what, none }: { what: string; none: string }): string =>
  groups === 0 ? none : `${groups === 1 ? '1 group' : `${groups} groups`} of ${what}.`;

const idOf = (group: Identified[]): string => group.map(({ id }) => id).join(' ');

function toastWithUndo(
  text: string,
  { undo }: { undo(merge: string): Promise<unknown> },
  merges: string[],
): void {
  const undoAll = async () => {
    for (const id of merges.toReversed()) await undo(id);
  };
  toast(text, 'ok', { label: 'Undo', run: () => void perform(undoAll) });
}
