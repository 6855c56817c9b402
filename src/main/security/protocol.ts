import { readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Protocol, protocol } from 'electron';
import { partOf, rangeOf } from './ranges';
import { contentSecurityPolicy } from './security';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.aac': 'audio/aac',
  '.wav': 'audio/wav',
  '.flac': 'audio/flac',
  '.ogg': 'audio/ogg',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
};

/** To be called before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
    },
  ]);
}

/**
 * Serves `app://stet/`: the bundled renderer by a list made at start, and the workspace's
 * assets by hash. Whatever is on neither list is 404, so no path can climb out.
 */
export function serveApp(
  target: Protocol,
  rendererDir: string,
  assetFile: (name: string) => Promise<string | null>,
): void {
  const bundled = new Set(
    readdirSync(rendererDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );

  target.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'stet' || request.method !== 'GET') return refuse(403);
    const asset = /^\/assets\/([0-9a-f]{64}\.[a-z0-9]{2,5})$/.exec(url.pathname)?.[1];
    if (asset !== undefined) {
      const file = await assetFile(asset);
      return file === null ? refuse(404) : sendAsset(file, request.headers.get('range'));
    }
    const name = url.pathname === '/' ? 'index.html' : decodePath(url.pathname);
    const file = name === null ? null : path.join(rendererDir, name);
    return file !== null && bundled.has(file) ? send(file, contentSecurityPolicy) : refuse(404);
  });
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname).slice(1);
  } catch {
    return null;
  }
}

/** A recording is sent in the parts that the player asks for. */
async function sendAsset(file: string, asked: string | null): Promise<Response> {
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) return refuse(404);
  const headers = {
    ...headersOf(file, "default-src 'none'; style-src 'unsafe-inline'; sandbox"),
    'Accept-Ranges': 'bytes',
  };
  const range = rangeOf(asked, size);
  if (range === 'none')
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Range': `bytes */${size}` } });
  const { start, end } = range;
  return new Response(partOf(file, start, end), {
    status: asked === null ? 200 : 206,
    headers: {
      ...headers,
      'Content-Length': String(end - start),
      ...(asked === null ? {} : { 'Content-Range': `bytes ${start}-${end - 1}/${size}` }),
    },
  });
}

async function send(file: string, policy: string): Promise<Response> {
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: headersOf(file, policy),
    });
  } catch {
    return refuse(404);
  }
}

const headersOf = (file: string, policy: string) => ({
  'Content-Type': types[path.extname(file)] ?? 'application/octet-stream',
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
});

const refuse = (status: 403 | 404) =>
  new Response(null, { status, headers: { 'Content-Security-Policy': contentSecurityPolicy } });
