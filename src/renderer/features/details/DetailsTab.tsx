import type { ArticleSession } from '../../session/ArticleSession';
import { Cover } from './Cover';
import { DetailField } from './DetailField';
import { Dialect } from './Dialect';
import styles from './details.module.css';

/** What a site needs to know of the article besides what stands above the text. */
export function DetailsTab({ session }: { session: ArticleSession }) {
  return (
    <div className={styles.details}>
      <DetailField session={session} field="publishAt" />
      <DetailField session={session} field="description" rows={3} />
      <Cover session={session} />
      <DetailField session={session} field="canonicalUrl" />
      <DetailField session={session} field="categories" rows={2} />
      <DetailField session={session} field="formerPaths" rows={2} mono />
      <DetailField session={session} field="modifiedAt" />
      <DetailField session={session} field="otherFrontMatter" rows={4} mono />
      <Dialect session={session} />
    </div>
  );
}
