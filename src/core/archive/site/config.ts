import { isEleventyConfig } from './files';
import { readAstro } from './generators/astro';
import { type ConfigFile, dataOf, nameOf } from './generators/data';
import { readEleventy } from './generators/eleventy';
import { isHexo, readHexo } from './generators/hexo';
import { readHugo } from './generators/hugo';
import { readJekyll, usualPermalink } from './generators/jekyll';
import { isZola, readZola } from './generators/zola';
import { plainRules, type SiteRules, siteAddress } from './rules';

/**
 * What the files of a site's settings say, and, where there are none, what the names of its folders do. A program is
 * never run: of a JavaScript file the texts that it assigns are read.
 */
export function readSite(configs: ConfigFile[], paths: string[]): SiteRules {
  const rules = { ...plainRules, bySection: {}, places: [], defaults: [], dateFormats: {} };
  const named = (pattern: RegExp) => configs.filter(({ path }) => pattern.test(path));
  const ofJekyll = named(/^_config\./)[0];
  const ofHugoOrZola = named(/^(?:config\/_default\/)?(?:hugo|config|module|permalinks|languages)\.[\w.-]+$/);
  if (ofHugoOrZola.some((file) => isZola(dataOf(file))))
    readZola(rules, Object.assign({}, ...ofHugoOrZola.map(dataOf)));
  else if (ofHugoOrZola.length > 0) readHugo(rules, ofHugoOrZola);
  else if (ofJekyll) {
    const settings = dataOf(ofJekyll);
    if (isHexo(settings)) readHexo(rules, settings);
    else readJekyll(rules, settings);
  } else if (configs.some(({ path }) => isEleventyConfig(path))) readEleventy(rules, configs);
  else if (named(/^astro\.config\./).length > 0) readAstro(rules, configs);
  const cname = configs.find(({ path }) => nameOf(path) === 'CNAME');
  if (rules.address === '' && cname) rules.address = siteAddress(cname.text);
  return rules.generator === 'markdown' ? byFolders(rules, paths) : rules;
}

const hasFolder = (paths: string[], folder: RegExp): boolean => paths.some((path) => folder.test(path));

/** The folders that each generator has by default, where the settings are not among the files. */
function byFolders(rules: SiteRules, paths: string[]): SiteRules {
  if (hasFolder(paths, /^src\/content\//)) return { ...rules, generator: 'astro', root: 'src/content/' };
  if (hasFolder(paths, /^source\/_posts\//))
    return {
      ...rules,
      generator: 'hexo',
      root: 'source/',
      permalink: ':year/:month/:day/:title/',
      ending: '.html',
    };
  if (hasFolder(paths, /^(?:.*\/)?_posts\//))
    return { ...rules, generator: 'jekyll', permalink: usualPermalink, ending: '.html' };
  if (hasFolder(paths, /^content\//)) return { ...rules, generator: 'hugo', root: 'content/' };
  if (hasFolder(paths, /(?:^|\/)_index\.(?:md|html)$/)) return { ...rules, generator: 'hugo' };
  return rules;
}

export type { ConfigFile };
