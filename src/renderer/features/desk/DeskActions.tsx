import { IconArrowBackUp, IconChevronDown, IconCopy, IconFileExport, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { type ArticleSummary, articleStatuses } from '../../../core/model/article';
import { call } from '../../api/client';
import { requestExport } from '../../shell/exportRequest';
import { perform } from '../../shell/perform';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Menu } from '../../ui/Menu';
import { statusName, term } from '../../ui/terms';
import { t } from './messages';

interface Props {
  bin: boolean;
  chosen: ArticleSummary[];
  onDone: () => void;
}

interface Change {
  work: () => Promise<unknown>;
  /** What is said afterwards. */
  done: string;
  /** Offered with it. */
  undo?: (() => Promise<unknown>) | undefined;
}

/** Actions on the selected articles. */
export function DeskActions({ bin, chosen, onDone }: Props) {
  const [confirming, setConfirming] = useState(false);
  const action = useAction(async ({ work, done, undo }: Change) => {
    await work();
    toast(done, 'ok', undo && { label: term('undo'), run: () => void perform(undo) });
    onDone();
  });
  if (chosen.length === 0) return null;
  const ids = chosen.map(({ id }) => id);
  const count = ids.length;
  const run = (work: Change['work'], done: string, undo?: Change['undo']) => action.run({ work, done, undo });
  const each = (work: (id: string) => Promise<unknown>) => async () => {
    for (const id of ids) await work(id);
  };

  if (bin) {
    return (
      <>
        <Button
          icon={IconArrowBackUp}
          onPress={() => run(() => call('articles.unbin', { ids }), t('restored', { count }))}
        >
          {t('restore')}
        </Button>
        <Button tone="danger" icon={IconTrash} onPress={() => setConfirming(true)}>
          {t('delete.open')}
        </Button>
        <ConfirmDialog
          title={t('delete.title', { count })}
          isOpen={confirming}
          confirm={t('delete')}
          danger
          onConfirm={() => run(() => call('articles.deleteForever', { ids }), t('deleted', { count }))}
          onClose={() => setConfirming(false)}
        >
          {t('delete.detail')}
        </ConfirmDialog>
      </>
    );
  }
  return (
    <>
      <span>{t('selected', { count })}</span>
      <Menu
        label={t('moveTo')}
        trigger={<Button icon={IconChevronDown}>{t('moveTo')}</Button>}
        entries={articleStatuses.map((status) => ({
          id: status,
          label: statusName(status),
          run: () =>
            run(
              each((id) => call('articles.setStatus', { id, status })),
              t('moved', { count, status: statusName(status) }),
            ),
        }))}
      />
      <Button
        icon={IconCopy}
        onPress={() =>
          run(
            each((id) => call('articles.duplicate', { id })),
            t('duplicated', { count }),
          )
        }
      >
        {t('duplicate')}
      </Button>
      <Button icon={IconFileExport} onPress={() => requestExport(ids)}>
        {t('export')}
      </Button>
      <Button
        icon={IconTrash}
        onPress={() =>
          run(
            () => call('articles.bin', { ids }),
            t('movedToBin', { count }),
            () => call('articles.unbin', { ids }),
          )
        }
      >
        {t('toBin')}
      </Button>
    </>
  );
}
