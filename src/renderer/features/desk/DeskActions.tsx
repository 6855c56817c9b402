import { IconArrowBackUp, IconChevronDown, IconCopy, IconFileExport, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type ArticleSummary, articleStatuses } from '../../../core/model/article';
import { call } from '../../api/client';
import { requestExport } from '../../shell/exportRequest';
import { toast, toastError } from '../../shell/toast';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Menu } from '../../ui/Menu';
import { statusNames } from '../../ui/statusNames';

interface Props {
  bin: boolean;
  chosen: ArticleSummary[];
  onDone: () => void;
}

/** What can be done with the chosen articles. */
export function DeskActions({ bin, chosen, onDone }: Props) {
  const [confirming, setConfirming] = useState(false);
  if (chosen.length === 0) return null;
  const ids = chosen.map(({ id }) => id);
  const many = chosen.length === 1 ? 'One article' : `${chosen.length} articles`;
  const run = (work: () => Promise<unknown>, said: string) => {
    work().then(() => {
      toast(`${many} ${said}.`);
      onDone();
    }, toastError);
  };
  const each = (work: (id: string) => Promise<unknown>) => async () => {
    for (const id of ids) await work(id);
  };

  if (bin) {
    return (
      <>
        <Button icon={IconArrowBackUp} onPress={() => run(() => call('articles.unbin', { ids }), 'restored')}>
          Restore
        </Button>
        <Button tone="danger" icon={IconTrash} onPress={() => setConfirming(true)}>
          Delete for ever…
        </Button>
        <ConfirmDialog
          title={`Delete ${many.toLowerCase()} for ever?`}
          isOpen={confirming}
          confirm="Delete for ever"
          danger
          onConfirm={() => run(() => call('articles.deleteForever', { ids }), 'deleted for ever')}
          onClose={() => setConfirming(false)}
        >
          Their text and revisions go; quotes, sources and speakers stay. Only a backup can bring them back.
        </ConfirmDialog>
      </>
    );
  }
  return (
    <>
      <span>{many} chosen</span>
      <Menu
        label="Move to"
        trigger={<Button icon={IconChevronDown}>Move to</Button>}
        entries={articleStatuses.map((status) => ({
          id: status,
          label: statusNames[status],
          run: () =>
            run(
              each((id) => call('articles.setStatus', { id, status })),
              `moved to ${statusNames[status]}`,
            ),
        }))}
      />
      <Button
        icon={IconCopy}
        onPress={() =>
          run(
            each((id) => call('articles.duplicate', { id })),
            'duplicated',
          )
        }
      >
        Duplicate
      </Button>
      <Button icon={IconFileExport} onPress={() => requestExport(ids)}>
        Export…
      </Button>
      <Button icon={IconTrash} onPress={() => run(() => call('articles.bin', { ids }), 'moved to the bin')}>
        Move to bin
      </Button>
    </>
  );
}
