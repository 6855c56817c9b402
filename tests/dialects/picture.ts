import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** The greys of the two pictures of the set, from 0 to 255. */
export const greys = [10, 200] as const;

/** A picture of one grey, as a PNG. */
export function png(grey: number, width = 8, height = 8): Uint8Array {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  // Each row begins with the number of its filter.
  const bytes = 3 * width + 1;
  const rows = Buffer.alloc(height * bytes, grey);
  for (let row = 0; row < height; row++) rows[row * bytes] = 0;
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
