import { type SiteRules, siteAddress } from '../rules';
import { assigned, type ConfigFile, folderOf } from './data';

/** Its settings, the folders of its collections, and the pages that show their entries; no program is run. */
export function readAstro(rules: SiteRules, files: ConfigFile[]): void {
  const main = files.find(({ path }) => /^astro\.config\./.test(path))?.text ?? '';
  const others = files
    .filter(({ path }) => /^src\/(?:\w+\/)?[\w.]+\.[jt]s$/.test(path))
    .map(({ text }) => text);
  const base = assigned(main, 'base').replace(/^\/?/, '/');
  const own = assigned(main, 'site');
  const site = own || addressIn(others);
  rules.generator = 'astro';
  rules.root = 'src/content/';
  rules.address = site === '' ? rules.address : siteAddress(`${site.replace(/\/+$/, '')}${base}`);
  rules.ending = assigned(main, 'trailingSlash') === 'never' ? '' : '/';
  rules.places.push({ folder: 'src/pages/', suffix: '', prefix: '', permalink: null, language: '' });
  const folders = collectionsIn(others.join('\n'));
  for (const { path, text } of files) {
    const [, route] = /^src\/pages\/(.*?)\[(?:\.\.\.)?(?!page\])\w+\](?:\/index)?\.astro$/.exec(path) ?? [];
    if (route === undefined || route.includes('[')) continue;
    const named = /\bgetCollection\(\s*["'`](\w+)/.exec(text)?.[1] ?? '';
    const byName = [...folders.values()].find((folder) => route !== '' && folder.endsWith(`/${route}`));
    const folder = folders.get(named) ?? (named === '' ? byName : `src/content/${named}/`);
    if (folder) rules.places.push({ folder, suffix: '', prefix: route, permalink: null, language: '' });
  }
  for (const [name, folder] of folders)
    if (!rules.places.some((place) => place.folder === folder))
      rules.places.push({ folder, suffix: '', prefix: `${name}/`, permalink: null, language: '' });
}

const addressIn = (texts: string[]): string =>
  texts
    .flatMap((text) => ['url', 'site', 'website', 'siteUrl', 'SITE_URL'].map((key) => assigned(text, key)))
    .find((found) => /^https?:/.test(found)) ?? '';

/** `const post = defineCollection({ loader: glob({ base: "./content/posts" …`, by the name that is exported. */
function collectionsIn(text: string): Map<string, string> {
  const folders = new Map<string, string>();
  const all = [...text.matchAll(/\b(\w+)\s*[:=]\s*defineCollection\(/g)];
  for (const [at, { 1: name = '', index }] of all.entries()) {
    const base = assigned(text.slice(index, all[at + 1]?.index), 'base');
    if (base === '') continue;
    const exported = new RegExp(`["']?([\\w-]+)["']?\\s*:\\s*${name}\\b`).exec(text)?.[1] ?? name;
    folders.set(exported, folderOf(base));
  }
  return folders;
}
