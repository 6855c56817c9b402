import { IconFiles, IconMessage, IconTrash } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import type { ListedArticle } from '../../../ipc/channels/articles';
import { usePages } from '../../api/usePages';
import { useStandingErrors } from '../../session/useStandingErrors';
import { useReadOnly } from '../../shell/readOnly';
import { navigate } from '../../shell/route';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { formatNumber } from '../../ui/formatNumber';
import { MiddleBar } from '../../ui/MiddleBar';
import { RecordList } from '../../ui/RecordList';
import { RowDetail } from '../../ui/Row';
import { Time } from '../../ui/Time';
import { headlineOf, statusName, term } from '../../ui/terms';
import { ArticleEvidence } from '../evidence/ArticleEvidence';
import { articleEntries } from './articleEntries';
import { DeskActions } from './DeskActions';
import { type DeskFilter, DeskFilters, noFilter } from './DeskFilters';
import styles from './desk.module.css';
import { ImportMenu } from './ImportMenu';
import { t } from './messages';
import { NewMenu } from './NewMenu';
import { useArticleWork } from './useArticleWork';

const rowHeight = 64;

/** All articles, or with `bin` the deleted ones: filter them, select several, open one. */
export function Desk({ bin }: { bin: boolean }) {
  const [filter, setFilter] = useState<DeskFilter>(noFilter);
  const [chosen, setChosen] = useState<ReadonlyMap<string, ListedArticle>>(new Map());
  const articles = usePages('articles.list', { ...filter, bin });
  const [seen, setSeen] = useState({ first: 0, last: 0 });
  const { onRange } = articles;
  const see = useCallback(
    (first: number, last: number) => {
      onRange(first, last);
      setSeen({ first, last });
    },
    [onRange],
  );
  const inView = Array.from({ length: seen.last - seen.first + 1 }, (_, at) =>
    articles.item(seen.first + at),
  );
  const ready = inView.flatMap((article) => (!bin && article?.status === 'ready' ? article.id : []));
  const errors = useStandingErrors(ready);
  const toggle = (article: ListedArticle) => {
    const next = new Map(chosen);
    if (!next.delete(article.id)) next.set(article.id, article);
    setChosen(next);
  };
  const work = useArticleWork(() => setChosen(new Map()));
  const readOnly = useReadOnly();
  const filtered = JSON.stringify(filter) !== JSON.stringify(noFilter);

  // An empty desk offers a new article in its middle, and nothing to filter.
  const isEmpty = articles.total === 0 && !articles.isLoading && !filtered;

  return (
    <>
      <MiddleBar title={bin ? term('bin') : term('desk')} total={articles.isLoading ? null : articles.total}>
        <DeskActions bin={bin} ids={[...chosen.keys()]} work={work} />
        {work.dialog}
        {!bin && <ImportMenu isDisabled={readOnly} />}
        {!isEmpty && !bin && <NewMenu />}
      </MiddleBar>
      {!isEmpty && <DeskFilters filter={filter} onChange={setFilter} />}
      {articles.total === 0 && !articles.isLoading ? (
        <Nothing bin={bin} filtered={filtered} onClear={() => setFilter(noFilter)} />
      ) : (
        <RecordList
          label={bin ? t('articlesInBin') : term('articles')}
          total={articles.total}
          item={articles.item}
          onRange={see}
          rowHeight={rowHeight}
          idOf={(article) => article.id}
          nameOf={(article) =>
            t('row', {
              headline: headlineOf(article),
              status: stateOf(article, errors.get(article.id)),
              words: article.words,
              comments: article.openThreads,
            })
          }
          chosen={new Set(chosen.keys())}
          onChoose={toggle}
          onOpen={(article) => (bin ? toggle(article) : navigate({ view: 'article', id: article.id }))}
          menu={(article) => articleEntries(article, { bin, chosen: new Set(chosen.keys()), work })}
          row={(article) => <Row article={article} errors={errors.get(article.id)} />}
        />
      )}
      {articles.total > 0 && <p className={styles.hint}>{t('hint')}</p>}
    </>
  );
}

const tones = { draft: 'plain', review: 'accent', ready: 'ok', published: 'plain' } as const;

/** `Ready`; `Ready, but 2 errors` where a record has changed since. */
const stateOf = ({ status }: ListedArticle, errors = 0): string =>
  errors > 0 ? t('but', { status: statusName(status), count: errors }) : statusName(status);

function Row({ article, errors }: { article: ListedArticle; errors: number | undefined }) {
  const details = [article.section, article.bylines.join(', '), article.tags.join(', ')].filter(Boolean);
  return (
    <div className={styles.row}>
      <div>
        <div className={styles.title} dir="auto" title={headlineOf(article)}>
          {headlineOf(article)}
        </div>
        <RowDetail>{details.join(' · ') || article.slug}</RowDetail>
      </div>
      <div className={styles.end}>
        {article.openThreads > 0 && (
          <span className={styles.comments} title={t('openComments', { count: article.openThreads })}>
            <IconMessage size={15} stroke={1.6} aria-hidden />
            {formatNumber(article.openThreads)}
          </span>
        )}
        <ArticleEvidence counts={article.evidence} />
        {article.drifted > 0 && <Badge tone="warn">{t('drifted', { count: article.drifted })}</Badge>}
        <Badge tone={errors ? 'bad' : tones[article.status]}>{stateOf(article, errors)}</Badge>
        <span>{term('words', { count: article.words })}</span>
        <Time at={article.deletedAt ?? article.updatedAt} />
      </div>
    </div>
  );
}

function Nothing({ bin, filtered, onClear }: { bin: boolean; filtered: boolean; onClear: () => void }) {
  if (filtered) {
    return (
      <EmptyState
        icon={IconFiles}
        title={t('noMatches')}
        action={<Button onPress={onClear}>{t('clearFilters')}</Button>}
      />
    );
  }
  if (bin)
    return (
      <EmptyState icon={IconTrash} title={t('binEmpty')}>
        {t('binEmpty.detail')}
      </EmptyState>
    );
  return (
    <EmptyState icon={IconFiles} title={t('noArticles')} action={<NewMenu />}>
      {t('noArticles.detail')}
    </EmptyState>
  );
}
