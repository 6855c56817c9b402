import { Document, Scalar } from 'yaml';
import type { Article } from '../../model/article';
import type { Preset } from '../presets/schema';

type Value = string | boolean | string[] | Scalar | undefined;

/** A scalar without quotation marks, so that generators read dates as dates. */
function plain(value: string): Scalar {
  const scalar = new Scalar(value);
  scalar.type = Scalar.PLAIN;
  return scalar;
}

/** A date with its offset: `2026-03-03T09:12:44+00:00`. */
const dateTime = (instant: string): string => instant.replace(/(\.\d+)?Z$/, '+00:00');
const dateSpaced = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 19)} +0000`;

export interface FieldContext {
  article: Article;
  relatedUrls: string[];
  firstFigure: string;
  /** The names of the files for Pandoc; empty if there are none. */
  bibliography: string;
  citationStyle: string;
  /** The text as the target reads the strings of this key. */
  prose: (text: string, key: string) => string;
}

type FieldSource = Extract<Preset['frontMatter'][number], { from: string }>['from'];

function fieldValue(from: FieldSource, key: string, context: FieldContext): Value {
  const { article } = context;
  const prose = (text: string) => context.prose(text, key);
  const published = article.status === 'published';
  const at = article.publishedAt ?? article.updatedAt;
  switch (from) {
    case 'headline':
      return prose(article.headline);
    case 'standfirst':
      return prose(article.standfirst);
    case 'slug':
      return article.slug;
    case 'section':
      return article.section;
    case 'sectionList':
      return article.section ? [article.section] : [];
    case 'tags':
      return article.tags.map(prose);
    case 'bylines':
      return article.bylines.map(prose);
    case 'bylinesText':
      return prose(article.bylines.join(', '));
    case 'language':
      return article.language;
    case 'aliases':
      return article.aliases.map((slug) => `/${slug}/`);
    case 'date':
      return plain(dateTime(at));
    case 'dateSpaced':
      return plain(dateSpaced(at));
    case 'updated':
      return plain(dateTime(article.updatedAt));
    case 'draft':
      return !published;
    case 'published':
      return published;
    case 'relatedTitles':
      return article.related.map(({ title }) => prose(title));
    case 'relatedUrls':
      return context.relatedUrls;
    case 'firstFigure':
      return context.firstFigure;
    case 'bibliography':
      return context.bibliography;
    case 'citationStyle':
      return context.citationStyle;
  }
}

const isEmpty = (value: Value): boolean =>
  value === '' || value === undefined || (Array.isArray(value) && value.length === 0);

/** The front matter with its fences; keys in the preset's order, nested at dots. */
export function renderFrontMatter(preset: Preset, context: FieldContext): { text: string; keys: string[] } {
  const document = new Document({});
  const keys: string[] = [];
  for (const field of preset.frontMatter) {
    const value = 'from' in field ? fieldValue(field.from, field.key, context) : field.value;
    if ('from' in field && !field.always && isEmpty(fieldValue(field.from, field.key, context))) continue;
    document.setIn(field.key.split('.'), document.createNode(value));
    keys.push(field.key);
  }
  return { text: yamlBlock(document), keys };
}

/** Between its fences; every string is in double quotes. */
export function yamlBlock(fields: Document | Record<string, unknown>): string {
  const document = fields instanceof Document ? fields : new Document(fields);
  const yaml = document.toString({
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
  });
  // YAML 1.1 readers take these for line ends, but the printer does not; all strings are in double quotes.
  const safe = yaml.replace(
    /[\u0085\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `---\n${safe}---\n`;
}
