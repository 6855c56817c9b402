import { open, stat } from 'node:fs/promises';
import type { OpenExport } from '../../core/archive/exports';
import { textDecoder } from './decode';

/** An export file on disk, or its bytes where it was dropped. */
export type ExportSource = { file: string } | { bytes: Uint8Array };

/** Bytes that are read at a time. */
const pieceSize = 1 << 18;

/** Reads an export in pieces, so that its size does not matter. */
export const openExport = (source: ExportSource): OpenExport =>
  async function* () {
    const total = 'bytes' in source ? source.bytes.length : (await stat(source.file)).size;
    let decode: ReturnType<typeof textDecoder> | null = null;
    let read = 0;
    for await (const bytes of 'bytes' in source ? inPieces(source.bytes) : fromDisk(source.file)) {
      decode ??= textDecoder(bytes);
      read += bytes.length;
      yield { text: decode(bytes), share: total === 0 ? 1 : Math.min(1, read / total) };
    }
  };

function* inPieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
}

async function* fromDisk(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file);
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(pieceSize), 0, pieceSize);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
