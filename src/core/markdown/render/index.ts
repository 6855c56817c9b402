import type { List, PhrasingContent } from 'mdast';
import { append } from '../../append';
import { linksOf, nodesOf } from '../../document/find';
import type { Body } from '../../document/nodes';
import { plainText, walk } from '../../document/text';
import type { ExportOptions } from '../../model/exporting';
import type { RelatedPost } from '../../model/relatedPost';
import { latinSlug, slugify } from '../../model/slug';
import { isSafeUrl } from '../../model/url';
import { dialects } from '../dialects';
import { adapt } from '../dialects/adapt';
import { printIn } from '../dialects/print';
import { frontMatterText, oneLine } from '../dialects/strings';
import { t } from '../messages';
import type { Preset } from '../presets/schema';
import { writeDocument } from '../write';
import type { Flow } from '../write/blocks';
import { citerFor } from './citing';
import { citedSources } from './citing/cited';
import { exportNotes } from './citing/notes';
import { citeprocFiles, referencesName, styleName } from './citing/references';
import { renderFrontMatter } from './frontMatter';
import type { Companion, Rendered, RenderInput } from './input';
import { exportTarget, type RenderState } from './target';

/** Renders an article as a Markdown file with the files that belong to it. The same input gives the same bytes. */
export async function renderArticle(
  input: RenderInput,
  preset: Preset,
  options: Omit<ExportOptions, 'preset'> = {},
): Promise<Rendered> {
  const { article } = input;
  const fill = filler(input);
  const figureNames = await namesOf(input.assetNames);
  const assets = new Map<string, Companion & { kind: 'asset'; url: string }>();
  const state: RenderState = { expected: { quotations: [], figures: [] }, missing: [] };
  const notes = exportNotes();
  const cited = citedSources(input);
  const sourcesAs = options.sourcesAs ?? preset.sourcesAs[0] ?? 'footnotes';
  // citeproc has half a megabyte and is needed only for a style.
  const styled =
    input.style && sourcesAs !== 'citations'
      ? (await import('./citing/style')).styleCitations(input, input.style)
      : null;
  const citer = citerFor({ input, notes, cited, styled }, sourcesAs);
  for (const excerpt of sourcesAs === 'none' ? [] : (styled?.lostLocators ?? [])) {
    state.missing.push({
      kind: 'citation',
      message: t('locator'),
      excerpt,
    });
  }
  const root = writeDocument(article.body, exportTarget(input, citer, urlOf, state));
  const related = article.related.map((post) => ({ ...post, url: relatedUrl(post) }));
  const ending: Flow[] = article.body.some(({ type }) => type === 'bibliography') ? [] : citer.ending();
  if ((options.relatedList ?? preset.relatedList) && related.length > 0) append(ending, relatedList(related));
  const definitions = root.children.findIndex((node) => node.type === 'footnoteDefinition');
  const behind = root.children.splice(definitions < 0 ? root.children.length : definitions);
  for (const more of [ending, behind, notes.list]) append(root.children, more);
  if (preset.headlineAsHeading && article.headline) {
    root.children.unshift({
      type: 'heading',
      depth: 1,
      children: [{ type: 'text', value: oneLine(article.headline) }],
    });
  }

  const format = options.bibliographyAs ?? preset.bibliographyAs[0];
  const bibliography = format ? fill(preset.bibliographyPath, referencesName(format)) : '';
  const dialect = dialects[preset.dialect];
  const notices = adapt(root, dialect);
  const body = printIn(dialect, root);
  const front =
    (options.frontMatter ?? preset.frontMatterByDefault) && preset.frontMatter.length > 0
      ? renderFrontMatter(preset, {
          article,
          relatedUrls: related.map(({ url }) => url).filter(Boolean),
          firstFigure: state.expected.figures[0]?.url ?? '',
          prose: (text, key) => frontMatterText(dialect, key, text),
          bibliography,
          citationStyle: format && input.style ? styleName(input.style) : '',
        })
      : { text: '', keys: [] };

  const path = fill(article.status === 'published' ? preset.path : (preset.draftPath ?? preset.path));
  return {
    path,
    text: front.text === '' ? body : `${front.text}\n${body}`,
    companions: [
      ...[...assets.values()].map(({ kind, path: at, src }) => ({ kind, path: at, src })),
      ...(await citeprocFiles({ ...input, cited, format, bibliography, folder: folderOf(path) })),
    ],
    expectations: {
      frontMatterKeys: front.keys,
      text: readText(article.body),
      ...state.expected,
      citations: citer.shown,
      footnotes: article.body
        .flatMap((block) => nodesOf(block, 'footnote'))
        .map((node) => plainText(node.body).text),
      links: article.body.flatMap(linksOf).flatMap(({ url }) => (isSafeUrl(url) ? [url] : [])),
      dialect: preset.dialect,
      tables: article.body.flatMap((block) => nodesOf(block, 'table')).length,
    },
    missing: state.missing,
    notices,
  };

  /** The preset determines the address of an article of this workspace. */
  function relatedUrl({ kind, url }: RelatedPost): string {
    if (kind === 'article') return fill(preset.articleUrl, '', url);
    return isSafeUrl(url) ? url : '';
  }

  function urlOf(src: string): string {
    if (!src.startsWith('asset:')) return isSafeUrl(src) ? src : '';
    const known = assets.get(src);
    if (known) return known.url;
    const extension = src.slice(src.lastIndexOf('.') + 1);
    const given = figureNames.get(src) ?? 'figure';
    // In a folder that articles share, another one's picture may have the same name.
    const base = preset.assets.path.includes('{slug}') ? given : `${given}-${shortHash(src)}`;
    const taken = new Set([...assets.values()].map(({ path: at }) => at));
    let name = `${base}.${extension}`;
    for (let number = 2; taken.has(fill(preset.assets.path, name)); number++)
      name = `${base}-${number}.${extension}`;
    const url = fill(preset.assets.url, name);
    assets.set(src, { kind: 'asset', path: fill(preset.assets.path, name), src, url });
    return url;
  }
}

