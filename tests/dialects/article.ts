import type { Body } from '../../src/core/document/nodes';
import type { ArticleMeta } from '../../src/core/model/article';
import type { Facts, Link, Picture } from './facts';
import type { ReadNote } from './found/facts';

/** An article of the hostile set, as it is put into a workspace. */
export interface Hostile {
  meta: Partial<ArticleMeta> & { slug: string; headline: string };
  body: Body;
  status: 'published' | 'draft';
  /** A day, or a time with its offset, in ISO form. */
  publishAt: string;
  /** Slugs of other articles. */
  related: string[];
  /** The slug under which it was published first. */
  earlierSlug?: string;
}

type MetaField =
  | 'headline'
  | 'standfirst'
  | 'bylines'
  | 'tags'
  | 'section'
  | 'categories'
  | 'modifiedAt'
  | 'language'
  | 'canonicalUrl'
  | 'cover'
  | 'coverAlt'
  | 'otherFrontMatter'
  | 'citationStyle';

/** What its page must show, from the document alone. */
export interface Expected {
  slug: string;
  meta: Pick<ArticleMeta, MetaField>;
  facts: Facts;
  /** As the author wrote it. */
  date: string;
  /** The ends of paths. */
  formerPaths: string[];
  /** What each entry of its list of references must name; none: it has no list. */
  references: string[][];
  related: { title: string; leadsTo: string }[];
  /** The titles of related articles that no visitor may see. */
  hiddenRelated: string[];
}

/** What the page of one article shows. */
export interface Page {
  title: string;
  description: string;
  bylines: string[];
  tags: string[];
  categories: string[];
  date: string;
  /** Of the last change. */
  modified: string;
  lang: string;
  dir: string;
  /** The paths of the site that lead to it. */
  formerPaths: string[];
  canonicalUrl: string;
  /** The picture that the layout shows for the article. */
  cover: Pick<Picture, 'src' | 'alt'> | null;
  /** What the layout shows of a key that is no field. */
  deskNote: string;
  facts: Facts;
  notes: ReadNote[];
  /** The texts of the list of references that the program makes itself. */
  references: string[];
  /** The pictures of the body; `src` is `asset:` with the hash where the file is there. */
  pictures: Picture[];
  /** All links of the page; `leadsTo` is the slug of the article whose page is there. */
  leads: (Pick<Link, 'text' | 'url'> & { leadsTo: string })[];
}
