import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Built, Target, Written } from './targets/target';

/** Pages by slug, with the site that each is in, and what the program said of the articles that stopped it. */
export interface Published {
  sites: { built: Built; slugs: string[] }[];
  stopped: Map<string, string>;
}

/** When so many articles stop the program, it is not tried with each of the rest. */
const enough = 8;

/**
 * Builds a new site with all exported files. If an article stops the program, the articles are halved until those that
 * stop it are alone; the others are in sites of their own.
 */
export async function publish(
  target: Target,
  exported: string,
  files: Written,
  scratch: string,
): Promise<Published> {
  const published: Published = { sites: [], stopped: new Map() };
  await build([...files.keys()]);
  return published;

  async function build(slugs: string[]): Promise<void> {
    const folder = await mkdtemp(path.join(scratch, `${target.name}-`));
    const into = target.into ?? '';
    await cp(exported, path.join(folder, into), { recursive: true });
    const chosen = new Map<string, string>();
    for (const [slug, file] of files) {
      const inSite = path.posix.join(into, file);
      if (slugs.includes(slug)) chosen.set(slug, inSite);
      else await rm(path.join(folder, inSite));
    }
    for (const [file, text] of Object.entries(target.starter)) {
      await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
      await writeFile(path.join(folder, file), text);
    }
    try {
      published.sites.push({ built: await target.build(folder, chosen), slugs });
    } catch (error) {
      if (slugs.length === 1 || published.stopped.size >= enough) {
        for (const slug of slugs) published.stopped.set(slug, String(error));
      } else {
        const middle = slugs.length >> 1;
        await build(slugs.slice(0, middle));
        await build(slugs.slice(middle));
      }
    }
  }
}
