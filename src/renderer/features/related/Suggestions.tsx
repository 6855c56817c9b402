import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { asRelated, noFilter, type Suggestion } from '../../../core/model/suggestion';
import { useCall } from '../../api/query';
import { useJob } from '../../api/useJob';
import type { ArticleSession } from '../../session/ArticleSession';
import { useField } from '../../session/store';
import { perform } from '../../shell/perform';
import { Button } from '../../ui/Button';
import cards from '../../ui/Card.module.css';
import { Progress } from '../../ui/Progress';
import { t } from './messages';
import { SuggestionCard } from './SuggestionCard';
import { SuggestionFilters } from './SuggestionFilters';
import styles from './Suggestions.module.css';

const shown = 6;

/** Posts that are related to this one, each with the reason; a key, a button or the mouse attaches one. */
export function Suggestions({ session }: { session: ArticleSession }) {
  const { related } = useField(session.state, 'article');
  const [filter, setFilter] = useState(noFilter);
  const list = useRef<HTMLUListElement>(null);
  const { begin, cancel, progress } = useJob();
  const [job, setJob] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: one job for as long as the list is shown
  useEffect(() => setJob(begin()), []);
  const { data, isError, isFetching, refetch } = useCall(
    'articles.suggest',
    { id: session.id, limit: 2 * shown, filter, job },
    { keepPrevious: true, enabled: job !== '' },
  );
  const posts = (data?.posts ?? [])
    .filter(({ id }) => !related.some(({ targetId }) => targetId === id))
    .slice(0, shown);
  if (!data && isFetching && progress)
    return <Progress label={t('reading')} done={progress.done} total={progress.total} onCancel={cancel} />;
  if (!data && isError && !isFetching)
    return (
      <p className={cards.soft}>
        {t('notRead')}{' '}
        <Button size="small" onPress={() => void refetch()}>
          {t('read')}
        </Button>
      </p>
    );
  if (!data || (posts.length === 0 && filter === noFilter)) return null;

  const titles = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-title]') ?? [])];
  const attach = (post: Suggestion) => {
    const place = posts.indexOf(post);
    void perform(() => session.attachRelated(asRelated(post)), {
      announce: t('suggested.attached', { title: post.title }),
    });
    // The card goes, and its neighbour takes its place.
    const next = titles()[place + 1] ?? titles()[place - 1];
    if (list.current?.contains(document.activeElement)) next?.focus();
  };
  const onKey = (event: KeyboardEvent, post: Suggestion, place: number) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'a') attach(post);
    else if (event.key === 'ArrowDown') titles()[place + 1]?.focus();
    else if (event.key === 'ArrowUp') titles()[place - 1]?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <section aria-label={t('suggested')} className={styles.suggested}>
      <h3 className={cards.heading}>{t('suggested.heading')}</h3>
      <SuggestionFilters filter={filter} sections={data.sections} onChange={setFilter} />
      {posts.length === 0 ? (
        <p className={cards.soft}>{t('suggested.none')}</p>
      ) : (
        <>
          <ul className={cards.list} ref={list}>
            {posts.map((post, place) => (
              <SuggestionCard
                key={post.id}
                post={post}
                onAttach={() => attach(post)}
                onKey={(event) => onKey(event, post, place)}
              />
            ))}
          </ul>
          <p className={styles.keys}>
            {t.parts<ReactNode>('suggested.keys', { k: (key) => <kbd key={String(key)}>{key}</kbd> })}
          </p>
        </>
      )}
    </section>
  );
}
