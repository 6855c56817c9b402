import type { Generator } from '../../model/archiveSite';

/** How a generator makes a part of an address of a title or of a file's name. */
export const wordOf = (text: string, generator: Generator): string =>
  (ofGenerator[generator] ?? ofHugo)(text.normalize());

const ofGenerator: Partial<Record<Generator, (text: string) => string>> = {
  // Jekyll's slugify in its mode "pretty", which leaves capitals.
  jekyll: (text) => trimmed(text.replace(/[^\p{L}\p{M}\p{N}._~!$&'()+,;=@-]+/gu, '-')),
  eleventy: (text) => text,
  hexo: (text) => text.replace(/\s+/g, '-'),
  // github-slugger (https://github.com/Flet/github-slugger)
  astro: (text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_ -]/gu, '')
      .replace(/ /g, '-'),
  zola: (text) => trimmed(text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')),
};

const trimmed = (text: string): string => text.replace(/^-+|-+$/g, '');

/** Hugo's paths.Sanitize: hyphens of the text's own stay, and there is one for a run of spaces. */
const ofHugo = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s._#+~@-]/gu, '')
    .trim()
    .replace(/\s+(?=-)|(?<=-)\s+/g, '')
    .replace(/\s+/g, '-');
