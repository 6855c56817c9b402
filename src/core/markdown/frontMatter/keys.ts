/** The keys of Hugo, Jekyll, Eleventy, Astro, Ghost and Pandoc for each field; the first key present is used. */
export const fieldKeys = {
  headline: ['title', 'headline'],
  standfirst: ['summary', 'deck', 'dek', 'subtitle', 'excerpt', 'standfirst', 'abstract', 'lead', 'teaser'],
  description: ['description', 'meta_description'],
  slug: ['slug'],
  section: ['section', 'category'],
  categories: ['categories'],
  tags: ['tags', 'topics', 'keywords', 'tag'],
  bylines: ['authors', 'author', 'byline', 'bylines'],
  language: ['lang', 'language', 'locale'],
  publishAt: ['publishDate', 'pubDate', 'pubDatetime', 'published_at', 'datePublished', 'date'],
  modifiedAt: [
    'lastmod',
    'updatedDate',
    'modDatetime',
    'last_modified_at',
    'updated_at',
    'dateModified',
    'updated',
    'modified',
  ],
  canonicalUrl: ['canonicalURL', 'canonicalUrl', 'canonical_url', 'canonical'],
  cover: [
    'cover',
    'image',
    'heroImage',
    'featured_image',
    'featuredImage',
    'feature_image',
    'cover_image',
    'images',
  ],
  coverAlt: ['coverAlt', 'heroImageAlt', 'image_alt', 'featured_image_alt', 'feature_image_alt'],
  formerPaths: ['aliases', 'redirect_from', 'redirects'],
  url: ['url', 'permalink'],
} as const;

export type FieldKey = keyof typeof fieldKeys;

/** Keys that say whether the article is published. */
const statusKeys = ['draft', 'published', 'status'] as const;

const known: ReadonlySet<string> = new Set([...Object.values(fieldKeys).flat(), ...statusKeys, 'layout']);

/** Whether the key is one that front matter of articles has. */
export const isKnownKey = (key: string): boolean => known.has(key);
