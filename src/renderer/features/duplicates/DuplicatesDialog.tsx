import { useEffect, useRef, useState } from 'react';
import { mergeFields } from '../../../core/duplicates/fields';
import { toast, toastError } from '../../shell/toast';
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

  const mergeAll = async () => {
    const merges: string[] = [];
    for (const group of plain) {
      const merge = await mergeGroup(kind, group, mergeFields(group.map(kind.fieldsOf)));
      if (merge) merges.push(merge);
    }
    toast(`${merges.length} merged.`, 'ok', { label: 'Undo', run: () => void undo(kind, merges) });
  };

  return (
    <Dialog
      isOpen
      size="wide"
      title={kind.title}
      onClose={onClose}
      actions={
        <>
          {plain.length > 1 && (
            <Button onPress={() => void mergeAll()}>
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
          onMerge={(survivor, fields) => {
            const others = current.filter(({ id }) => id !== survivor.id);
            void mergeGroup(kind, [survivor, ...others], fields).then((merge) => {
              if (!merge) return;
              const run = () => void undo(kind, [merge]);
              toast(`Merged: ${kind.nameOf(fields)}.`, 'ok', { label: 'Undo', run });
            });
          }}
          onKeepApart={() => setApart(new Set([...apart, idOf(current)]))}
        />
      )}
    </Dialog>
  );
}

const leftWords = (groups: number, { what, none }: { what: string; none: string }): string =>
  groups === 0 ? none : `${groups === 1 ? '1 group' : `${groups} groups`} of ${what}.`;

const idOf = (group: Identified[]): string => group.map(({ id }) => id).join(' ');

/** The first survives; null: it was refused, and said so. */
async function mergeGroup<T extends Identified, F extends Fields>(
  kind: DuplicateKind<T, F>,
  [survivor, ...others]: T[],
  fields: F,
): Promise<string | null> {
  if (!survivor) return null;
  try {
    return await kind.merge(survivor, others, fields);
  } catch (error) {
    toastError(error);
    return null;
  }
}

async function undo(
  { undo: part }: { undo(merge: string): Promise<unknown> },
  merges: string[],
): Promise<void> {
  try {
    for (const id of merges.toReversed()) await part(id);
  } catch (error) {
    toastError(error);
  }
}
