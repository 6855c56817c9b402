import type { Generator } from '../../model/archiveSite';

/** A folder of a site's files, and where its pages are. */
export interface SitePlace {
  /** With its last slash: `content/es/`. */
  folder: string;
  /** What the names of its files end with before the ending, as `.es` in `quay.es.md`; empty for all others. */
  suffix: string;
  /** Stands before the path of each of its pages: `es/`. */
  prefix: string;
  /** Of its posts; null: as the site has it. */
  permalink: string | null;
  language: string;
}

/** How the posts of a site are found and get their addresses. */
export interface SiteRules {
  generator: Generator;
  /** Of the home page, without a last slash: `https://example.org/blog`; empty while it is not known. */
  address: string;
  /** Of a post: `/:year/:slug/`; empty: by its path. */
  permalink: string;
  /** For the posts of one section, before the one above. */
  bySection: Record<string, string>;
  /** The folder from which paths count: `content/`; empty for the one that was chosen. */
  root: string;
  /** Languages and collections, which have folders or file names of their own. */
  places: SitePlace[];
  /** How the address of a page ends that has no pattern: `/`, `.html` or nothing. */
  ending: string;
  /** The time zone that decides of which day a post is; empty: that of its date. */
  zone: string;
  /** Front matter that the files of a folder, or a file, have besides their own; the last goes before. */
  defaults: { folder: string; data: Record<string, unknown> }[];
  /** Formats of the dates that the site's own filters write: `{"datePath": "yyyy/MM"}`. */
  dateFormats: Record<string, string>;
}

export const plainRules: SiteRules = {
  generator: 'markdown',
  address: '',
  permalink: '',
  bySection: {},
  root: '',
  places: [],
  ending: '/',
  zone: '',
  defaults: [],
  dateFormats: {},
};

/** What the reader of a file has to know of its site. */
export interface FileSetting {
  generator: Generator;
  /** The folder from which its path counts. */
  root: string;
  language: string;
  /** Its front matter besides its own. */
  data: Record<string, unknown>;
  dateFormats: Record<string, string>;
}

export function settingOf(rules: SiteRules, path: string): FileSetting {
  const { folder, language } = placeAt(path, rules);
  const data = rules.defaults.filter((given) => path.startsWith(given.folder)).map((given) => given.data);
  return {
    generator: rules.generator,
    root: folder,
    language,
    data: Object.assign({}, ...data),
    dateFormats: rules.dateFormats,
  };
}

/** The rules with the pattern that the user gives for all posts; what the settings say of its folders stays. */
export const withPermalink = (rules: SiteRules, permalink: string): SiteRules =>
  permalink === rules.permalink ? rules : { ...rules, permalink, bySection: {} };

/** The place of the longest folder in which a file is. */
export function placeAt(path: string, { places, root }: Pick<SiteRules, 'places' | 'root'>): SitePlace {
  const bare = path.replace(/\.[a-z\d]+$/i, '').toLowerCase();
  let best: SitePlace = { folder: root, suffix: '', prefix: '', permalink: null, language: '' };
  let length = path.startsWith(root) ? root.length : 0;
  for (const place of places) {
    const own = place.folder.length + place.suffix.length;
    if (own < length || !path.startsWith(place.folder) || !bare.endsWith(place.suffix)) continue;
    best = place;
    length = own;
  }
  return best;
}

/** An address as `SiteRules` has it; a host alone is one of https. */
export function siteAddress(written: string): string {
  const text = written.trim().replace(/\/+$/, '');
  if (/^https?:\/\/[^/\s]+/i.test(text)) return text;
  if (text.startsWith('//') && text.length > 2) return `https:${text}`;
  return /^[\w-]+(?:\.[\w-]+)+(?:[:/]\S*)?$/.test(text) ? `https://${text}` : '';
}
