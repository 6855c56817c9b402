import { asSeen, type PictureSize, pictureSize } from '../../pictureSize';
import { textWidth } from './look';

/** A picture that Word can show, with its own size in pixels at 96 to the inch. */
export interface WordPicture extends PictureSize {
  type: 'png' | 'jpg' | 'gif';
  data: Uint8Array;
}

/** What is free for it on a page of A4, in pixels. */
const highest = 780;

/** Null for a kind that Word does not show (WebP, AVIF), or that has no size. */
export function wordPicture(data: Uint8Array): WordPicture | null {
  const size = pictureSize(data);
  if (!size) return null;
  const { type } = size;
  return type === 'png' || type === 'jpg' || type === 'gif' ? { ...size, type, data } : null;
}

/** Its size in a text of that language, of whose width it has `percent`; without, its own, as far as there is room. */
export function sizeInText(picture: WordPicture, language: string, percent: number | undefined) {
  const [across, down] = asSeen(picture);
  const room = textWidth(language) / 15;
  const wanted = percent === undefined ? Math.min(1, room / across) : (room * percent) / 100 / across;
  const scale = Math.min(wanted, highest / down);
  const scaled = (size: number) => Math.max(1, Math.round(size * scale));
  return { width: scaled(picture.width), height: scaled(picture.height) };
}
