import type { Generator } from '../../model/archiveSite';
import type { PostFacts } from '../post';
import type { SiteRules } from './rules';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A title or a name as a part of an address: lower case, words joined by hyphens, letters of all scripts. */
const urlize = (text: string): string =>
  text
    .normalize()
    .toLowerCase()
    .replace(/[\s-]+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}._~-]/gu, '')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '');

/** The parts of a post's path from the site's root. */
export interface PathParts {
  /** Without the folder that a post has for itself. */
  folders: string[];
  /** Without its ending; a page called index has the name of its folder. */
  name: string;
}

export function pathParts(path: string, root: string): PathParts {
  const inside = path.startsWith(root) ? path.slice(root.length) : path;
  const folders = inside.split('/');
  const file = (folders.pop() ?? '').replace(/\.[a-z\d]+$/i, '');
  const isIndex = /^_?index$/i.test(file);
  return { folders: isIndex ? folders.slice(0, -1) : folders, name: isIndex ? (folders.at(-1) ?? '') : file };
}

/** The path of a post in its site by its site's rules; begins with a slash. */
export function pathOf(post: PostFacts, rules: SiteRules): string {
  const parts = pathParts(post.path, rules.root);
  const section = parts.folders[0] ?? '';
  const pattern = rules.bySection[section] ?? rules.permalink;
  const path = pattern === '' ? byPath(post, parts) : expand(pattern, valuesOf(post, parts, rules.generator));
  return `/${path}`.replace(/\/{2,}/g, '/');
}

const byPath = ({ slug }: PostFacts, { folders, name }: PathParts): string =>
  `${[...folders, slug || name].map(urlize).join('/')}/`;

const day = /^(\d{4})-(\d{2})-(\d{2})/;

/**
 * The words of Hugo's patterns (https://gohugo.io/configuration/permalinks/) and of Jekyll's
 * (https://jekyllrb.com/docs/permalinks/). `:title` is the title in Hugo, and the slug in Jekyll.
 */
function valuesOf(
  post: PostFacts,
  { folders, name }: PathParts,
  generator: Generator,
): Record<string, () => string> {
  const [, year = '', month = '', date = ''] = day.exec(post.date) ?? [];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  const stem = name.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
  const isHugo = generator === 'hugo';
  const slug = urlize(post.slug || (isHugo ? post.title : stem) || stem);
  const ofName = urlize(name);
  const start = Date.UTC(Number(year), 0, 0);
  const dayOfYear = String(Math.round((at.getTime() - start) / 86_400_000));
  const categories = folders.filter((folder) => folder !== '_posts').map(urlize);
  const inSections = (post.section === '' || isHugo ? categories : [urlize(post.section)]).join('/');
  const two = (text: string) => String(Number(text));
  return {
    year: () => year,
    short_year: () => year.slice(2),
    month: () => month,
    i_month: () => two(month),
    monthname: () => (months[Number(month) - 1] ?? '').toLowerCase(),
    short_month: () => (months[Number(month) - 1] ?? '').slice(0, 3),
    long_month: () => months[Number(month) - 1] ?? '',
    day: () => date,
    i_day: () => two(date),
    yearday: () => dayOfYear,
    y_day: () => dayOfYear.padStart(3, '0'),
    weekday: () => String(at.getUTCDay()),
    weekdayname: () => (days[at.getUTCDay()] ?? '').toLowerCase(),
    short_day: () => (days[at.getUTCDay()] ?? '').slice(0, 3),
    w_day: () => String(at.getUTCDay() || 7),
    week: () => weekOf(at),
    hour: () => post.date.slice(11, 13) || '00',
    minute: () => post.date.slice(14, 16) || '00',
    second: () => post.date.slice(17, 19) || '00',
    section: () => categories[0] ?? '',
    sections: () => categories.join('/'),
    categories: () => inSections,
    slugified_categories: () => inSections,
    collection: () => (folders[0] ?? '').replace(/^_/, ''),
    path: () => [...categories, ofName].join('/'),
    title: () => (isHugo ? urlize(post.title) : slug),
    slug: () => slug,
    filename: () => ofName,
    contentbasename: () => ofName,
    basename: () => ofName,
    name: () => ofName,
    slugorfilename: () => urlize(post.slug) || ofName,
    slugorcontentbasename: () => urlize(post.slug) || ofName,
    output_ext: () => '.html',
    2006: () => year,
    '01': () => month,
    '02': () => date,
  };
}

/** By ISO 8601. */
function weekOf(at: Date): string {
  const thursday = new Date(at);
  thursday.setUTCDate(at.getUTCDate() + 4 - (at.getUTCDay() || 7));
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return String(Math.ceil(((thursday.getTime() - first) / 86_400_000 + 1) / 7)).padStart(2, '0');
}

/** A word that is not known stays, so that the preview shows it. */
function expand(pattern: string, values: Record<string, () => string>): string {
  const words = Object.keys(values).sort((a, b) => b.length - a.length);
  const token = new RegExp(`:(${words.join('|')})|%(year|monthnum|day|postname)%`, 'g');
  return pattern.replace(token, (_, word: string | undefined, ofWordPress: string | undefined) => {
    const name = word ?? { monthnum: 'month', postname: 'slug' }[ofWordPress ?? ''] ?? ofWordPress ?? '';
    return values[name]?.() ?? '';
  });
}
