import { imageSize } from 'image-size';

/** The size of a picture in pixels as its file has it, and the degrees by which a camera turned it. */
export interface PictureSize {
  width: number;
  height: number;
  rotation: number;
  type: string;
}

/** What the eight orientations of Exif turn; mirrored ones stay. */
const rotations: Record<number, number> = { 3: 180, 6: 90, 8: 270 };

/** Null for what is no picture, or has no size. */
export function pictureSize(data: Uint8Array): PictureSize | null {
  const { width = 0, height = 0, type = '', orientation = 1 } = sizeOf(data);
  return width === 0 || height === 0 ? null : { width, height, type, rotation: rotations[orientation] ?? 0 };
}

function sizeOf(data: Uint8Array): Partial<ReturnType<typeof imageSize>> {
  try {
    return imageSize(data);
  } catch {
    return {};
  }
}

/** Width and height as a reader sees the picture. */
export const asSeen = ({ width, height, rotation }: Omit<PictureSize, 'type'>): [number, number] =>
  rotation % 180 === 0 ? [width, height] : [height, width];
