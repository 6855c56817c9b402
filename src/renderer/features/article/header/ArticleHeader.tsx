import { IconUser } from '@tabler/icons-react';
import { useId, useRef } from 'react';
import type { ArticleMeta } from '../../../../core/model/article';
import { slugify } from '../../../../core/model/slug';
import { useCall } from '../../../api/query';
import type { ArticleSession } from '../../../session/ArticleSession';
import { useField } from '../../../session/store';
import { useIsReadOnly } from '../../../session/useIsReadOnly';
import { GrowingField } from './GrowingField';
import './header.css';
import { InlineTags } from './InlineTags';
import { LanguageField } from './LanguageField';
import { SlugField } from './SlugField';

/** What stands above the text, written in the page itself. */
export function ArticleHeader({ session }: { session: ArticleSession }) {
  const article = useField(session.state, 'article');
  const metaError = useField(session.state, 'metaError');
  const facets = useCall('articles.facets', undefined);
  const standfirst = useRef<HTMLTextAreaElement>(null);
  const sectionList = useId();
  /** The headline that the slug was made from, while it still is. */
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
    <header className="head">
      <h1 className="head-title">
        <GrowingField
          {...writing}
          label="Headline"
          placeholder="Headline"
          className="head-headline"
          // What has no headline yet wants one first; only as it is opened.
          autoFocus={article.headline === '' && !isReadOnly}
          value={article.headline}
          onChange={(headline) => edit({ headline })}
          onBlur={() => void followHeadline()}
          onEnter={() => standfirst.current?.focus()}
        />
      </h1>
      <GrowingField
        {...writing}
        inputRef={standfirst}
        label="Standfirst"
        placeholder="Standfirst: the summary under the headline"
        className="head-standfirst"
        value={article.standfirst}
        onChange={(text) => edit({ standfirst: text })}
        onEnter={() => session.handle.get()?.focus()}
      />
      <div className="head-line">
        <IconUser size={16} aria-hidden className="head-icon" />
        <InlineTags
          label="Bylines"
          one="author"
          look="plain"
          values={article.bylines}
          known={known('authors')}
          isReadOnly={isReadOnly}
          onChange={(bylines) => edit({ bylines })}
        />
        <input
          className="head-section"
          aria-label="Section"
          placeholder="Section"
          list={sectionList}
          value={article.section}
          readOnly={isReadOnly}
          onChange={(event) => edit({ section: event.target.value })}
        />
        <datalist id={sectionList}>
          {known('sections').map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <InlineTags
          label="Tags"
          one="tag"
          look="chips"
          values={article.tags}
          known={known('tags')}
          isReadOnly={isReadOnly}
          onChange={(tags) => edit({ tags })}
        />
        <LanguageField
          language={article.language}
          isReadOnly={isReadOnly}
          onChange={(language) => edit({ language })}
        />
        <SlugField
          slug={article.slug}
          error={metaError?.fields.includes('slug') ? metaError.message : null}
          isReadOnly={isReadOnly}
          onChange={(slug) => edit({ slug })}
        />
      </div>
    </header>
  );
}
