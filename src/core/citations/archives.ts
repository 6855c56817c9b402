import { isOpenableUrl } from '../model/url';

/** Where web pages are archived, as the address that shows what is there of one page, or takes it in. */
const services: { id: string; label: string; address: (url: string) => string }[] = [
  {
    id: 'wayback',
    label: 'Find in the Wayback Machine',
    address: (url) => `https://web.archive.org/web/*/${url}`,
  },
  {
    id: 'wayback-save',
    label: 'Save to the Wayback Machine',
    address: (url) => `https://web.archive.org/save/${url}`,
  },
  {
    id: 'archive-today',
    label: 'Find in archive.today',
    address: (url) => `https://archive.today/newest/${url}`,
  },
  {
    id: 'archive-today-save',
    label: 'Save to archive.today',
    address: (url) => `https://archive.today/?url=${encodeURIComponent(url)}`,
  },
  {
    id: 'perma',
    label: 'Save to Perma.cc',
    address: (url) => `https://perma.cc/service/bookmarklet-create/?v=1&url=${encodeURIComponent(url)}`,
  },
  {
    id: 'ghostarchive',
    label: 'Find in Ghostarchive',
    address: (url) => `https://ghostarchive.org/search?term=${encodeURIComponent(url)}`,
  },
];

/** Archives know a page by its address; who may read it, and which part, is nobody's business there. */
const pageAddress = /^(https?:\/\/)(?:[^@/?#\s]*@)?([^@/?#\s]+[^#\s]*)/i;

/** None for what is no page of the web. */
export function archivesOf(url: string): { id: string; label: string; url: string }[] {
  const [, scheme, rest] = isOpenableUrl(url) ? (pageAddress.exec(url.trim()) ?? []) : [];
  if (!scheme || !rest) return [];
  return services.map(({ id, label, address }) => ({ id, label, url: address(scheme + rest) }));
}
