import type { Hostile } from '../article';
import { kinds } from './kinds';
import { allMarks } from './marks';
import { places, type Records } from './places';

const plainMeta = { section: 'Analysis', bylines: ['Ines Valdera', 'Karel Osk'], tags: ['harbours', 'yes'] };

const published = { status: 'published', publishAt: '2026-03-03T09:12:44+00:00', related: [] } as const;

/** The hostile set: over every place with every mark, one of each kind, and those about a site rather than a text. */
export function hostileSet(records: Records): Hostile[] {
  return [
    ...Object.entries(places).map(([name, body], index): Hostile => {
      // Three marks in the fields of each article, so that all of them come up.
      const mark = (offset: number) => allMarks[(index * 3 + offset) % allMarks.length] ?? '';
      return {
        ...published,
        related: [],
        meta: {
          ...plainMeta,
          slug: `place-${name}`,
          headline: `Place ${index} ${mark(0)}`,
          standfirst: `${mark(1)} stands first`,
          bylines: [`Ines ${mark(2)}`],
        },
        body: body(records),
      };
    }),
    ...Object.entries(kinds).map(
      ([name, body]): Hostile => ({
        ...published,
        related: [],
        meta: {
          ...plainMeta,
          slug: `kind-${name}`,
          headline: `Kind: ${name}`,
          standfirst: 'Who pays, and when?',
          ...(name === 'reference-list' ? { citationStyle: 'apa' } : {}),
          ...(name === 'right-to-left' ? { language: 'ar', headline: 'ميناء' } : {}),
        },
        body: body(records),
      }),
    ),
    ...site(records),
  ];
}

/** Articles of which the site must make something: drafts, dates, related posts. */
function site(records: Records): Hostile[] {
  const body = kinds['short']?.(records) ?? [];
  const article = (slug: string, more: Partial<Hostile> = {}): Hostile => ({
    ...published,
    related: [],
    meta: { ...plainMeta, slug, headline: `Site: ${slug}` },
    body,
    ...more,
  });
  return [
    article('site-draft', { status: 'draft' }),
    article('site-future', { publishAt: '2199-03-03T09:12:44+00:00' }),
    article('site-zoned', {
      publishAt: '2026-03-03T22:30:00-05:00',
      meta: {
        ...plainMeta,
        slug: 'site-zoned',
        headline: 'Site: site-zoned',
        categories: ['R&D', 'Money: who pays'],
        modifiedAt: '2026-03-05T08:00:00-05:00',
      },
    }),
    article('site-day', {
      publishAt: '2026-03-03',
      meta: { ...plainMeta, slug: 'site-day', headline: 'Site: site-day', modifiedAt: '2026-03-04' },
    }),
    article('site-moved', {
      meta: {
        ...plainMeta,
        slug: 'site-moved',
        headline: 'Site: moved',
        formerPaths: ['/2019/05/old-name/', '/other.html'],
      },
    }),
    article('site-renamed', { earlierSlug: 'site-first-name' }),
    article('site-covered', {
      meta: {
        ...plainMeta,
        slug: 'site-covered',
        headline: 'Site: covered',
        canonicalUrl: 'https://x.example/first?a=1&b=2',
        cover: records.otherPicture,
        coverAlt: 'A crane: “{{ x }}” & {% y %} | \\alpha',
        otherFrontMatter: 'desk_note: "Night: 7, and R&D"\n',
      },
    }),
    article('site-old', { publishAt: '1999-12-31T23:59:59+00:00' }),
    article('site-related', { related: ['kind-formats', 'site-zoned', 'site-draft'] }),
  ];
}

/** What no visitor of a site may see. */
export const isHidden = ({ status, publishAt }: Pick<Hostile, 'status' | 'publishAt'>): boolean =>
  status === 'draft' || Date.parse(publishAt) > Date.now();
