import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useSyncExternalStore } from 'react';
import type { Run } from '../../../core/model/citations';
import { servicesOf } from '../../services';

/** The list as the article's style has it now. */
export default function BibliographyView() {
  const [editor] = useLexicalComposerContext();
  const { citations } = servicesOf(editor);
  const entries = useSyncExternalStore(citations.subscribe, citations.bibliography);
  if (entries.length === 0) return <p>Bibliography: what the article cites will be listed here.</p>;
  return (
    <ul aria-label="Bibliography">
      {entries.map((runs) => (
        <li key={JSON.stringify(runs)}>
          <RunsView runs={runs} />
        </li>
      ))}
    </ul>
  );
}

/** A run has no identity but its place. */
const RunsView = ({ runs }: { runs: Run[] }) =>
  runs.map(({ text, italic, bold, url }, place) => {
    const key = `${place} ${text}`;
    if (italic) return <em key={key}>{text}</em>;
    if (bold) return <strong key={key}>{text}</strong>;
    return (
      <span key={key} className={url ? 'stet-bibliography-url' : undefined}>
        {text}
      </span>
    );
  });
