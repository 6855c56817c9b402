import mammoth from 'mammoth';
import { pictureWidth } from '../../../core/document/pictureWidth';
import { asSeen, pictureSize } from '../../pictureSize';
import type { Pictures } from '../pictures';
import type { Account } from './account';
import { around, attributeOf, childOf, elementsIn, remove } from './dom';
import type { WordFile } from './file';

/** The kinds that every browser shows, and the ending of their files. */
const endings: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

const nowhere = 'stet-nowhere';

/** Names the pictures of the file `<stem>-1.png`, …; one that no browser shows or that is not there is named. */
export function pictureReader(stem: string, account: Account) {
  const pictures: Pictures = {};
  const convertImage = mammoth.images.imgElement(async (image) => {
    const ending = endings[image.contentType];
    const { alt, across } = readDescription((image as { altText?: string }).altText ?? '');
    if (!ending) {
      account.add('pictureKind', alt);
      return { src: nowhere };
    }
    try {
      const bytes = await image.readAsBuffer();
      const name = `${stem}-${Object.keys(pictures).length + 1}.${ending}`;
      pictures[name] = bytes;
      const percent = across && percentOf(across, bytes);
      return { src: name, ...(across ? { alt } : {}), ...(percent ? { width: `${percent}%` } : {}) };
    } catch {
      account.add('pictureMissing', alt);
      return { src: nowhere };
    }
  });
  return { pictures, convertImage };
}

/** How wide a picture is in the text, and the text, in EMU (ECMA-376, 20.1.2.1). */
interface Across {
  picture: number;
  text: number;
}

/** Stands around a picture's width before its description while it passes through mammoth, which reads no sizes. */
const mark = '\uE013';

function readDescription(words: string): { alt: string; across: Across | null } {
  const [, picture, text, alt = words] = /^\uE013(\d+) (\d+)\uE013([\s\S]*)$/.exec(words) ?? [];
  return { alt, across: picture && text ? { picture: Number(picture), text: Number(text) } : null };
}

const emuOfTwip = 635;
const emuOfPixel = 9525;

/** The width of a picture in percent of the text's; null where it has its own size, as far as there is room. */
function percentOf({ picture, text }: Across, bytes: Uint8Array): number | null {
  const size = pictureSize(bytes);
  const own = size ? Math.min(asSeen(size)[0] * emuOfPixel, text) : text;
  if (Math.abs(picture - own) < text / 100) return null;
  return pictureWidth((100 * picture) / text);
}

/** The width of the text, in EMU: of A4 with Word's margins where the file does not say. */
export function textWidthOf(root: Element): number {
  const section = elementsIn(root, 'w:sectPr').at(-1);
  const [page, edges] = [section && childOf(section, 'w:pgSz'), section && childOf(section, 'w:pgMar')];
  const twips =
    Number(attributeOf(page, 'w:w')) -
    Number(attributeOf(edges, 'w:left')) -
    Number(attributeOf(edges, 'w:right'));
  return (twips > 0 ? twips : 9026) * emuOfTwip;
}

/** Puts the width of each picture before its description. */
export function noteWidths(root: Element, text: number): void {
  for (const drawing of elementsIn(root, 'wp:inline', 'wp:anchor')) {
    const [extent, described] = [childOf(drawing, 'wp:extent'), childOf(drawing, 'wp:docPr')];
    const turned = Number(attributeOf(elementsIn(drawing, 'a:xfrm')[0], 'rot')) / 60_000;
    const isOnItsSide = Math.abs(Math.sin((turned * Math.PI) / 180)) > 0.7;
    const picture = Math.round(Number(attributeOf(extent, isOnItsSide ? 'cy' : 'cx')));
    if (!described || !(picture > 0)) continue;
    const words = attributeOf(described, 'descr').trim() || attributeOf(described, 'title');
    described.setAttribute('descr', `${mark}${picture} ${text}${mark}${words.replaceAll(mark, '')}`);
  }
}

export const withoutNowhere = (html: string): string =>
  html.replace(new RegExp(`<img\\b[^<>]*\\bsrc="${nowhere}"[^<>]*>`, 'g'), '');

/** Takes out the pictures whose file is not there, as mammoth would refuse the whole document for one. */
export async function leaveOutMissing(
  root: Element,
  part: string,
  file: WordFile,
  account: Account,
): Promise<void> {
  const relations = await file.relations(part);
  const names = new Set(file.names);
  for (const picture of elementsIn(root, 'a:blip', 'v:imagedata')) {
    const id = attributeOf(picture, 'r:embed') || attributeOf(picture, 'r:id');
    if (names.has(relations.get(id) ?? '')) continue;
    const drawing = around(picture, 'wp:inline') ?? around(picture, 'wp:anchor');
    const described = drawing && childOf(drawing, 'wp:docPr');
    account.add('pictureMissing', described ? attributeOf(described, 'descr') : '');
    remove(picture);
  }
}
