import type { ReactNode } from 'react';
import type { Output } from '../../../ipc/contract';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from '../../ui/Report.module.css';
import { term } from '../../ui/terms';
import { t } from './messages';

export type Moved = NonNullable<Output<'exchange.export'>>;

interface Props {
  title: string;
  moved: Moved;
  /** A way on, beside the button that closes. */
  action?: ReactNode;
  onClose(): void;
}

/** A damaged folder may have thousands. */
const mostShown = 200;

/** How many records were moved, and each problem with its place. */
export function ExchangeReport({ title, moved: { counts, problems, folder }, action, onClose }: Props) {
  const { article: articles = 0, quote: quotes = 0, source: sources = 0, ...rest } = counts;
  const others = Object.values(rest).reduce((sum, count) => sum + count, 0);
  return (
    <Dialog
      isOpen
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button tone={action ? 'plain' : 'primary'} autoFocus={!action} onPress={onClose}>
            {term('done')}
          </Button>
          {action}
        </>
      }
    >
      <div className={styles.report}>
        <p role="status">{t('counts', { articles, quotes, sources, others, folder })}</p>
        {problems.length > 0 && <p id="problems">{t('problems', { count: problems.length })}</p>}
        {problems.length > 0 && (
          <ul className={styles.list} aria-labelledby="problems">
            {problems.slice(0, mostShown).map(({ where, error }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two problems of one place may be the same
              <li key={index} className={styles.failed}>
                {t.parts<ReactNode>('problem', {
                  where,
                  error,
                  b: (place) => <strong key="where">{place}</strong>,
                })}
              </li>
            ))}
            {problems.length > mostShown && (
              <li className={styles.failed}>{term('more', { count: problems.length - mostShown })}</li>
            )}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
