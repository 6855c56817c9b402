const data = '(?:toml|ya?ml|json)';
const ofHugo = `(?:config/_default/)?(?:(?:hugo|config|module|permalinks)|languages(?:\\.[\\w-]+)?)\\.${data}`;
const script = '[cm]?[jt]s';
const ofEleventy = `\\.?eleventy(?:\\.config)?\\.[cm]?js|(?:.*/)?_?data/(?:site|metadata|meta)\\.(?:json|ya?ml|[cm]?js)`;
const ofFolders = `(?:.*/)?(?:([^/]+)/\\1|[^/]+\\.11tydata)\\.(?:json|[cm]?js)|(?:[\\w-]+/)*filters?/[\\w-]+\\.[cm]?js`;
const ofAstro = `astro\\.config\\.${script}|src/(?:\\w+/)?(?:content\\.|site\\.)?(?:config|consts?)\\.[jt]s|src/pages/.*\\[.*\\.astro`;
const configName = new RegExp(
  `^(?:${ofHugo}|_config\\.(?:toml|ya?ml)|${ofEleventy}|${ofFolders}|${ofAstro}|(?:static/|public/|source/)?CNAME)$`,
);

/** Whether a file in a site's folder may say how its addresses are made. */
export const isConfigFile = (path: string): boolean => configName.test(path);

/** Whether a file is the settings of a whole site, beside which its folders are. */
export const isMainConfig = (path: string): boolean =>
  /^(?:(?:config\/_default\/)?(?:hugo|config)|_config)\.(?:toml|ya?ml|json)$/.test(path) ||
  isEleventyConfig(path) ||
  /^astro\.config\.[cm]?[jt]s$/.test(path);

export const isEleventyConfig = (path: string): boolean => /^\.?eleventy(?:\.config)?\.[cm]?js$/.test(path);
