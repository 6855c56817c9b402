import path from 'node:path';
import type { Body } from '../../../core/document/nodes';
import type { Assets } from '../assets';
import type { ImportFile } from './files';

const isLocal = (src: string) => !/^[a-z][a-z0-9+.-]*:/i.test(src) && !src.startsWith('//');

/** Pictures that lie beside the file go into the workspace; others keep the path they had, and that is told. */
export async function adoptFigures(
  body: Body,
  file: ImportFile,
  assets: Assets,
): Promise<{ body: Body; notes: string[] }> {
  const notes: string[] = [];
  const adopted: Body = [];
  for (const block of body) {
    if (block.type !== 'figure' || !isLocal(block.src)) {
      adopted.push(block);
      continue;
    }
    const bytes = await file.beside(decodePath(block.src));
    try {
      if (bytes === null) throw new Error('it is not in the imported folder');
      const { src } = await assets.add(path.basename(block.src), bytes);
      adopted.push({ ...block, src });
    } catch (error) {
      notes.push(
        `The picture ${block.src} was not taken in: ${error instanceof Error ? error.message : String(error)}.`,
      );
      adopted.push(block);
    }
  }
  return { body: adopted, notes };
}

function decodePath(src: string): string {
  try {
    return decodeURIComponent(src.split(/[?#]/)[0] ?? src);
  } catch {
    return src;
  }
}
