import type { Generator } from '../../model/archiveSite';

/** Files whose text is that of a post; pictures, programs and layouts are not. */
export const postFile = /\.(?:md|markdown|mdown|mkdn?|mdx|txt|html?|rst|adoc|asciidoc|org|textile|docx)$/i;

const notPosts: Record<Generator, RegExp | null> = {
  hugo: /^(?:layouts|themes|static|assets|archetypes|data|i18n|public|resources|config)\//,
  jekyll: /(?:^|\/)(?:_(?:site|layouts|includes|sass|data|plugins)|vendor|assets)\//,
  eleventy: /(?:^|\/)_(?:site|includes|data|layouts)\//,
  astro: /^(?:public|dist|src\/(?:components|layouts|styles|assets))\//,
  markdown: null,
  ghost: null,
  wordpress: null,
  feed: null,
};
const ofTheProject = /^(?:readme|license|licence|changelog|contributing|code_of_conduct|robots)\.[a-z]+$/i;

/** Whether a file of a site's folder is a post of it. */
export const isPostFile = (path: string, generator: Generator): boolean =>
  postFile.test(path) &&
  !notPosts[generator]?.test(path) &&
  (generator === 'markdown' || !ofTheProject.test(path));
