import { addressKey, fileKey } from './address';

/** Finds the file that a post's link names. */
export interface FileIndex {
  /** Its path from the chosen folder; null when there is none, or several by that name. */
  find(name: string, from: string): string | null;
}

/** `root`: the folder in which the site's pages are. */
export function fileIndex(paths: string[], root: string): FileIndex {
  const byPath = new Map<string, string>();
  const byName = new Map<string, string | null>();
  for (const path of paths) {
    const bare = bareOf(path.startsWith(root) ? path.slice(root.length) : path);
    byPath.set(bare, path);
    byPath.set(bareOf(path), path);
    const name = bare.split('/').at(-1) ?? '';
    byName.set(name, byName.has(name) ? null : path);
  }
  return {
    find(name, from) {
      const wanted = bareOf(decoded(name.replace(/[?#].*$/, '')));
      if (wanted === '') return null;
      if (name.startsWith('/')) return byPath.get(wanted.replace(/^\//, '')) ?? null;
      const beside = joined(from, wanted);
      return (
        (beside === null ? undefined : byPath.get(bareOf(beside))) ??
        byPath.get(wanted) ??
        byName.get(wanted) ??
        null
      );
    },
  };
}

/** Without its ending, and a folder for its index. */
const bareOf = (path: string): string =>
  path
    .toLowerCase()
    .replace(/\.(?:[a-z]{2}\.)?(?:md|markdown|mdown|mdx|html?|txt)$/, '')
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
  if (link.startsWith('ref:')) return toFile(link.slice(4));
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