const shortHash = (src: string): string => src.slice('asset:'.length).slice(0, 8);

/** A slug of each file's name, without its extension. */
const namesOf = async (assetNames: RenderInput['assetNames']): Promise<Map<string, string>> =>
  new Map(
    await Promise.all(
      Array.from(
        assetNames,
        async ([src, name]): Promise<[string, string]> => [src, await slugify(name.replace(/\.[^.]*$/, ''))],
      ),
    ),
  );

/** Fills a preset's pattern. The slug is made safe for file names again. */
function filler({ article }: RenderInput) {
  const date = (article.publishedAt ?? article.updatedAt).slice(0, 10);
  return (pattern: string, name = '', slug = article.slug): string =>
    pattern
      .replaceAll('{slug}', latinSlug(slug))
      .replaceAll('{date}', date)
      .replaceAll('{state}', article.status === 'published' ? 'published' : 'draft')
      .replaceAll('{name}', name);
}

const folderOf = (path: string): string => path.replace(/[^/]*$/, '');

/** The text of a body, split at each change of format, as in the self-check. */
function readText(body: Body): string {
  const parts: string[] = [];
  for (const block of body) {
    walk(block, (node) => {
      parts.push(node.type === 'text' ? node.text : '', ' ');
    });
    parts.push('\n');
  }
  return parts.join('');
}

/** A heading and the links in the user's order, each with its note. */
function relatedList(related: RelatedPost[]): Flow[] {
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: related.map(({ title, url, note }) => {
      const name: PhrasingContent = { type: 'text', value: oneLine(title) || url };
      const first: PhrasingContent = url ? { type: 'link', url, children: [name] } : name;
      const why: PhrasingContent[] = note ? [{ type: 'text', value: `: ${oneLine(note)}` }] : [];
      return {
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: [first, ...why] }],
      };
    }),
  };
  return [{ type: 'heading', depth: 2, children: [{ type: 'text', value: 'Related' }] }, list];
}
