import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import type { Network } from '../../src/workspace/net/network.ts';

/**
 * A site on this machine, by path the type and the bytes of a page, under a name that the network lets through;
 * until the file's tests end.
 */
export async function serveSite(
  pages: Record<string, [type: string, body: string | Buffer]>,
): Promise<{ origin: string; network: Network; asked: string[] }> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '');
    const [type, body] = pages[request.url ?? ''] ?? ['text/html', ''];
    response.setHeader('content-type', type);
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => server.close());
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://news.example:${port}`,
    network: {
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      alsoAllowed: new Set([`127.0.0.1:${port}`]),
    },
    asked,
  };
}
