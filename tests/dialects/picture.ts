import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** The greys of the two pictures of the set, from 0 to 255. */
export const greys = [10, 200] as const;

/** A picture of one grey: a PNG of 8 × 8 dots. */
export function png(grey: number): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0]);
  const rows = Buffer.alloc(8 * 25, grey);
  for (let row = 0; row < 8; row++) rows[row * 25] = 0;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The address in a document of the picture with these bytes. */
export const assetOf = (bytes: Uint8Array, extension: string): string => `asset:${hashOf(bytes)}${extension}`;
