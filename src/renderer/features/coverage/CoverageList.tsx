import type { CoverageItem, CoverageSubject } from '../../../core/model/coverage';
import { usePages } from '../../api/usePages';
import { Button } from '../../ui/Button';
import { RecordList } from '../../ui/RecordList';
import { RowDetail, RowTitle } from '../../ui/Row';
import { term } from '../../ui/terms';
import styles from './Coverage.module.css';
import { t } from './messages';
import { openPost } from './openPost';

const rowHeight = 50;
const borders = 2;

interface Props {
  subject: CoverageSubject;
  rows: number;
  /** Months, both included; none: all. */
  span?: { from: string; to: string };
  /** What the list shows, by the number of its rows. */
  name(count: number): string;
  onAll?: () => void;
  onLeave(): void;
}

/** The articles and archive posts of some months or of all; Enter or a click opens one. */
export function CoverageList({ subject, rows, span, name, onAll, onLeave }: Props) {
  const pages = usePages('coverage.list', { subject, ...span });
  const height = Math.min(Math.max(1, pages.total), rows) * rowHeight + borders;
  return (
    <section aria-label={t('list.label')}>
      <header className={styles.listHead}>
        <h4 role="status">{pages.isLoading ? t('counting') : name(pages.total)}</h4>
        {onAll && (
          <Button size="small" tone="quiet" onPress={onAll}>
            {t('list.showAll')}
          </Button>
        )}
      </header>
      <div className={styles.list} style={{ height }}>
        <RecordList
          label={t('list.label')}
          total={pages.total}
          item={pages.item}
          onRange={pages.onRange}
          rowHeight={rowHeight}
          idOf={({ id }) => id}
          nameOf={(item) => [item.title || term('untitled'), detailOf(item)].join(', ')}
          row={(item) => (
            <>
              <RowTitle>{item.title || term('untitled')}</RowTitle>
              <RowDetail>{detailOf(item)}</RowDetail>
            </>
          )}
          onOpen={(item) => {
            onLeave();
            openPost(item);
          }}
        />
      </div>
    </section>
  );
}

function detailOf({ manner, kind, date, isPublished }: CoverageItem): string {
  const what = t(`kind.${kind}`);
  return [
    manner === 'filed' ? what : `${t(`manner.${manner}`)} ${what}`,
    date || t('notDated'),
    ...(isPublished ? [] : [t('notPublished')]),
  ].join(' · ');
}
