import type { ReactNode } from 'react';
import type { ArticleSession } from '../../session/ArticleSession';
import { useField } from '../../session/store';
import { lazily } from '../../ui/lazily';
import { Spelled } from '../editing/Spelled';
import { Cover } from './Cover';
import { DateDetail } from './DateDetail';
import { DetailField } from './DetailField';
import { Dialect } from './Dialect';
import styles from './details.module.css';
import { LanguageDetail } from './LanguageDetail';
import { t } from './messages';
import { SearchResult } from './SearchResult';
import { SlugDetail } from './SlugDetail';

/** YAML is large, and most articles need none of it. */
const OtherFields = lazily(async () => (await import('./fields/OtherFields')).OtherFields);

/** Everything that a site needs to know of the article besides its text, in one place. */
export function DetailsTab({ session }: { session: ArticleSession }) {
  return (
    <div className={styles.details}>
      <Group title={t('group.publication')}>
        <DateDetail session={session} field="publishAt" />
        <DateDetail session={session} field="modifiedAt" />
        <SlugDetail session={session} />
        <DetailField session={session} field="canonicalUrl" />
        <DetailField session={session} field="formerPaths" rows={2} mono />
      </Group>
      <Group title={t('group.search')}>
        <Description session={session} />
        <SearchResult session={session} />
      </Group>
      <Group title={t('group.cover')}>
        <Cover session={session} />
      </Group>
      <Group title={t('group.place')}>
        <DetailField session={session} field="section" />
        <DetailField session={session} field="categories" rows={2} />
        <DetailField session={session} field="tags" rows={2} />
        <LanguageDetail session={session} />
      </Group>
      <Group title={t('group.other')}>
        <OtherFields session={session} />
        <Dialect session={session} />
      </Group>
    </div>
  );
}

function Description({ session }: { session: ArticleSession }) {
  const { description } = useField(session.state, 'article');
  return (
    <Spelled session={session} text={description}>
      <DetailField session={session} field="description" rows={3} />
    </Spelled>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
