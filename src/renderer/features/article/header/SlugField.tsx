import { type KeyboardEvent, useState } from 'react';
import { slugify } from '../../../../core/model/slug';
import { t } from '../messages';
import styles from './header.module.css';

interface Props {
  slug: string;
  /** Why the last slug was rejected. */
  error: string | null;
  isReadOnly: boolean;
  onChange(slug: string): void;
}

/** The name of the article's file. The typed text becomes a slug when the field loses the focus. */
export function SlugField({ slug, error, isReadOnly, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const finish = async () => {
    if (typed !== null) {
      const made = await slugify(typed);
      if (made !== slug) onChange(made);
    }
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') setTyped(null);
    if (event.key === 'Enter') event.currentTarget.blur();
  };
  return (
    <span className={styles.slug}>
      <input
        aria-label={t('slug')}
        data-field="slug"
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : 'slug-error'}
        title={t('slug.detail')}
        value={typed ?? slug}
        readOnly={isReadOnly}
        spellCheck={false}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void finish()}
      />
      {error !== null && (
        <span id="slug-error" role="alert" className={styles.error}>
          {error}
        </span>
      )}
    </span>
  );
}
