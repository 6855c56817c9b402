import type { LookupAddress, LookupOptions } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import zlib from 'node:zlib';
import { StetError } from '../../core/model/errors';

interface Target {
  url: URL;
  /** The only ones that are connected to. */
  addresses: LookupAddress[];
}

/** One request without cookies, referrer or kept connection; answers once the headers are there. */
export function visit(
  { url, addresses }: Target,
  accept: string,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http;
  return new Promise((resolve, reject) => {
    request(url, {
      agent: false,
      signal,
      lookup: pinned(addresses),
      headers: {
        accept,
        'accept-encoding': 'gzip, deflate, br',
        'user-agent': 'Mozilla/5.0 (compatible; Stet)',
      },
    })
      .once('response', resolve)
      .once('error', (cause: NodeJS.ErrnoException) =>
        reject(
          new StetError('io', `${url.hostname} could not be reached (${cause.code ?? cause.name}).`, {
            cause,
          }),
        ),
      )
      .end();
  });
}

type Answer = (error: null, found: string | LookupAddress[], family?: number) => void;

const pinned =
  (addresses: LookupAddress[]) =>
  (_host: string, options: LookupOptions, answer: Answer): void => {
    if (options.all) answer(null, addresses);
    else answer(null, addresses[0]?.address ?? '', addresses[0]?.family);
  };

/** The body as far as `limit` bytes, after unpacking; the rest is never asked for. */
export async function bodyOf(response: IncomingMessage, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of unpacked(response)) {
    parts.push(part.subarray(0, limit - size));
    size += part.length;
    if (size >= limit) break;
  }
  response.destroy();
  return Buffer.concat(parts);
}

function unpacked(response: IncomingMessage): Readable & AsyncIterable<Uint8Array> {
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  // What was cut off is read as far as it goes.
  const tolerant = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
  const unpack =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? zlib.createGunzip(tolerant)
      : encoding === 'deflate'
        ? zlib.createInflate(tolerant)
        : encoding === 'br'
          ? zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH })
          : null;
  // The reader of the last stream hears of what goes wrong in any.
  return unpack === null ? response : pipeline(response, unpack, () => {});
}
