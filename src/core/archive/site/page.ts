import type { PostFacts } from '../post';
import type { Located } from './locate';
import type { SiteRules } from './rules';
import { wordOf } from './words';

/** The path of a page without a pattern: that of its file, as its generator changes it. */
export function pageOf(
  { slug, path }: PostFacts,
  { folders, name, day, isList }: Located,
  rules: SiteRules,
): string {
  const { generator, ending } = rules;
  const inFolders = folders.map((folder) => wordOf(folder, generator));
  const isIndex = /(?:^|\/)_?index(?:\.[\w-]+)?\.[a-z\d]+$/i.test(path);
  const stem = day !== '' && keepsDay.has(generator) ? `${day}-${name}` : name;
  // Eleventy: `pier/pier.md` is the page of the folder.
  const isFolder = generator === 'eleventy' && folders.at(-1) === name && !isIndex;
  const own = slug !== '' && !isList && slugged.has(generator) ? slug : wordOf(stem, generator);
  const parts = isFolder ? inFolders : [...inFolders, own];
  const whole = parts.filter((part) => part !== '').join('/');
  if (whole === '') return '';
  return isIndex || isFolder ? `${whole}/` : `${whole}${ending}`;
}

/** Generators in which the date of a file's name stays in the path of a page. */
const keepsDay = new Set(['hugo', 'markdown', 'astro', 'jekyll', 'hexo']);
/** Those in which a slug stands for the name. */
const slugged = new Set(['hugo', 'markdown', 'astro', 'zola']);
