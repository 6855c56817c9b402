import { useState } from 'react';
import { mergeFields } from '../../../core/duplicates/fields';
import { toast, toastError } from '../../app/toast';
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

  const mergeAll = async () => {
    const merges: string[] = [];
    for (const group of groups) {
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
          {groups.length > 1 && (
            <Button onPress={() => void mergeAll()}>
              Merge all {groups.length}, keeping the fuller values
            </Button>
          )}
          <Button tone={current ? 'plain' : 'primary'} onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      {current ? (
        <>
          <p role="status" className="duplicates-left">
            {groups.length === 1 ? '1 group' : `${groups.length} groups`} of {kind.what}.
          </p>
          <DuplicateGroup
            key={idOf(current)}
            kind={kind}
            group={current}
            onMerge={(survivor, fields) => {
              void mergeGroup(
                kind,
                [survivor, ...current.filter(({ id }) => id !== survivor.id)],
                fields,
              ).then((merge) => {
                if (merge)
                  toast(`Merged: ${kind.nameOf(fields)}.`, 'ok', {
                    label: 'Undo',
                    run: () => void undo(kind, [merge]),
                  });
              });
            }}
            onKeepApart={() => setApart(new Set([...apart, idOf(current)]))}
          />
        </>
      ) : (
        <p role="status">{found ? kind.none : 'Looking…'}</p>
      )}
    </Dialog>
  );
}

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
