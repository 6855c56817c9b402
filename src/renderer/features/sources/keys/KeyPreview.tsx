import { makeCitationKey } from '../../../../core/citations/key';
import { readKeyPattern } from '../../../../core/citations/keyPattern';
import type { CslItem } from '../../../../core/model/source';
import { useCall } from '../../../api/query';
import { term } from '../../../ui/terms';
import { t } from '../messages';
import styles from './KeyPreview.module.css';

const shown = 4;
const example: CslItem = {
  type: 'book',
  title: 'The harbour of Orsa',
  author: [{ family: 'Abbot', given: 'Ana' }],
  issued: { 'date-parts': [[2024]] },
};

/** The keys that some sources would get, or that of an example if there are no sources. */
export function KeyPreview({ pattern }: { pattern: string }) {
  const listed = useCall('sources.list', { sort: 'updated', limit: shown }).data?.items;
  if (!listed) return null;
  const items = listed.length > 0 ? listed.map(({ csl }) => csl) : [example];
  const taken = new Set<string>();
  const keys = items.map((csl) => {
    const key = makeCitationKey(csl, (one) => taken.has(one), readKeyPattern(pattern));
    taken.add(key);
    return { key, title: csl.title || term('untitled') };
  });
  return (
    <section className={styles.preview} aria-label={term('preview')} aria-live="polite">
      <h3>{listed.length > 0 ? t('keys.yours') : t('keys.example')}</h3>
      <ul>
        {keys.map(({ key, title }) => (
          <li key={key}>
            <code>{key}</code> <span>{title}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
