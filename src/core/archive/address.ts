/**
 * An address in the form in which two of them are compared: host and path in lower case, without scheme, `www.`, query,
 * fragment, `index.html`, `.html` or a last slash. Null for what is no address of the web.
 */
export function addressKey(url: string): string | null {
  const match = /^(?:https?:)?\/\/(?:www\.)?([^/?#\s]+)([^?#]*)/i.exec(url.trim());
  if (!match) return null;
  const [, host = '', path = ''] = match;
  const page = decoded(path)
    .replace(/\/index\.html?$/i, '')
    .replace(/\.html?$/i, '')
    .replace(/\/+$/, '');
  return `${host.replace(/:(?:80|443)$/, '')}${page}`.toLowerCase().normalize();
}

/** What leads to a file of an archive, as long as its address is not known. */
export const fileKey = (origin: string): string => `file:${origin}`;

/** A path with a stray percent sign stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
