const safeSchemes = new Set(['http:', 'https:', 'mailto:']);

/** Control characters and white space, which browsers drop from a URL before they read its scheme. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ignoredByBrowsers = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202f\u2060\ufeff]/g;

/**
 * The one URL policy: a link is stored, exported and opened only if it is http, https, mailto,
 * relative to the page, or a fragment.
 */
export function isSafeUrl(url: string): boolean {
  const bare = decodeReferences(url).replace(ignoredByBrowsers, '');
  if (/^[\\/]*\\/.test(bare)) return false;
  const scheme = /^([^/?#\\]*?):/.exec(bare)?.[1];
  return scheme === undefined || safeSchemes.has(`${decodePercent(scheme).toLowerCase()}:`);
}

const named: Record<string, string> = { colon: ':', Tab: '\t', NewLine: '\n' };

/** Character references that could spell a scheme. */
const decodeReferences = (text: string): string =>
  text
    .replace(/&(colon|Tab|NewLine);/g, (_, name: string) => named[name] ?? '')
    .replace(/&#x0*([0-9a-f]{1,5});?/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#0*(\d{1,5});?/g, (_, decimal: string) => String.fromCodePoint(Number(decimal)));

/** What cannot be decoded is no scheme of ours. */
function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Whether the user may be offered to open it in the browser or the mail program; `trim` removes more than they do. */
export function isOpenableUrl(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a browser ignores them before an address
  return isSafeUrl(url) && /^[\u0000-\u0020]*(https?|mailto):/i.test(url);
}

const tracking = /^(utm_\w+|fbclid|gclid|mc_[ce]id|igshid)$/;

/** One form for one address, to recognise a source: host in lower case, no fragment, no tracking parameters. */
export function normalizeUrl(url: string): string {
  const match = /^(https?):\/\/([^/?#]+)([^?#]*)(\?[^#]*)?/i.exec(url.trim());
  if (!match) return url.trim();
  const [, scheme = '', host = '', path = '', query = ''] = match;
  const bareHost = host.toLowerCase().replace(scheme.toLowerCase() === 'https' ? /:443$/ : /:80$/, '');
  const kept = query
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !tracking.test(pair.split('=')[0] ?? ''));
  const suffix = kept.length > 0 ? `?${kept.join('&')}` : '';
  return `${scheme.toLowerCase()}://${bareHost}${path.replace(/\/+$/, '')}${suffix}`;
}

const fileNames = /^[^/]*\.(?:html?|md|pdf|txt|docx?|png|jpe?g|gif|svg|webp)$/i;
const hosts = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]|$)/u;
const mailboxes = /^[^\s@/:]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;

/** What somebody typed as an address: a host gets `https://`, a mailbox `mailto:`; a path stays a path. */
export function withScheme(typed: string): string {
  const url = typed.trim();
  if (mailboxes.test(url)) return `mailto:${url}`;
  return hosts.test(url) && !fileNames.test(url) ? `https://${url}` : url;
}

/** The address that a text is, as when one is copied from a browser; null for any other text. */
export function asAddress(text: string): string | null {
  const url = withScheme(text);
  return /^(?:https?:\/\/|mailto:)\S+$/i.test(url) && isSafeUrl(url) ? url : null;
}
