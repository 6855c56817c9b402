import { addressKey, fileKey } from './address';
import { placeAt, type SiteRules } from './site/rules';

/** Finds the file that a post's link names. */
export interface FileIndex {
  /** Its path from the chosen folder; null when there is none, or several by that name. */
  find(name: string, from: string): string | null;
}

/** A file beside another one is meant before one of the same language or collection, and that before any of its name. */
export function fileIndex(paths: string[], rules: Pick<SiteRules, 'places' | 'root'>): FileIndex {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string | null>();
  const placeOf = (path: string) => {
    const { folder, suffix } = placeAt(path, rules);
    return { folder, suffix, key: `${folder} ${suffix} ` };
  };
  for (const path of paths) {
    const { folder, suffix, key } = placeOf(path);
    const whole = withoutEnd(bareOf(path), suffix);
    const bare = path.startsWith(folder) ? withoutEnd(bareOf(path.slice(folder.length)), suffix) : whole;
    byPath.set(key + bare, path).set(whole, path);
    for (const key of [bare, dateless(bare)]) if (!byPath.has(key)) byPath.set(key, path);
    const name = bare.split('/').at(-1) ?? '';
    for (const called of new Set([name, key + name])) byName.set(called, byName.has(called) ? null : path);
  }
  return {
    find(name, from) {
      const wanted = bareOf(decoded(name.replace(/[?#].*$/, '')));
      if (wanted === '') return null;
      const { key } = placeOf(from);
      const rooted = wanted.replace(/^\//, '');
      const inPlace = byPath.get(key + rooted) ?? byPath.get(rooted);
      if (name.startsWith('/')) return inPlace ?? null;
      const beside = joined(from, wanted);
      const near = beside === null ? undefined : byPath.get(bareOf(beside));
      return near ?? inPlace ?? byName.get(key + wanted) ?? byName.get(wanted) ?? null;
    },
  };
}

const withoutEnd = (text: string, end: string): string =>
  end !== '' && text.endsWith(end) ? text.slice(0, -end.length) : text;

/** Eleventy and Zola leave the date out. */
const dateless = (path: string): string => path.replace(/(^|\/)\d{4}-\d{2}-\d{2}-(?=[^/]+$)/, '$1');

/** Without its ending, and a folder for its index. */
const bareOf = (path: string): string =>
  path
    .toLowerCase()
    .replace(/\.(?:md|markdown|mdown|mkdn?|mdx|html?|txt|adoc|org|rst)$/, '')
    .replace(/\/_?index$/, '')
    .replace(/\/$/, '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A path from the folder of another file; null when it leaves the chosen folder. */
function joined(from: string, path: string): string | null {
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

interface Linking {
  files: FileIndex;
  /** Of the post's own file and of its page. */
  path: string;
  url: string;
  /** Of the site. */
  address: string;
  /** The origin of a file of the site. */
  originOf(path: string): string;
}

/** What a post's link leads to inside its site, as a key; null for what leads elsewhere. */
export function linkKey(link: string, { files, path, url, address, originOf }: Linking): string | null {
  const toFile = (name: string): string | null => {
    const file = files.find(name, path);
    return file === null ? null : fileKey(originOf(file));
  };
  // One that is not there is known to be missing.
  const named = (name: string) =>
    /^[#?]/.test(name) ? null : (toFile(name) ?? fileKey(originOf(name.replace(/^[./]+/, ''))));
  if (link.startsWith('ref:')) return named(link.slice(4));
  // Zola's links to a file from the folder of its pages.
  if (link.startsWith('@/')) return named(link.slice(1));
  if (/^(?:https?:)?\/\//i.test(link)) return isOnSite(link, address) ? addressKey(link) : null;
  if (/^[a-z][a-z\d+.-]*:|^[#?]/i.test(link) || link === '') return null;
  const host = /^https?:\/\/[^/]+/i.exec(address || url)?.[0] ?? '';
  const asFile = /\.(?:md|markdown|mdown|mdx)(?:[?#]|$)/i.test(link) || host === '' ? toFile(link) : null;
  if (asFile !== null || host === '') return asFile;
  if (link.startsWith('/')) return addressKey(`${host}${link}`);
  const page = joined(url.replace(/^https?:\/\/[^/]+\//i, ''), link.replace(/[?#].*$/, ''));
  return page === null ? null : addressKey(`${host}/${page}`);
}

const hostOf = (url: string): string => (addressKey(url) ?? '').split('/')[0] ?? '';
const isOnSite = (link: string, address: string): boolean =>
  address !== '' && hostOf(link) === hostOf(address);
