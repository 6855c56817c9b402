import { astro, astroRemark } from './astro';
import { eleventy, eleventyBare } from './eleventy';
import { gfm, ghost, pandoc } from './files';
import { hugo } from './hugo';
import { jekyll } from './jekyll';
import type { Target } from './target';

export const targets: Target[] = [
  gfm,
  hugo,
  jekyll,
  eleventy,
  eleventyBare,
  astro,
  astroRemark,
  ghost,
  pandoc,
];
