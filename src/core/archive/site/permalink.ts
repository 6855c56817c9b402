import type { Generator } from '../../model/archiveSite';
import type { PostFacts } from '../post';
import { dayIn } from './day';
import { type Located, locate } from './locate';
import { pageOf } from './page';
import type { SiteRules } from './rules';
import { wordOf } from './words';

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

/** The path of a post in its site by its site's rules; begins with a slash. */
export function pathOf(post: PostFacts, rules: SiteRules): string {
  const at = locate(post.path, rules);
  const pattern = patternOf(at, rules);
  const path = pattern === '' ? pageOf(post, at, rules) : expand(pattern, valuesOf(post, at, rules));
  return `/${at.place.prefix}${path}`.replace(/\/{2,}/g, '/');
}

/** The path that a pattern in a post's own front matter makes. */
export const expandFor = (pattern: string, post: PostFacts, rules: SiteRules): string =>
  expand(pattern, valuesOf(post, locate(post.path, rules), rules));

/** Of Jekyll and Hexo; all other files are pages. */
const folderOfPosts = /^_(?:posts|drafts)$/;

/** Empty for a page, whose address follows its path. */
function patternOf({ place, folders, isList }: Located, rules: SiteRules): string {
  if (isList) return '';
  if (place.permalink !== null) return place.permalink;
  const hasPages = rules.generator === 'jekyll' || rules.generator === 'hexo';
  if (hasPages && !folders.some((folder) => folderOfPosts.test(folder))) return '';
  return rules.bySection[folders[0] ?? ''] ?? rules.permalink;
}

/**
 * The words of Hugo's patterns (https://gohugo.io/configuration/permalinks/), of Jekyll's
 * (https://jekyllrb.com/docs/permalinks/) and of Hexo's. `:title` is the title in Hugo, and the name in the others.
 */
function valuesOf(
  post: PostFacts,
  { folders, name, place, day: dayInName }: Located,
  { generator, zone }: SiteRules,
): Record<string, () => string> {
  const word = (text: string) => wordOf(text, generator);
  const { year, month, day, hour, minute, second, date: at } = dayIn(post.date || dayInName, zone);
  const isHugo = generator === 'hugo';
  const slug = word(post.slug || (isHugo ? post.title : name) || name);
  const own = word(name);
  const dayOfYear = String(Math.round((at.getTime() - Date.UTC(Number(year), 0, 0)) / 86_400_000));
  const sections = folders.filter((folder) => !folderOfPosts.test(folder)).map(word);
  const categories = categoriesOf(post, folders, generator);
  const two = (text: string) => String(Number(text));
  return {
    year: () => year,
    short_year: () => year.slice(2),
    month: () => month,
    i_month: () => two(month),
    monthname: () => (months[Number(month) - 1] ?? '').toLowerCase(),
    short_month: () => (months[Number(month) - 1] ?? '').slice(0, 3),
    long_month: () => months[Number(month) - 1] ?? '',
    day: () => day,
    i_day: () => two(day),
    yearday: () => dayOfYear,
    y_day: () => dayOfYear.padStart(3, '0'),
    weekday: () => String(at.getUTCDay()),
    weekdayname: () => (days[at.getUTCDay()] ?? '').toLowerCase(),
    short_day: () => (days[at.getUTCDay()] ?? '').slice(0, 3),
    long_day: () => days[at.getUTCDay()] ?? '',
    w_day: () => String(at.getUTCDay() || 7),
    week: () => weekOf(at),
    hour: () => hour,
    minute: () => minute,
    second: () => second,
    section: () => sections[0] ?? '',
    sections: () => sections.join('/'),
    categories: () => categories.join('/'),
    category: () => categories[0] ?? 'uncategorized',
    slugified_categories: () => categories.map((text) => word(text).toLowerCase()).join('/'),
    collection: () => /_?([^/]*)\/$/.exec(place.folder)?.[1] ?? '',
    path: () => [...sections, own].join('/'),
    title: () => titleOf(post, slug, sections, generator),
    post_title: () => titleOf(post, slug, sections, generator),
    slug: () => (generator === 'jekyll' ? slug.toLowerCase() : slug),
    filename: () => own,
    contentbasename: () => own,
    basename: () => own,
    name: () => own,
    slugorfilename: () => word(post.slug) || own,
    slugorcontentbasename: () => word(post.slug) || own,
    output_ext: () => '.html',
    2006: () => year,
    '01': () => month,
    '02': () => day,
  };
}

/** Hexo's `:title` is the path of the file below the folder of posts. */
function titleOf(post: PostFacts, slug: string, sections: string[], generator: Generator): string {
  if (generator === 'hexo') return [...sections, slug].join('/');
  return generator === 'hugo' ? wordOf(post.title, generator) : slug;
}

/** Those of its folders and those that it states; in Hugo the folders alone. */
function categoriesOf(post: PostFacts, folders: string[], generator: Generator): string[] {
  const posts = folders.findIndex((folder) => folderOfPosts.test(folder));
  const above = posts < 0 ? folders : folders.slice(0, posts);
  if (generator === 'hugo' || generator === 'hexo') return above.map((text) => wordOf(text, generator));
  const stated = post.categories.length > 0 ? post.categories : post.section === '' ? [] : [post.section];
  const all = generator === 'jekyll' ? [...above, ...post.categories] : stated;
  return [
    ...new Set(all.map((text) => text.toLowerCase().replace(/\s+/g, generator === 'jekyll' ? '%20' : '-'))),
  ];
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
  const token = new RegExp(`:(${words.join('|')})|%(year|monthnum|day|postname|category)%`, 'g');
  return pattern.replace(token, (_, word: string | undefined, ofWordPress: string | undefined) => {
    const name = word ?? { monthnum: 'month', postname: 'slug' }[ofWordPress ?? ''] ?? ofWordPress ?? '';
    return values[name]?.() ?? '';
  });
}
