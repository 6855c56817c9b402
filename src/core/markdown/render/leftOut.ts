import type { Article } from '../../model/article';
import { t } from '../messages';
import type { Preset } from '../presets/schema';
import type { FromField } from './fieldValue';
import { publicationOf } from './publication';

type Source = FromField['from'];

interface Written {
  /** The fields that front matter was written from. */
  sources: ReadonlySet<Source>;
  /** Whether the headline is the first line, and the related posts are a list. */
  hasHeading: boolean;
  hasRelatedList: boolean;
}

interface Rule {
  has: (article: Article) => boolean;
  /** Any of these holds it. */
  by: readonly Source[];
}

const rules = {
  headline: { has: ({ headline }) => headline !== '', by: ['headline'] },
  standfirst: { has: ({ standfirst }) => standfirst !== '', by: ['standfirst', 'descriptionOrStandfirst'] },
  description: {
    has: ({ description }) => description !== '',
    by: ['description', 'descriptionOrStandfirst'],
  },
  bylines: { has: ({ bylines }) => bylines.length > 0, by: ['bylines', 'bylinesText'] },
  section: { has: ({ section }) => section !== '', by: ['section', 'sectionList'] },
  categories: { has: ({ categories }) => categories.length > 0, by: ['sectionList'] },
  tags: { has: ({ tags }) => tags.length > 0, by: ['tags'] },
  language: { has: () => true, by: ['language'] },
  date: { has: (article) => publicationOf(article) !== null, by: ['date', 'publishAt'] },
  modified: { has: ({ modifiedAt }) => modifiedAt !== '', by: ['updated', 'modifiedAt'] },
  canonicalUrl: { has: ({ canonicalUrl }) => canonicalUrl !== '', by: ['canonicalUrl'] },
  cover: { has: ({ cover }) => cover !== '', by: ['cover', 'coverFile', 'coverList'] },
  coverAlt: { has: ({ cover, coverAlt }) => cover !== '' && coverAlt !== '', by: ['coverAlt'] },
  aliases: { has: ({ aliases, formerPaths }) => aliases.length + formerPaths.length > 0, by: ['aliases'] },
  related: {
    has: ({ related }) => related.length > 0,
    by: ['related', 'relatedTitles', 'relatedUrls'],
  },
} satisfies Record<string, Rule>;

type Field = keyof typeof rules;

/** The names of the article's fields that are not in the written file. */
export function fieldsLeftOut(article: Article, preset: Preset, written: Written): string[] {
  const isElsewhere: Partial<Record<Field, boolean>> = {
    headline: written.hasHeading,
    related: written.hasRelatedList,
    // The name of the file has the day.
    date: preset.path.includes('{date}') && !publicationOf(article)?.includes('T'),
  };
  const isLeftOut = (field: Field): boolean => {
    const { has, by }: Rule = rules[field];
    if (!has(article) || isElsewhere[field]) return false;
    // One key for both holds the description.
    const isShared = field === 'standfirst' && article.description !== '';
    return !by.some(
      (source) => written.sources.has(source) && !(isShared && source === 'descriptionOrStandfirst'),
    );
  };
  return fields.filter(isLeftOut).map((field) => t(`field.${field}`));
}

const fields = Object.keys(rules).filter((field): field is Field => field in rules);
