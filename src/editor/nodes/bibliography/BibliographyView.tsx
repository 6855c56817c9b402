import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { useSyncExternalStore } from 'react';
import { t } from '../../api/messages';
import { servicesOf } from '../../api/services';
import { Runs } from './Runs';

/** The list in the article's citation style. */
export default function BibliographyView() {
  const [editor] = useLexicalComposerContext();
  const { citations } = servicesOf(editor);
  const entries = useSyncExternalStore(citations.subscribe, citations.bibliography);
  if (entries.length === 0) return <p>{t('bibliography.empty')}</p>;
  return (
    <ul aria-label={t('bibliography')}>
      {entries.map((runs) => (
        <li key={JSON.stringify(runs)}>
          <Runs runs={runs} />
        </li>
      ))}
    </ul>
  );
}
