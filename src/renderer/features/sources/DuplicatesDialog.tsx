import { useState } from 'react';
import { mergeItems } from '../../../core/citations/duplicates';
import { sourceShort } from '../../../core/citations/reference';
import type { SourceListItem } from '../../../ipc/channels/library';
import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { toast, toastError } from '../../app/toast';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { DuplicateGroup } from './DuplicateGroup';
import './duplicates.css';

/** Sources that seem to be one work, group by group: what differs, what is kept, and all at once. */
export function DuplicatesDialog({ onClose }: { onClose(): void }) {
  const { data, isLoading } = useCall('sources.duplicates', undefined);
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const groups = (data ?? []).filter((group) => !apart.has(idOf(group)));
  const [current] = groups;

  const mergeAll = async () => {
    const merges: string[] = [];
    for (const group of groups) {
      const merge = await mergeGroup(group, mergeItems(group.map(({ csl }) => csl)));
      if (merge) merges.push(merge);
    }
    toast(`${merges.length} merged.`, 'ok', { label: 'Undo', run: () => void undo(merges) });
  };

  return (
    <Dialog
      isOpen
      size="wide"
      title="Duplicate sources"
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
            {groups.length === 1 ? '1 group' : `${groups.length} groups`} of sources that seem to be one work.
          </p>
          <DuplicateGroup
            key={idOf(current)}
            group={current}
            onMerge={(survivor, csl) => {
              void mergeGroup([survivor, ...current.filter(({ id }) => id !== survivor.id)], csl).then(
                (merge) => {
                  if (merge)
                    toast(`Merged: ${sourceShort(csl)}.`, 'ok', {
                      label: 'Undo',
                      run: () => void undo([merge]),
                    });
                },
              );
            }}
            onKeepApart={() => setApart(new Set([...apart, idOf(current)]))}
          />
        </>
      ) : (
        <p role="status">{isLoading ? 'Looking…' : 'No source is here twice.'}</p>
      )}
    </Dialog>
  );
}

const idOf = (group: SourceListItem[]): string => group.map(({ id }) => id).join(' ');

/** The first survives; null: it was refused, and said so. */
async function mergeGroup(
  [survivor, ...others]: SourceListItem[],
  csl: SourceListItem['csl'],
): Promise<string | null> {
  if (!survivor) return null;
  try {
    const { merge } = await call('sources.merge', {
      survivorId: survivor.id,
      otherIds: others.map(({ id }) => id),
      csl,
    });
    return merge;
  } catch (error) {
    toastError(error);
    return null;
  }
}

async function undo(merges: string[]): Promise<void> {
  try {
    for (const id of merges.toReversed()) await call('sources.undoMerge', { id });
  } catch (error) {
    toastError(error);
  }
}
