import path from 'node:path';
import { figuresOf, nodesOf } from '../../../core/document/find';
import type { Body } from '../../../core/document/nodes';
import { StetError } from '../../../core/model/errors';
import { reasonOf } from '../../disk/plainError';
import type { Pictures } from '../../readers/pictures';
import type { Assets } from '../assets';
import { t } from '../messages';
import type { ImportFile } from './files';

const isLocal = (src: string) => !/^[a-z][a-z0-9+.-]*:/i.test(src) && !src.startsWith('//');

/**
 * Stores the pictures that are in the file or beside it, and points the text to them. Others keep their address,
 * and a note says so. Changes the body in place; returns the notes.
 */
export async function adoptFigures(
  body: Body,
  pictures: Pictures,
  file: ImportFile,
  assets: Assets,
): Promise<string[]> {
  const notes: string[] = [];
  for (const figure of body.flatMap(figuresOf)) {
    const { src, note } = await adopt(figure.src, pictures, file, assets);
    figure.src = src;
    if (note) notes.push(note);
  }
  for (const src of picturesAmongWords(body)) {
    notes.push(t('import.inlinePicture', { src }));
  }
  return notes;
}

/** A cover that is a file beside the text, stored; any other address as it is, with a note where it was not found. */
export const adoptCover = (
  cover: string,
  file: ImportFile,
  assets: Assets,
): Promise<{ src: string; note?: string }> => adopt(cover, {}, file, assets);

async function adopt(
  src: string,
  pictures: Pictures,
  file: ImportFile,
  assets: Assets,
): Promise<{ src: string; note?: string }> {
  if (src === '' || !isLocal(src)) return { src };
  try {
    const bytes = pictures[src] ?? (await file.beside(decodePath(src)));
    if (bytes === null) throw new StetError('not-found', t.message('import.pictureMissing'));
    return { src: (await assets.add(path.basename(src), bytes)).src };
  } catch (error) {
    return { src, note: t('import.picture', { src, reason: reasonOf('pictures of an import', error) }) };
  }
}

/** Local pictures inside lines of text, which stay as they are written. */
const picturesAmongWords = (body: Body): string[] =>
  body
    .flatMap((block) => [...nodesOf(block, 'opaque-inline'), ...nodesOf(block, 'opaque-block')])
    .flatMap(({ source }) => [...source.matchAll(/!\[[^\]\n]{0,500}\]\(<?([^)\s>]+)/g)])
    .flatMap(([, src]) => (src && isLocal(src) ? [src] : []));

function decodePath(src: string): string {
  try {
    return decodeURIComponent(src.split(/[?#]/)[0] ?? src);
  } catch {
    return src;
  }
}
