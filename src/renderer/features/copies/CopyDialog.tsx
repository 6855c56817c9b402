import { type ReactNode, useEffect, useState } from 'react';
import type { CopyChoices, CopyComparison, FoundCopy, RecordRef } from '../../../core/model/copy';
import { call } from '../../api/client';
import { currentSession } from '../../session/current';
import { followStored } from '../../session/follow';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Progress } from '../../ui/Progress';
import { Time } from '../../ui/Time';
import { term } from '../../ui/terms';
import { ArticleChoices, type Decided, noneDecided } from './ArticleChoices';
import styles from './CopyDialog.module.css';
import { DifferingRecords } from './DifferingRecords';
import { t } from './messages';

interface Props {
  copy: FoundCopy;
  onClose(): void;
}

/** What a copy of the database has that this one has not, and the choices where both changed the same. */
export function CopyDialog({ copy, onClose }: Props) {
  const [comparison, setComparison] = useState<CopyComparison | null>(null);
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map());
  const [taken, setTaken] = useState<RecordRef[]>([]);
  const compare = useAction(async (_: null, job) => {
    await currentSession()?.flush();
    setComparison(await call('copies.compare', { job, name: copy.name }));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each copy
  useEffect(() => void compare.run(null), [copy.name]);
  const close = () => {
    compare.cancel();
    onClose();
  };
  const merge = useAction(
    async (choices: CopyChoices) => {
      await currentSession()?.flush();
      const outcome = await call('copies.merge', { name: copy.name, choices });
      const session = currentSession();
      if (session) await followStored(session);
      onClose();
      return outcome;
    },
    {
      toast: ({ left: damaged }) =>
        damaged.length > 0
          ? t('merged.left', { name: copy.name, count: damaged.length })
          : t('merged', { name: copy.name }),
    },
  );

  const articles = comparison?.articles ?? [];
  const of = (id: string) => decided.get(id) ?? noneDecided;
  const decisions = articles.map(({ id, overlaps }) => ({
    id,
    header: of(id).header,
    overlaps: overlaps.flatMap((_, place) => of(id).places[place] ?? []),
  }));
  const left = articles.reduce(
    (sum, { overlaps }, at) => sum + overlaps.length - (decisions[at]?.overlaps.length ?? 0),
    0,
  );

  return (
    <Dialog
      isOpen
      size="wide"
      title={t('title')}
      onClose={close}
      actions={
        <>
          {left > 0 && <p className={styles.left}>{t('left', { count: left })}</p>}
          <Button onPress={close}>{term('cancel')}</Button>
          <Button
            tone="primary"
            isDisabled={comparison === null || left > 0 || merge.isRunning}
            onPress={() => void merge.run({ articles: decisions, taken })}
          >
            {t('merge')}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        {t.parts<ReactNode>('lead', { name: copy.name, at: <Time key="at" at={copy.at} /> })}
      </p>
      {comparison === null ? <p role="status">{t('comparing')}</p> : <Found comparison={comparison} />}
      {compare.progress && <Progress {...compare.progress} label={compare.progress.label || t('untitled')} />}
      {comparison !== null && (
        <DifferingRecords records={comparison.differing} taken={taken} onTake={setTaken} />
      )}
      {articles.length > 0 && <h3>{t('articles')}</h3>}
      {articles.map((article) => (
        <ArticleChoices
          key={article.id}
          article={article}
          decided={of(article.id)}
          onDecide={(decision) => setDecided(new Map(decided).set(article.id, decision))}
        />
      ))}
    </Dialog>
  );
}

function Found({ comparison: { articles, records, differing } }: { comparison: CopyComparison }) {
  if (articles.length + records.length + differing.length === 0) return <p>{t('same')}</p>;
  return (
    <>
      {records.length > 0 && (
        <section>
          <h3>{t('records')}</h3>
          <ul>
            {records.map(({ table, count }) => (
              <li key={table}>{t(`table.${table}`, { count })}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
