import mammoth from 'mammoth';
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
    const alt = (image as { altText?: string }).altText ?? '';
    if (!ending) {
      account.add('pictureKind', alt);
      return { src: nowhere };
    }
    try {
      const bytes = await image.readAsBuffer();
      const name = `${stem}-${Object.keys(pictures).length + 1}.${ending}`;
      pictures[name] = bytes;
      return { src: name };
    } catch {
      account.add('pictureMissing', alt);
      return { src: nowhere };
    }
  });
  return { pictures, convertImage };
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
