import { type ReactNode, useState } from 'react';
import type { ArticleStatus } from '../../../core/model/article';
import { call } from '../../api/client';
import { perform } from '../../shell/perform';
import { toast } from '../../shell/toast';
import { useAction } from '../../shell/useAction';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { statusName, term } from '../../ui/terms';
import { t } from './messages';

interface Change {
  work: () => Promise<unknown>;
  /** What is said afterwards. */
  done: string;
  /** Offered with it. */
  undo?: (() => Promise<unknown>) | undefined;
}

/** What can be done with articles of the desk or the bin, and the dialog that deleting opens. */
export function useArticleWork(onDone: () => void) {
  const [doomed, setDoomed] = useState<string[] | null>(null);
  const { run } = useAction(async ({ work, done, undo }: Change) => {
    await work();
    toast(done, 'ok', undo && { label: term('undo'), run: () => void perform(undo) });
    onDone();
  });
  const each = (ids: string[], work: (id: string) => Promise<unknown>) => async () => {
    for (const id of ids) await work(id);
  };
  const count = doomed?.length ?? 0;
  const dialog: ReactNode = (
    <ConfirmDialog
      title={t('delete.title', { count })}
      isOpen={doomed !== null}
      confirm={t('delete')}
      danger
      onConfirm={() =>
        run({
          work: () => call('articles.deleteForever', { ids: doomed ?? [] }),
          done: t('deleted', { count }),
        })
      }
      onClose={() => setDoomed(null)}
    >
      {t('delete.detail')}
    </ConfirmDialog>
  );
  return {
    dialog,
    deleteForever: setDoomed,
    restore: (ids: string[]) =>
      run({ work: () => call('articles.unbin', { ids }), done: t('restored', { count: ids.length }) }),
    move: (ids: string[], status: ArticleStatus) =>
      run({
        work: each(ids, (id) => call('articles.setStatus', { id, status })),
        done: t('moved', { count: ids.length, status: statusName(status) }),
      }),
    duplicate: (ids: string[]) =>
      run({
        work: each(ids, (id) => call('articles.duplicate', { id })),
        done: t('duplicated', { count: ids.length }),
      }),
    bin: (ids: string[]) =>
      run({
        work: () => call('articles.bin', { ids }),
        done: t('movedToBin', { count: ids.length }),
        undo: () => call('articles.unbin', { ids }),
      }),
  };
}

export type ArticleWork = ReturnType<typeof useArticleWork>;
