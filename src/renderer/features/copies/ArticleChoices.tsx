import type { ComparedArticle } from '../../../core/model/copy';
import { Select } from '../../ui/Select';
import styles from './CopyDialog.module.css';
import { t } from './messages';

type Kept = 'mine' | 'theirs' | 'both';

export interface Decided {
  header: 'mine' | 'theirs';
  /** By the number of the place. */
  places: Readonly<Record<number, Kept>>;
}

export const noneDecided: Decided = { header: 'mine', places: {} };

interface Props {
  article: ComparedArticle;
  decided: Decided;
  onDecide(decision: Decided): void;
}

const kept = () => (['mine', 'theirs', 'both'] as const).map((id) => ({ id, label: t(id) }));

/** One article of a copy: what becomes of it, and both texts of each place where both changed the same blocks. */
export function ArticleChoices({ article, decided, onDecide }: Props) {
  const headline = article.headline || t('untitled');
  return (
    <section className={styles.article} aria-label={headline}>
      <h4>{headline}</h4>
      <p className={styles.state}>{t(`state.${article.state}`, { count: article.overlaps.length })}</p>
      {article.overlaps.map(({ mine, theirs }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a place has no other name
        <div key={place} className={styles.place}>
          <Words title={t('here')} blocks={mine} />
          <Words title={t('there')} blocks={theirs} />
          <Select
            label={t('choice', { number: place + 1, headline })}
            hideLabel
            value={decided.places[place] ?? 'open'}
            choices={
              decided.places[place] ? kept() : [{ id: 'open' as const, label: t('choose') }, ...kept()]
            }
            onChange={(value) => {
              if (value !== 'open') onDecide({ ...decided, places: { ...decided.places, [place]: value } });
            }}
          />
        </div>
      ))}
      {article.header.length > 0 && (
        <div className={styles.place}>
          <ul className={styles.header}>
            {article.header.map((difference) => (
              <li key={difference.field}>{t('header.differs', difference)}</li>
            ))}
          </ul>
          <Select
            label={t('header', { headline })}
            hideLabel
            value={decided.header}
            choices={[
              { id: 'mine', label: t('header.mine') },
              { id: 'theirs', label: t('header.theirs') },
            ]}
            onChange={(header) => onDecide({ ...decided, header })}
          />
        </div>
      )}
    </section>
  );
}

function Words({ title, blocks }: { title: string; blocks: string[] }) {
  return (
    <div className={styles.words}>
      <h5>{title}</h5>
      {blocks.length === 0 && <p className={styles.state}>{t('nothing')}</p>}
      {blocks.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks may be equal
        <p key={at}>{text}</p>
      ))}
    </div>
  );
}
