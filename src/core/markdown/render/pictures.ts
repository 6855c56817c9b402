import { slugify } from '../../model/slug';
import { isSafeUrl } from '../../model/url';
import type { Preset } from '../presets/schema';
import type { filler } from './filler';
import type { RenderInput } from './input';

interface Picture {
  src: string;
  path: string;
  /** Its address in the text. */
  url: string;
}

/** The pictures of an exported article: where each file goes, and its address in the text. */
export async function exportedPictures(
  assetNames: RenderInput['assetNames'],
  { assets: { path, url } }: Preset,
  fill: ReturnType<typeof filler>,
) {
  const names = await slugsOf(assetNames);
  const files = new Map<string, Picture>();

  return {
    /** In the order of their use. */
    files: (): Picture[] => [...files.values()],

    /** The address of a picture in the text; empty for one that no page may have. */
    urlOf(src: string): string {
      if (!src.startsWith('asset:')) return isSafeUrl(src) ? src : '';
      const known = files.get(src);
      if (known) return known.url;
      const extension = src.slice(src.lastIndexOf('.') + 1);
      const given = names.get(src) ?? 'figure';
      // In a folder that articles share, another one's picture may have the same name.
      const base = path.includes('{slug}') ? given : `${given}-${shortHash(src)}`;
      const taken = new Set([...files.values()].map((file) => file.path));
      let name = `${base}.${extension}`;
      for (let number = 2; taken.has(fill.own(path, name)); number++) name = `${base}-${number}.${extension}`;
      const file = { src, path: fill.own(path, name), url: fill.own(url, name) };
      files.set(src, file);
      return file.url;
    },
  };
}

const shortHash = (src: string): string => src.slice('asset:'.length).slice(0, 8);

/** A slug of each file's name, without its extension. */
const slugsOf = async (assetNames: RenderInput['assetNames']): Promise<Map<string, string>> =>
  new Map(
    await Promise.all(
      Array.from(
        assetNames,
        async ([src, name]): Promise<[string, string]> => [src, await slugify(name.replace(/\.[^.]*$/, ''))],
      ),
    ),
  );
