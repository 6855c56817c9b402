import type { ArticleSession } from '../../session/ArticleSession';
import { useField } from '../../session/store';
import cards from '../../ui/Card.module.css';
import { headlineOf } from '../../ui/terms';
import styles from './details.module.css';
import { t } from './messages';

/** Search engines cut a title and a description behind about as many characters; they say no exact number. */
const shown = { headline: 60, description: 155 };

/** How many characters the description has, and how a search engine may show the article. */
export function SearchResult({ session }: { session: ArticleSession }) {
  const { headline, standfirst, description, slug, canonicalUrl, language } = useField(
    session.state,
    'article',
  );
  const text = description || standfirst;
  const length = [...description].length;
  return (
    <>
      <p className={styles.count} role={length > shown.description ? 'status' : undefined}>
        {length > shown.description
          ? t('description.long', { length, most: shown.description })
          : t('description.length', { length, most: shown.description })}
      </p>
      <figure className={styles.result}>
        <figcaption>{t('result')}</figcaption>
        <div className={cards.card} lang={language} dir="auto">
          <code className={styles.address}>{canonicalUrl || `… › ${slug}`}</code>
          <strong>{cut(headlineOf({ headline }), shown.headline)}</strong>
          <span>{text === '' ? t('result.none') : cut(text, shown.description)}</span>
        </div>
      </figure>
    </>
  );
}

/** At the end of a word, where one is near. */
function cut(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const start = characters.slice(0, most).join('');
  const word = start.lastIndexOf(' ');
  return `${word > most / 2 ? start.slice(0, word) : start} …`;
}
