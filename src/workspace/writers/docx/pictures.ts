import { imageSize } from 'image-size';

/** A picture that Word can show, with its size in pixels at 96 to the inch. */
export interface WordPicture {
  type: 'png' | 'jpg' | 'gif';
  data: Uint8Array;
  width: number;
  height: number;
  /** Degrees, of a camera's picture that lies on its side. */
  rotation: number;
}

/** The text between the margins of A4, in pixels. */
const widest = 600;
const highest = 780;

/** What the eight orientations of Exif turn; mirrored ones stay. */
const rotations: Record<number, number> = { 3: 180, 6: 90, 8: 270 };

/** Null for a kind that Word does not show (WebP, AVIF), or that has no size. */
export function wordPicture(data: Uint8Array): WordPicture | null {
  const { width = 0, height = 0, type, orientation = 1 } = sizeOf(data);
  if ((type !== 'png' && type !== 'jpg' && type !== 'gif') || width === 0 || height === 0) return null;
  const rotation = rotations[orientation] ?? 0;
  const [across, down] = rotation % 180 === 0 ? [width, height] : [height, width];
  const scale = Math.min(1, widest / across, highest / down);
  const scaled = (size: number) => Math.max(1, Math.round(size * scale));
  return { type, data, width: scaled(width), height: scaled(height), rotation };
}

function sizeOf(data: Uint8Array): Partial<ReturnType<typeof imageSize>> {
  try {
    return imageSize(data);
  } catch {
    return {};
  }
}
