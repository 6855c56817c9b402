import { type ReactNode, useId, useRef } from 'react';
import type { ArticleMeta } from '../../../../core/model/article';
import { slugify } from '../../../../core/model/slug';
import { useCall } from '../../../api/query';
import type { ArticleSession } from '../../../session/ArticleSession';
import { useField } from '../../../session/store';
import { useIsReadOnly } from '../../../session/useIsReadOnly';
import { Spelled } from '../../editing/Spelled';
import { t } from '../messages';
import { GrowingField } from './GrowingField';
import styles from './header.module.css';
import { InlineTags } from './InlineTags';
import { LanguageField } from './LanguageField';
import { SlugField } from './SlugField';

/** The fields above the text, edited in the page itself. */
export function ArticleHeader({ session }: { session: ArticleSession }) {
  const article = useField(session.state, 'article');
  const metaError = useField(session.state, 'metaError');
  const facets = useCall('articles.facets', undefined);
  const standfirst = useRef<HTMLTextAreaElement>(null);
  const sectionList = useId();
  /** The headline that the slug was last made from. */
  const headlineOfSlug = useRef(article.headline);

  const isReadOnly = useIsReadOnly(session);
  const edit = (change: Partial<ArticleMeta>) => session.editMeta(change);
  const followHeadline = async () => {
    const before = headlineOfSlug.current;
    headlineOfSlug.current = article.headline;
    const [old, slug] = await Promise.all([slugify(before), slugify(article.headline)]);
    const isOwn = article.slug.replace(/-\d+$/, '') !== old;
    if (!isOwn && article.publishedAt === null && slug !== article.slug.replace(/-\d+$/, '')) edit({ slug });
  };
  const known = (facet: 'authors' | 'tags' | 'sections') =>
    facets.data?.[facet].map(({ value }) => value) ?? [];
  const writing = { language: article.language, isReadOnly };

  return (
    <header className={styles.head}>
      <h1 className={styles.title}>
        <Spelled session={session} text={article.headline}>
          <GrowingField
            {...writing}
            label={t('headline')}
            name="headline"
            placeholder={t('headline')}
            className={styles.headline}
            // An article without a headline starts there, when it is opened.
            autoFocus={article.headline === '' && !isReadOnly}
            value={article.headline}
            onChange={(headline) => edit({ headline })}
            onBlur={() => void followHeadline()}
            onEnter={() => standfirst.current?.focus()}
          />
        </Spelled>
      </h1>
      <Spelled session={session} text={article.standfirst}>
        <GrowingField
          {...writing}
          inputRef={standfirst}
          label={t('standfirst')}
          name="standfirst"
          placeholder={t('standfirst.detail')}
          className={styles.standfirst}
          value={article.standfirst}
          onChange={(text) => edit({ standfirst: text })}
          onEnter={() => session.handle.get()?.focus()}
        />
      </Spelled>
      <div className={styles.facts}>
        <Fact name={t('bylines')}>
          <InlineTags
            kind="bylines"
            values={article.bylines}
            known={known('authors')}
            isReadOnly={isReadOnly}
            onChange={(bylines) => edit({ bylines })}
          />
        </Fact>
        <Fact name={t('section')}>
          <input
            className={styles.section}
            aria-label={t('section')}
            dir="auto"
            placeholder={t('section.none')}
            list={sectionList}
            value={article.section}
            readOnly={isReadOnly}
            onChange={(event) => edit({ section: event.target.value })}
          />
        </Fact>
        <datalist id={sectionList}>
          {known('sections').map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Fact name={t('tags')}>
          <InlineTags
            kind="tags"
            values={article.tags}
            known={known('tags')}
            isReadOnly={isReadOnly}
            onChange={(tags) => edit({ tags })}
          />
        </Fact>
        <Fact name={t('language')}>
          <LanguageField
            language={article.language}
            isReadOnly={isReadOnly}
            onChange={(language) => edit({ language })}
          />
        </Fact>
        <Fact name={t('slug')}>
          <SlugField
            slug={article.slug}
            error={metaError?.fields.includes('slug') ? metaError.message : null}
            isReadOnly={isReadOnly}
            onChange={(slug) => edit({ slug })}
          />
        </Fact>
      </div>
    </header>
  );
}

/** A field with its name before it; the field has the name as its own label too. */
function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <span aria-hidden>{name}</span>
      {children}
    </div>
  );
}
