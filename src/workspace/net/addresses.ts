import { BlockList, isIPv4 } from 'node:net';

const subnets = (type: 'ipv4' | 'ipv6', ...nets: string[]): BlockList => {
  const list = new BlockList();
  for (const net of nets) {
    const [address = '', bits] = net.split('/');
    list.addSubnet(address, Number(bits), type);
  }
  return list;
};

/** Special-purpose addresses (IANA registry, RFC 6890): this machine, its networks, documentation, multicast. */
const notPublic4 = subnets(
  'ipv4',
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24'],
  ...['203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
);
const global6 = subnets('ipv6', '2000::/3');
/** Inside the global range, but special, or an IPv4 address in another form. */
const notPublic6 = subnets('ipv6', '2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20');

/** Whether an IP address belongs to the public internet. */
export const isPublicAddress = (address: string): boolean =>
  isIPv4(address)
    ? !notPublic4.check(address)
    : !address.includes('%') && global6.check(address, 'ipv6') && !notPublic6.check(address, 'ipv6');
