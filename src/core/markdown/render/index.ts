import { append } from '../../append';
import { nodesOf } from '../../document/find';
import type { Body } from '../../document/nodes';
import { walk } from '../../document/text';
import type { ExportOptions } from '../../model/exporting';
import type { Notice } from '../../model/selfCheck';
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
import { ghostFile } from './ghostFile';
import type { Companion, Rendered, RenderInput } from './input';
import { fieldsLeftOut } from './leftOut';
import { textLinks } from './links';
import { heldBack, publicationOf } from './publication';
import { quotationData } from './quotationData';
import { relatedList, relatedOf } from './related';
import { exportTarget, type RenderState } from './target';

/** The choices of an export; `now` is its instant, which decides what is in the future. */
export type RenderOptions = Omit<ExportOptions, 'preset'> & { now?: string };

/** Renders an article as a Markdown file with the files that belong to it. The same input gives the same bytes. */
export async function renderArticle(
  input: RenderInput,
  preset: Preset,
  options: RenderOptions = {},
): Promise<Rendered> {
  const { article } = input;
  const dialect = dialects[preset.dialect];
  const held = heldBack(article, preset, options.now);
  const fill = filler(input, held === null);
  const figureNames = await namesOf(input.assetNames);
  const assets = new Map<string, Companion & { kind: 'asset'; url: string }>();
  const state: RenderState = { expected: { quotations: [], figures: [] }, missing: [] };
  const notices: Notice[] = [];
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
  const tell = (message: string, excerpt: string) => void notices.push({ message, excerpt });
  const linking = { input, preset, now: options.now, fill: fill.other, tell };
  const links = textLinks(linking, dialect);
  const root = writeDocument(article.body, exportTarget(input, citer, { urlOf, link: links.link }, state));
  const related = relatedOf(linking);
  const ending: Flow[] = article.body.some(({ type }) => type === 'bibliography') ? [] : citer.ending();
  const hasRelatedList = (options.relatedList ?? preset.relatedList) && related.length > 0;
  if (hasRelatedList) append(ending, relatedList(related, article.language, dialect));
  const definitions = root.children.findIndex((node) => node.type === 'footnoteDefinition');
  const behind = root.children.splice(definitions < 0 ? root.children.length : definitions);
  for (const more of [ending, behind, notes.list]) append(root.children, more);
  const importFile = options.importFile ? preset.importFile : undefined;
  const hasHeading = preset.headlineAsHeading && !importFile;
  const title = hasHeading ? oneLine(article.headline) : '';
  if (title && !dialect.titleIsRaw) {
    root.children.unshift({ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] });
  }

  const format = options.bibliographyAs ?? preset.bibliographyAs[0];
  const bibliography = format ? fill.own(preset.bibliographyPath, referencesName(format)) : '';
  append(notices, adapt(root, dialect, article.dialect));
  const printed = printIn(dialect, root);
  const body = title && dialect.titleIsRaw ? `# ${title}\n\n${printed}` : printed;
  const front =
    (options.frontMatter ?? preset.frontMatterByDefault) && preset.frontMatter.length > 0
      ? renderFrontMatter(preset, {
          article,
          isPublic: held === null,
          // A template tag is an address in the text only.
          related: related.map((post) => (/\{[{%]/.test(post.url) ? { ...post, url: '' } : post)),
          formerUrls: article.aliases.map((slug) => fill.other(preset.formerUrl, slug, '')),
          cover: { url: urlOf(article.cover), isFile: article.cover.startsWith('asset:') },
          prose: (text, key) => frontMatterText(dialect, key, text),
          bibliography,
          citationStyle: format && input.style ? styleName(input.style) : '',
          quotations: () => quotationData(input),
        })
      : noFrontMatter;
  const cover = importFile ? urlOf(article.cover) : '';
  const file = importFile ? ghostFile({ article, markdown: body, held, cover }) : null;
  const fields = [
    ...fieldsLeftOut(article, preset, {
      sources: file?.sources ?? front.sources,
      hasHeading,
      hasRelatedList,
    }),
    ...front.lost,
  ];
  if (fields.length > 0) tell(t('fieldsLeftOut', { fields: fields.join(', ') }), '');
  if (front.replaced.length > 0) tell(t('fieldsReplaced', { keys: front.replaced.join(', ') }), '');
  if (article.cover && article.coverAlt === '') tell(t('cover.noAlt'), '');

  const path = fill.own(
    importFile?.path ?? (held === null ? preset.path : (preset.draftPath ?? preset.path)),
  );
  const markdown = front.text === '' ? body : `${front.text}\n${body}`;
  return {
    path,
    text: file?.text ?? markdown,
    markdown,
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
        .map((node) => readText(node.body).replace(/\s+/g, ' ').trim()),
      links: links.expected(),
      dialect: preset.dialect,
      tables: article.body.flatMap((block) => nodesOf(block, 'table')).length,
    },
    missing: state.missing,
    notices: [...notices, ...missingAlts(state.expected.figures)],
    leftOut: preset.drafts === 'leftOut' ? held : null,
  };

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
    for (let number = 2; taken.has(fill.own(preset.assets.path, name)); number++)
      name = `${base}-${number}.${extension}`;
    const url = fill.own(preset.assets.url, name);
    assets.set(src, { kind: 'asset', path: fill.own(preset.assets.path, name), src, url });
    return url;
  }
}

const noFrontMatter = { text: '', keys: [], sources: new Set<never>(), replaced: [], lost: [] };

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

/** Fills a preset's patterns. The slug is made safe for file names again. */
function filler({ article }: RenderInput, isPublic: boolean) {
  const put = (pattern: string, slug: string, date: string, name: string): string =>
    pattern
      .replaceAll('{slug}', latinSlug(slug))
      .replaceAll('{date}', date)
      .replaceAll('{state}', isPublic ? 'published' : 'draft')
      .replaceAll('{name}', name);
  const own = (publicationOf(article) ?? article.updatedAt).slice(0, 10);
  return {
    own: (pattern: string, name = '') => put(pattern, article.slug, own, name),
    /** For another article, or an earlier slug. */
    other: (pattern: string, slug: string, date: string) => put(pattern, slug, date || own, ''),
  };
}

const folderOf = (path: string): string => path.replace(/[^/]*$/, '');

const missingAlts = (figures: { alt: string; url: string }[]): Notice[] =>
  figures.flatMap(({ alt, url }) => (alt.trim() === '' ? [{ message: t('noAlt'), excerpt: url }] : []));

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
