import type { Run } from '../../../core/model/citation';
import { Runs } from '../../../editor/nodes/bibliography/Runs';
import { useCall } from '../../api/query';
import type { ArticleSession } from '../../session/ArticleSession';
import { clustersOf } from '../../session/watchCitations';

const shown = 3;

/** The article's own first citations in a style. */
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
    return <p className="citation-soft">Cite a source, and it is shown here as the style writes it.</p>;
  }
  if (!data) return <p aria-busy="true">…</p>;
  return (
    <section className="citation-preview" aria-label="Preview" lang={session.language}>
      <Entries title={data.isNote ? 'Notes' : 'In the text'} entries={data.citations} />
      <Entries title="Bibliography" entries={data.bibliography} />
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
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
          <li key={index}>
            <Runs runs={runs} />
          </li>
        ))}
      </ul>
    </>
  );
}
