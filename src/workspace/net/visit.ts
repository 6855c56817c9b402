import type { LookupAddress, LookupOptions } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { pipeline, type Readable } from 'node:stream';
import zlib from 'node:zlib';
import { StetError } from '../../core/model/errors';
import { t } from './messages';

interface Target {
  url: URL;
  /** The only addresses that are connected to. */
  addresses: LookupAddress[];
}

/** Sends one request without cookies, referrer or keep-alive; returns when the headers have arrived. */
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
          new StetError(
            'io',
            t.message('unreachable', { host: url.hostname, reason: cause.code ?? cause.name }),
            {
              cause,
            },
          ),
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

/** The first `limit` bytes of the decompressed body; the rest is not read. */
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
  // A compressed body that was cut off is read as far as possible.
  const tolerant = { finishFlush: zlib.constants.Z_SYNC_FLUSH };
  const unpack =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? zlib.createGunzip(tolerant)
      : encoding === 'deflate'
        ? zlib.createInflate(tolerant)
        : encoding === 'br'
          ? zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH })
          : null;
  // An error in any stream reaches the reader of the last one.
  return unpack === null ? response : pipeline(response, unpack, () => {});
}
