import { isOpenableUrl } from '../model/url';

/** Web archives: the address that finds a page in one, or saves the page to it. */
const services = [
  { id: 'wayback', address: (url: string) => `https://web.archive.org/web/*/${url}` },
  { id: 'wayback-save', address: (url: string) => `https://web.archive.org/save/${url}` },
  { id: 'archive-today', address: (url: string) => `https://archive.today/newest/${url}` },
  {
    id: 'archive-today-save',
    address: (url: string) => `https://archive.today/?url=${encodeURIComponent(url)}`,
  },
  {
    id: 'perma',
    address: (url: string) =>
      `https://perma.cc/service/bookmarklet-create/?v=1&url=${encodeURIComponent(url)}`,
  },
  {
    id: 'ghostarchive',
    address: (url: string) => `https://ghostarchive.org/search?term=${encodeURIComponent(url)}`,
  },
] as const;

/** The parts of an address that an archive gets: not the user name, the password or the part behind `#`. */
const pageAddress = /^(https?:\/\/)(?:[^@/?#\s]*@)?([^@/?#\s]+[^#\s]*)/i;

export type ArchiveId = (typeof services)[number]['id'];

/** Empty unless the address is that of a web page. */
export function archivesOf(url: string): { id: ArchiveId; url: string }[] {
  const [, scheme, rest] = isOpenableUrl(url) ? (pageAddress.exec(url.trim()) ?? []) : [];
  if (!scheme || !rest) return [];
  return services.map(({ id, address }) => ({ id, url: address(scheme + rest) }));
}
