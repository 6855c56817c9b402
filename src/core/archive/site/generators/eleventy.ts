import { isEleventyConfig } from '../files';
import { type SiteRules, siteAddress } from '../rules';
import { assigned, type ConfigFile, dataOf, folderOf, nameOf, string } from './data';

/** Keys of data that are worth having in a post. */
const wanted = [
  'permalink',
  'title',
  'tags',
  'date',
  'lang',
  'author',
  'authors',
  'draft',
  'section',
  'category',
];

/** Its program is never run: what it assigns is read, with the data of its folders. */
export function readEleventy(rules: SiteRules, files: ConfigFile[]): void {
  const main = files.find(({ path }) => isEleventyConfig(path))?.text ?? '';
  rules.generator = 'eleventy';
  rules.root = folderOf(assigned(main, 'input'));
  rules.zone = 'UTC';
  for (const file of files) {
    if (isEleventyConfig(file.path) || /(?:^|\/)filters?\//.test(file.path)) readFormats(rules, file);
    else if (/(?:^|\/)_?data\//.test(file.path)) rules.address ||= addressIn(file);
    else readFolder(rules, file);
  }
  // The data of a file goes before that of its folder, and of a folder before that of the one around it.
  rules.defaults.sort((a, b) => a.folder.length - b.folder.length);
  const prefix = assigned(main, 'pathPrefix').replace(/^\/|\/$/g, '');
  if (rules.address !== '' && prefix !== '' && !rules.address.endsWith(`/${prefix}`))
    rules.address = `${rules.address}/${prefix}`;
}

const addressIn = (file: ConfigFile): string => {
  const data = /\.[cm]?js$/.test(file.path) ? {} : dataOf(file);
  const keys = ['url', 'baseUrl', 'baseURL', 'siteUrl', 'siteURL', 'origin', 'hostname'];
  for (const key of keys) {
    const found = string(data[key]) || assigned(file.text, key);
    if (/^https?:/.test(found)) return siteAddress(found);
  }
  return '';
};

/** The data of a folder (`blog/blog.11tydata.json`) or of a file. */
function readFolder(rules: SiteRules, file: ConfigFile): void {
  const data: Record<string, unknown> = {};
  const parsed = file.path.endsWith('.json') ? dataOf(file) : null;
  for (const key of wanted) {
    const value = parsed ? parsed[key] : assigned(file.text, key) || undefined;
    if (value !== undefined && value !== null) data[key] = value;
  }
  const [, folder = '', name = ''] = /^(.*\/)?([^/]+?)(?:\.11tydata)?\.[a-z]+$/.exec(file.path) ?? [];
  const isOfFolder = folder === `${name}/` || folder.endsWith(`/${name}/`);
  if (Object.keys(data).length > 0)
    rules.defaults.push({ folder: isOfFolder ? folder : `${folder}${name}.`, data });
}

/** The format in which a filter of the site's own writes a date, where its text tells. */
function readFormats(rules: SiteRules, { path, text }: ConfigFile): void {
  const format = /\.?(?:toFormat|format)\(\s*["'`]([^"'`\n]{1,40})["'`]/;
  if (!isEleventyConfig(path)) {
    const own = format.exec(text)?.[1];
    if (own !== undefined) rules.dateFormats[nameOf(path).replace(/\.[a-z]+$/, '')] = own;
    return;
  }
  for (const part of text.split(/\baddFilter\(/).slice(1)) {
    const name = /^\s*["'`](\w+)["'`]/.exec(part)?.[1];
    const own = format.exec(part.slice(0, 500))?.[1];
    if (name !== undefined && own !== undefined) rules.dateFormats[name] = own;
  }
}
