import { useMemo } from 'react';
import { bodyWords, readingMinutes } from '../../../core/document/text';
import { countSpeakers } from '../../session/tied';
import { useStore } from '../../shell/store';
import './article.css';
import type { ArticleSession } from '../../session/ArticleSession';
import { useCurrentSession } from '../../session/current';
import { useField } from '../../session/store';
import { languageName } from './header/LanguageField';

const counted = (count: number, one: string, several: string): string =>
  `${count.toLocaleString()} ${count === 1 ? one : several}`;

/** How much the open article holds; nothing while none is open. */
export function ArticleStatusLine() {
  const session = useCurrentSession();
  return session && <Counts session={session} />;
}

function Counts({ session }: { session: ArticleSession }) {
  const { language } = useField(session.state, 'article');
  const { body } = useStore(session.snapshot);
  const tied = useStore(session.tied);
  const words = useMemo(() => bodyWords(body), [body]);
  return (
    <div className="article-counts">
      <span>{counted(words, 'word', 'words')}</span>
      <span title="Reading time">{readingMinutes(words)} min</span>
      <span>{languageName(language)}</span>
      <span className="article-right">
        {counted(tied.length, 'quotation', 'quotations')},{' '}
        {counted(countSpeakers(tied), 'speaker', 'speakers')}
      </span>
    </div>
  );
}
