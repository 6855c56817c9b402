import type { Generator } from '../../model/archiveSite';
import type { SiteRules } from './rules';

/** Files whose text is that of a post; pictures, programs and layouts are not. */
export const postFile = /\.(?:md|markdown|mdown|mkdn?|mdx|txt|html?|rst|adoc|asciidoc|org|textile|docx)$/i;

const notPosts: Record<Generator, RegExp | null> = {
  hugo: /^(?:layouts|themes|static|assets|archetypes|data|i18n|public|resources|config)\//,
  jekyll: /(?:^|\/)(?:_(?:site|layouts|includes|sass|data|plugins)|vendor|assets)\//,
  eleventy: /(?:^|\/)_(?:site|includes|data|layouts)\//,
  astro: /^(?:public|dist|src\/(?:components|layouts|styles|assets))\//,
  zola: /^(?:templates|themes|static|public|sass)\//,
  hexo: /^(?:themes|scaffolds|public|scripts)\//,
  markdown: null,
  ghost: null,
  wordpress: null,
  feed: null,
};
const ofTheProject =
  /^(?:readme|license|licence|changelog|contributing|code_of_conduct|security|agents|claude|robots)(?:\.[a-z-]+)*$/i;

/** Those whose pages are in one folder, beside which are programs and notes. */
const inOneFolder = new Set<Generator>(['hugo', 'zola', 'hexo']);

/** Whether a file of a site's folder may be a post of it. */
export const isPostFile = (path: string, { generator, root, places }: SiteRules): boolean =>
  postFile.test(path) &&
  !notPosts[generator]?.test(path) &&
  (!inOneFolder.has(generator) ||
    [root, ...places.map(({ folder }) => folder)].some((folder) => path.startsWith(folder))) &&
  (generator === 'markdown' || !ofTheProject.test(path));
