import type { Run } from '../../../core/model/citation';
import { Runs } from '../../../editor/nodes/bibliography/Runs';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { clustersOf } from '../../session/watchCitations';
import { term } from '../../ui/terms';
import { t } from './messages';
import styles from './StylePreview.module.css';

const shown = 3;

/** The first citations of the article, in a style. */
export function StylePreview({ session, style }: { session: ArticleSession; style: string }) {
  const clusters = clustersOf(session)
    .slice(0, shown)
    .map(({ items, inNote }) => ({ items, inNote }));
  const { data, error } = useCall(
    'citations.render',
    { style, language: session.language, clusters },
    { enabled: clusters.length > 0, keepPrevious: true },
  );
  if (error) return <p role="alert">{error.message}</p>;
  if (clusters.length === 0) {
    return <p className={styles.soft}>{t('preview.empty')}</p>;
  }
  if (!data) return <p aria-busy="true">…</p>;
  return (
    <section className={styles.preview} aria-label={term('preview')} lang={session.language}>
      <Entries title={data.isNote ? t('preview.notes') : t('preview.text')} entries={data.citations} />
      <Entries title={t('preview.bibliography')} entries={data.bibliography} />
    </section>
  );
}

function Entries({ title, entries }: { title: string; entries: Run[][] }) {
  const written = entries.filter((runs) => runs.length > 0);
  if (written.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {written.map((runs, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be there twice
          <li key={index}>
            <Runs runs={runs} />
          </li>
        ))}
      </ul>
    </>
  );
}
