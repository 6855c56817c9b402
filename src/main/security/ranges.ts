import { type FileHandle, open } from 'node:fs/promises';

/** From `start` up to and without `end`. */
interface Range {
  start: number;
  end: number;
}

/** The one range that a `Range` header asks for (RFC 9110); the whole where it asks for nothing that is understood. */
export function rangeOf(asked: string | null, size: number): Range | 'none' {
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(asked ?? '') ?? [];
  if (from === '' && to === '') return { start: 0, end: size };
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size : Math.min(size, Number(to) + 1);
  return start < end ? { start, end } : 'none';
}

const pieceSize = 256 * 1024;

/** A part of a file, read piece by piece as it is wanted. */
export function partOf(file: string, start: number, end: number): ReadableStream<Uint8Array> {
  let handle: FileHandle | null = null;
  let at = start;
  const close = async () => {
    await handle?.close();
    handle = null;
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        handle ??= await open(file);
        const piece = new Uint8Array(Math.min(pieceSize, end - at));
        const { bytesRead } = await handle.read(piece, 0, piece.length, at);
        at += bytesRead;
        if (bytesRead > 0) controller.enqueue(piece.subarray(0, bytesRead));
        if (bytesRead > 0 && at < end) return;
        await close();
        controller.close();
      },
      cancel: close,
    },
    { highWaterMark: 1 },
  );
}
