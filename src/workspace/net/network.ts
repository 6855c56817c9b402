import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { StetError } from '../../core/model/errors';
import { isPublicAddress } from './addresses';

/** What stands between the policy and the wire; a test names its own resolver and servers. */
export interface Network {
  resolve(host: string): Promise<LookupAddress[]>;
  /** Places that may be visited besides the open web, as `127.0.0.1:8080`. */
  alsoAllowed: ReadonlySet<string>;
}

export const openWeb: Network = {
  resolve: (host) => lookup(host, { all: true }),
  alsoAllowed: new Set(),
};

const ports: Record<string, number> = { 'http:': 80, 'https:': 443 };

/** A web address that may be visited, and where it is: resolved once, so that nobody can change the answer. */
export async function checkedTarget(
  address: string,
  { resolve, alsoAllowed }: Network,
): Promise<{ url: URL; addresses: LookupAddress[] }> {
  const url = URL.parse(address);
  const usual = ports[url?.protocol ?? ''];
  if (!url || usual === undefined) throw refused('Only http and https addresses are looked up.');
  if (url.username || url.password)
    throw refused('An address with a name or password in it is not looked up.');
  const port = Number(url.port) || usual;
  const found = await resolve(url.hostname.replace(/^\[|\]$/g, '')).catch((cause: unknown) => {
    throw new StetError('io', `${url.hostname} could not be found. Is there a network?`, { cause });
  });
  const isWebPort = port === 80 || port === 443;
  const addresses = found.filter(
    ({ address: ip }) => alsoAllowed.has(`${ip}:${port}`) || (isWebPort && isPublicAddress(ip)),
  );
  if (addresses.length > 0) return { url, addresses };
  throw refused(
    isWebPort
      ? `${url.hostname} is on this computer or in a private network, where Stet looks nothing up.`
      : `Port ${port} is not one of the web’s: Stet looks nothing up there.`,
  );
}

const refused = (message: string) => new StetError('forbidden', message);
