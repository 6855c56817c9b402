import type { Generator } from '../../model/archiveSite';

/** How the posts of a site are found and get their addresses. */
export interface SiteRules {
  generator: Generator;
  /** Of the home page, without a last slash: `https://example.org/blog`; empty while it is not known. */
  address: string;
  /** Of a post: `/:year/:slug/`; empty: by its path. */
  permalink: string;
  /** For the posts of one section, before the one above. */
  bySection: Record<string, string>;
  /** The folder from which paths count: `content/`; empty for the one that was chosen. */
  root: string;
}

export const plainRules: SiteRules = {
  generator: 'markdown',
  address: '',
  permalink: '',
  bySection: {},
  root: '',
};

/** An address as `SiteRules` has it; a host alone is one of https. */
export function siteAddress(written: string): string {
  const text = written.trim().replace(/\/+$/, '');
  if (/^https?:\/\/[^/\s]+/i.test(text)) return text;
  if (text.startsWith('//') && text.length > 2) return `https:${text}`;
  return /^[\w-]+(?:\.[\w-]+)+(?:[:/]\S*)?$/.test(text) ? `https://${text}` : '';
}
