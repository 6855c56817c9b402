import { parse as parseToml } from 'smol-toml';
import { z } from 'zod';
import { parseYaml } from '../../markdown/frontMatter/yaml';
import { plainRules, type SiteRules, siteAddress } from './rules';

/** A file of a site's settings; `path` is from the folder that was chosen. */
export interface ConfigFile {
  path: string;
  text: string;
}

const configName =
  /^(?:config\/_default\/)?(?:hugo|config|permalinks)\.(?:toml|ya?ml|json)$|^_config\.(?:toml|ya?ml)$|^\.?eleventy(?:\.config)?\.[cm]?js$|^astro\.config\.(?:[cm]?[jt]s)$|^(?:static\/|public\/|source\/)?CNAME$/;

/** Whether a file in a site's folder may say how its addresses are made. */
export const isConfigFile = (path: string): boolean => configName.test(path);

/**
 * What the files of a site's settings say, and, where there are none, what the names of its folders do. A program is
 * never run: of a JavaScript file the texts that it assigns are read.
 */
export function readSite(configs: ConfigFile[], paths: string[]): SiteRules {
  const rules = { ...plainRules, bySection: {} };
  for (const { path, text } of configs) {
    const name = path.split('/').at(-1) ?? '';
    if (/^(?:hugo|config|permalinks)\./.test(name)) readHugo(rules, name, dataOf(path, text));
    else if (name.startsWith('_config.')) readJekyll(rules, dataOf(path, text));
    else if (/eleventy/.test(name)) readEleventy(rules, text);
    else if (name.startsWith('astro.')) readAstro(rules, text);
  }
  const cname = configs.find(({ path }) => path.endsWith('CNAME'));
  if (rules.address === '' && cname) rules.address = siteAddress(cname.text);
  return rules.generator === 'markdown' ? byFolders(rules, paths) : rules;
}

const any = z.record(z.string(), z.unknown());
const record = (value: unknown): Record<string, unknown> => any.catch({}).parse(value);
const string = (value: unknown): string => z.string().catch('').parse(value).trim();

/** A file that cannot be read says nothing. */
function dataOf(path: string, text: string): Record<string, unknown> {
  try {
    if (path.endsWith('.toml')) return record(parseToml(text));
    return record(path.endsWith('.json') ? JSON.parse(text) : parseYaml(text));
  } catch {
    return {};
  }
}

/** Keys of Hugo are in any case. */
const anyCase = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));

function readHugo(rules: SiteRules, name: string, written: Record<string, unknown>): void {
  const data = anyCase(written);
  const patterns = record(name.startsWith('permalinks.') ? written : data['permalinks']);
  rules.generator = 'hugo';
  rules.root = `${string(data['contentdir']) || 'content'}/`;
  rules.address = siteAddress(string(data['baseurl'])) || rules.address;
  for (const [section, pattern] of Object.entries({ ...patterns, ...record(patterns['page']) }))
    if (typeof pattern === 'string') rules.bySection[section] = pattern;
}

const jekyllStyles: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  weekdate: '/:categories/:year/W:week/:short_day/:title.html',
  none: '/:categories/:title.html',
};

function readJekyll(rules: SiteRules, data: Record<string, unknown>): void {
  const style = string(data['permalink']) || 'date';
  const base = string(data['baseurl']).replace(/^\/?/, '/');
  rules.generator = 'jekyll';
  rules.address = siteAddress(`${string(data['url']).replace(/\/+$/, '')}${base}`) || rules.address;
  rules.permalink = jekyllStyles[style] ?? style;
}

const assigned = (text: string, key: string): string =>
  new RegExp(`\\b${key}\\s*:\\s*["'\`]([^"'\`\\n]{1,300})["'\`]`).exec(text)?.[1] ?? '';

function readEleventy(rules: SiteRules, text: string): void {
  const input = assigned(text, 'input').replace(/^\.\/|\/+$/g, '');
  rules.generator = 'eleventy';
  rules.root = input === '' || input === '.' ? '' : `${input}/`;
}

function readAstro(rules: SiteRules, text: string): void {
  const base = assigned(text, 'base').replace(/^\/?/, '/');
  const site = assigned(text, 'site');
  rules.generator = 'astro';
  rules.root = 'src/content/';
  rules.address = site === '' ? rules.address : siteAddress(`${site.replace(/\/+$/, '')}${base}`);
}

const hasFolder = (paths: string[], folder: RegExp): boolean => paths.some((path) => folder.test(path));

/** The folders that each generator has by default, where the settings are not among the files. */
function byFolders(rules: SiteRules, paths: string[]): SiteRules {
  if (hasFolder(paths, /^src\/content\//)) return { ...rules, generator: 'astro', root: 'src/content/' };
  if (hasFolder(paths, /^(?:.*\/)?_posts\//))
    return { ...rules, generator: 'jekyll', permalink: jekyllStyles['date'] ?? '' };
  if (hasFolder(paths, /^content\//)) return { ...rules, generator: 'hugo', root: 'content/' };
  if (hasFolder(paths, /(?:^|\/)_index\.(?:md|html)$/)) return { ...rules, generator: 'hugo' };
  return rules;
}
