import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { StyleFiles } from '../../../core/citations/styles/render';
import { type CitationStyle, plainStyle } from '../../../core/model/citation';
import { StetError } from '../../../core/model/errors';
import { slugify } from '../../../core/model/slug';
import { writeFileAtomic } from '../../disk/files';
import { t } from '../messages';
import { bundledStyle, bundledStyles, localesFor } from './bundled';

/** The largest CSL styles have 300 KB. */
const largest = 1_000_000;

/** The app's styles and the user's own, in `<workspace>/styles/*.csl`; a user's style replaces one of ours with the same id. */
export function citationStyles(folder: string) {
  const fileOf = (id: string) => path.join(folder, `${id}.csl`);

  const ownIds = async (): Promise<string[]> => {
    const names = await readdir(folder).catch(() => []);
    return names.flatMap((name) => (/^[a-z0-9-]+\.csl$/.test(name) ? path.basename(name, '.csl') : []));
  };

  async function find(id: string): Promise<{ style: string; isOwn: boolean }> {
    if ((await ownIds()).includes(id)) return { style: await readFile(fileOf(id), 'utf8'), isOwn: true };
    const style = await bundledStyle(id);
    if (style !== undefined) return { style, isOwn: false };
    throw new StetError('not-found', t.message('style.unknown', { id }));
  }

  return {
    async list(): Promise<CitationStyle[]> {
      const { readStyleInfo } = await import('../../../core/citations/styles/style');
      const ids = [...new Set([...bundledStyles, ...(await ownIds())])];
      const found = await Promise.all(
        ids.map(async (id) => {
          const { style, isOwn } = await find(id);
          // A damaged file does not hide the others.
          try {
            return [{ id, isOwn, ...readStyleInfo(style, `${id}.csl`) }];
          } catch {
            return [];
          }
        }),
      );
      return found.flat().sort((a, b) => a.title.localeCompare(b.title));
    },

    /** Stores a CSL file, in place of one with the same name; throws `unreadable` when it is not a CSL style. */
    async add(name: string, bytes: Uint8Array): Promise<CitationStyle> {
      if (bytes.length > largest) throw new StetError('unreadable', t.message('style.size', { name }));
      const { readStyleInfo } = await import('../../../core/citations/styles/style');
      const info = readStyleInfo(new TextDecoder().decode(bytes), name);
      const id = await slugify(path.basename(name, path.extname(name)));
      await mkdir(folder, { recursive: true });
      await writeFileAtomic(fileOf(id), bytes);
      return { id, isOwn: true, ...info };
    },

    /** Null for the plain style, which needs no file. */
    async files(id: string, language: string): Promise<StyleFiles | null> {
      if (id === plainStyle) return null;
      const { style } = await find(id);
      return { id, style, ...(await localesFor(language)) };
    },
  };
}

export type CitationStyles = ReturnType<typeof citationStyles>;
