import { StetError } from '../../../core/model/errors';
import { decodeHtml } from '../decode';
import { t } from '../messages';

interface SavedPage {
  html: string;
  /** Empty if the file does not say. */
  url: string;
  savedAt: string;
}

/** A page as browsers save it in one file (RFC 2557): the first of its parts that is HTML. */
export function readMhtml(name: string, bytes: Uint8Array): SavedPage {
  const whole = partOf(Buffer.from(bytes).toString('latin1'));
  const page = firstPage(whole, 0);
  if (!page) throw new StetError('unreadable', t.message('mhtml.noPage', { name }));
  const saved = Date.parse(whole.headers.get('date') ?? '');
  return {
    html: decodeHtml(decodeBody(page), { charset: parameter(page, 'charset') }),
    url: whole.headers.get('snapshot-content-location') ?? page.headers.get('content-location') ?? '',
    savedAt: Number.isNaN(saved) ? '' : new Date(saved).toISOString(),
  };
}

interface Part {
  /** The headers by name in lower case. */
  headers: Map<string, string>;
  /** The body with one character for each byte. */
  body: string;
}

function partOf(source: string): Part {
  const [gap] = /\r?\n\r?\n/.exec(source) ?? [];
  const end = gap === undefined ? source.length : source.indexOf(gap);
  const headers = new Map<string, string>();
  for (const line of source
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const key = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !headers.has(key)) headers.set(key, line.slice(colon + 1).trim());
  }
  return { headers, body: source.slice(end + (gap?.length ?? 0)) };
}

const typeOf = ({ headers }: Part): string =>
  /^[\w/+.-]+/.exec(headers.get('content-type') ?? '')?.[0].toLowerCase() ?? '';

function parameter({ headers }: Part, name: string): string {
  const found = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(
    headers.get('content-type') ?? '',
  );
  return found?.[1] ?? found?.[2] ?? '';
}

const deepest = 5;

function firstPage(part: Part, depth: number): Part | null {
  const type = typeOf(part);
  if (type === 'text/html' || type === 'application/xhtml+xml') return part;
  const boundary = parameter(part, 'boundary');
  if (!type.startsWith('multipart/') || boundary === '' || depth > deepest) return null;
  for (const source of partsOf(part.body, boundary)) {
    const page = firstPage(partOf(source), depth + 1);
    if (page) return page;
  }
  return null;
}

/** More parts than any page has: a file of empty ones would take seconds. */
const mostParts = 10_000;

/** The text between boundaries, which stand at the beginning of a line. */
function* partsOf(body: string, boundary: string): Generator<string> {
  const mark = `\n--${boundary}`;
  const text = `\n${body}`;
  let at = text.indexOf(mark);
  for (let count = 0; at >= 0 && count < mostParts; count++) {
    const from = text.indexOf('\n', at + mark.length);
    const next = text.indexOf(mark, at + mark.length);
    if (from < 0 || text.startsWith('--', at + mark.length)) return;
    yield text.slice(from + 1, next < 0 ? undefined : next).replace(/\r$/, '');
    at = next;
  }
}

function decodeBody({ headers, body }: Part): Uint8Array {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return Buffer.from(
        body
          .replace(/=[ \t]*\r?\n/g, '')
          .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      );
    default:
      return Buffer.from(body, 'latin1');
  }
}
