import { type SitePlace, type SiteRules, siteAddress } from '../rules';
import { type ConfigFile, dataOf, folderOf, nameOf, record, string } from './data';

interface Language {
  code: string;
  data: Record<string, unknown>;
}

/** Settings of Hugo in one file or in several (https://gohugo.io/configuration/introduction/). */
export function readHugo(rules: SiteRules, files: ConfigFile[]): void {
  const all: Record<string, unknown> = {};
  const languages: Language[] = [];
  for (const file of files) {
    const [, name = '', code] = /^([a-z]+)(?:\.([\w-]+))?\.[a-z]+$/i.exec(nameOf(file.path)) ?? [];
    const data = anyCase(dataOf(file));
    if (name === 'languages' && code !== undefined) languages.push({ code, data });
    else if (/^(?:languages|permalinks|module)$/.test(name)) all[name] = { ...record(all[name]), ...data };
    else if (code === undefined) Object.assign(all, data);
  }
  for (const [code, data] of Object.entries(record(all['languages'])))
    languages.push({ code, data: anyCase(record(data)) });

  rules.generator = 'hugo';
  rules.root = folderOf(string(all['contentdir']) || 'content');
  rules.address = siteAddress(string(all['baseurl'])) || rules.address;
  const patterns = record(all['permalinks']);
  for (const [section, pattern] of Object.entries({ ...patterns, ...record(patterns['page']) }))
    if (typeof pattern === 'string') rules.bySection[section] = pattern;
  readUgly(rules, all['uglyurls']);
  rules.places = [...placesOf(languages, all, rules.root), ...mountsOf(all)];
}

/** Keys of Hugo are in any case. */
const anyCase = (data: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));

/** Of all pages, or of those of some sections. */
function readUgly(rules: SiteRules, ugly: unknown): void {
  if (ugly === true) rules.ending = '.html';
  const sections = Object.entries(record(ugly)).filter(([, value]) => value === true);
  const named = ugly === true ? Object.keys(rules.bySection) : sections.map(([name]) => name);
  for (const name of named) {
    const pattern = rules.bySection[name] ?? '/:sections/:slugorcontentbasename/';
    rules.bySection[name] = `${pattern.replace(/\/+$/, '')}.html`;
  }
}

/** The first language is at the root, unless the settings say otherwise; the others are in folders of their own. */
function placesOf(languages: Language[], all: Record<string, unknown>, root: string): SitePlace[] {
  const main = string(all['defaultcontentlanguage']) || 'en';
  const isInFolder = all['defaultcontentlanguageinsubdir'] === true;
  const own = (code: string): string => {
    const given = string(languages.find((language) => language.code === code)?.data['contentdir']);
    return given === '' ? root : folderOf(given);
  };
  return languages.flatMap(({ code }): SitePlace[] => {
    const prefix = code === main && !isInFolder ? '' : `${code.toLowerCase()}/`;
    const place = { folder: own(code), prefix, permalink: null, language: code };
    const named = { ...place, suffix: `.${code.toLowerCase()}` };
    const hasOwnFolder = languages.every((other) => other.code === code || own(other.code) !== own(code));
    return hasOwnFolder || code === main ? [{ ...place, suffix: '' }, named] : [named];
  });
}

/** `[[module.mounts]]` of the site's own folders. */
const mountsOf = (all: Record<string, unknown>): SitePlace[] => {
  const mounts = record(all['module'])['mounts'];
  return (Array.isArray(mounts) ? mounts : []).map(anyRecord).flatMap((mount): SitePlace[] => {
    const [, below = ''] = /^content\/?(.*)$/.exec(string(mount['target'])) ?? [];
    const folder = folderOf(string(mount['source']));
    if (!/^content(?:\/|$)/.test(string(mount['target'])) || folder === '') return [];
    return [
      { folder, suffix: '', prefix: folderOf(below), permalink: null, language: string(mount['lang']) },
    ];
  });
};

const anyRecord = (value: unknown): Record<string, unknown> => anyCase(record(value));
