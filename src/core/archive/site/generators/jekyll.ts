import { type SiteRules, siteAddress } from '../rules';
import { folderOf, record, string } from './data';

const styles: Record<string, string> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  weekdate: '/:categories/:year/W:week/:short_day/:title.html',
  none: '/:categories/:title.html',
};

export const usualPermalink = styles['date'] ?? '';

/** https://jekyllrb.com/docs/permalinks/ and https://jekyllrb.com/docs/collections/ */
export function readJekyll(rules: SiteRules, data: Record<string, unknown>): void {
  const style = string(data['permalink']) || 'date';
  const base = string(data['baseurl']).replace(/^\/?/, '/');
  rules.generator = 'jekyll';
  rules.address = siteAddress(`${string(data['url']).replace(/\/+$/, '')}${base}`) || rules.address;
  rules.permalink = styles[style] ?? style;
  rules.ending = endingOf(style);
  rules.root = folderOf(string(data['source']));
  rules.zone = string(data['timezone']);
  readCollections(rules, data);
  readDefaults(rules, data['defaults']);
}

/** Pages have no pattern, but the ending of that of the posts. */
const endingOf = (style: string): string => {
  if (style === 'pretty' || style.endsWith('/')) return '/';
  return styles[style] !== undefined || /(?::output_ext|\.html)$/.test(style) ? '.html' : '';
};

function readCollections(rules: SiteRules, data: Record<string, unknown>): void {
  const inFolder = folderOf(string(data['collections_dir']));
  for (const [name, given] of Object.entries(record(data['collections']))) {
    if (name === 'posts') continue;
    const style = string(record(given)['permalink']);
    const permalink = style === '' || style in styles ? `/:collection/:path${rules.ending}` : style;
    rules.places.push({
      folder: `${rules.root}${inFolder}_${name}/`,
      suffix: '',
      prefix: '',
      permalink,
      language: '',
    });
  }
}

/** Front matter for all files of a folder, or of a kind (https://jekyllrb.com/docs/configuration/front-matter-defaults/). */
function readDefaults(rules: SiteRules, defaults: unknown): void {
  for (const given of Array.isArray(defaults) ? defaults.map(record) : []) {
    const scope = record(given['scope']);
    const folder = folderOf(string(scope['path']).replace(/\*.*$/, ''));
    const kind = string(scope['type']);
    const inKind = kind === '' || kind === 'pages' ? '' : `_${kind}/`;
    const { layout: _, ...data } = record(given['values']);
    if (kind === 'pages' && data['permalink'] !== undefined) continue;
    if (Object.keys(data).length > 0) rules.defaults.push({ folder: `${folder}${inKind}`, data });
  }
}
