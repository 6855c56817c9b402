import { useState } from 'react';
import { countsOf } from '../../../../core/document/counts';
import { readingMinutes } from '../../../../core/document/readingTime';
import { countWords } from '../../../../core/document/text';
import { useCall } from '../../../api/query';
import type { ArticleSession } from '../../../session/ArticleSession';
import { useField } from '../../../session/store';
import { useStore } from '../../../shell/store';
import { formatNumber } from '../../../ui/formatNumber';
import { t } from '../messages';
import styles from './counts.module.css';
import { Goals } from './Goals';

const signed = new Intl.NumberFormat(undefined, { signDisplay: 'exceptZero' });
const kinds = ['words', 'characters', 'charactersWithoutSpaces', 'sentences', 'paragraphs'] as const;

/** Counts of the article and, where words are selected, of these; its goal and that of the day. */
export function CountsPanel({ session }: { session: ArticleSession }) {
  const { language } = useField(session.state, 'article');
  const { body } = useStore(session.snapshot);
  const tied = useStore(session.tied);
  const today = useCall('articles.writtenToday', undefined).data;
  const [selected] = useState(() => session.handle.get()?.selectedBody() ?? null);
  const all = countsOf(body, language);
  const part = selected && countsOf(selected, language);
  const minutes = (words: number) => t('minutes', { count: readingMinutes(words, language) });
  const quoted = tied.reduce((sum, { words }) => sum + countWords(words), 0);
  return (
    <>
      <table className={styles.table}>
        <thead className={part ? undefined : styles.unseen}>
          <tr>
            <th scope="col">{t('counts.of')}</th>
            <th scope="col">{t('article')}</th>
            {part && <th scope="col">{t('counts.selection')}</th>}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{t(`counts.${kind}`)}</th>
              <td>{formatNumber(all[kind])}</td>
              {part && <td>{formatNumber(part[kind])}</td>}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('readingTime')}</th>
            <td>{minutes(all.words)}</td>
            {part && <td>{minutes(part.words)}</td>}
          </tr>
          <tr>
            <th scope="row">{t('counts.quoted')}</th>
            <td>{formatNumber(quoted)}</td>
            {part && <td />}
          </tr>
          <tr>
            <th scope="row">{t('counts.session')}</th>
            <td>{signed.format(all.words - session.wordsAtOpening)}</td>
            {part && <td />}
          </tr>
          <tr>
            <th scope="row">{t('counts.today')}</th>
            <td>{today ? formatNumber(today.words) : ''}</td>
            {part && <td />}
          </tr>
        </tbody>
      </table>
      {/^(zh|ja)\b/i.test(language) && <p className={styles.note}>{t('counts.eachCharacter')}</p>}
      <Goals session={session} />
    </>
  );
}
