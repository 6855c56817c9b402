import { astro } from './astro';
import { eleventy } from './eleventy';
import { gfm, ghost, pandoc } from './files';
import { hugo } from './hugo';
import { jekyll } from './jekyll';
import type { Target } from './target';

export const targets: Target[] = [gfm, hugo, jekyll, eleventy, astro, ghost, pandoc];
