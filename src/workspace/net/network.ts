import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { Message } from '../../core/messages/catalog';
import { StetError } from '../../core/model/errors';
import { isPublicAddress } from './addresses';
import { t } from './messages';

/** How hosts are found and which may be visited; tests use their own resolver and servers. */
export interface Network {
  resolve(host: string): Promise<LookupAddress[]>;
  /** Hosts that may be visited besides the public web, such as `127.0.0.1:8080`. */
  alsoAllowed: ReadonlySet<string>;
}

export const openWeb: Network = {
  resolve: (host) => lookup(host, { all: true }),
  alsoAllowed: new Set(),
};

const ports: Record<string, number> = { 'http:': 80, 'https:': 443 };

/** A web address that may be visited and its IP addresses; resolved only once, so that they cannot change after the check. */
export async function checkedTarget(
  address: string,
  { resolve, alsoAllowed }: Network,
): Promise<{ url: URL; addresses: LookupAddress[] }> {
  const url = URL.parse(address);
  const usual = ports[url?.protocol ?? ''];
  if (!url || usual === undefined) throw refused(t.message('scheme'));
  if (url.username || url.password) throw refused(t.message('credentials'));
  const port = Number(url.port) || usual;
  const found = await resolve(url.hostname.replace(/^\[|\]$/g, '')).catch((cause: unknown) => {
    throw new StetError('io', t.message('notFound', { host: url.hostname }), { cause });
  });
  const isWebPort = port === 80 || port === 443;
  const addresses = found.filter(
    ({ address: ip }) => alsoAllowed.has(`${ip}:${port}`) || (isWebPort && isPublicAddress(ip)),
  );
  if (addresses.length > 0) return { url, addresses };
  throw refused(
    isWebPort ? t.message('private', { host: url.hostname }) : t.message('port', { port: String(port) }),
  );
}

const refused = (message: Message) => new StetError('forbidden', message);
