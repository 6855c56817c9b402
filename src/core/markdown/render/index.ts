import { append } from '../../append';
import { nodesOf } from '../../document/find';
import type { Body } from '../../document/nodes';
import { walk } from '../../document/text';
import type { Notice } from '../../model/selfCheck';
import { adapt } from '../dialects/adapt';
import { printIn } from '../dialects/print';
import { frontMatterText, oneLine } from '../dialects/strings';
import { t } from '../messages';
import type { Preset } from '../presets/schema';
import { citeprocFiles, referencesName, styleName } from './citing/references';
import { renderFrontMatter } from './frontMatter';
import { ghostFile } from './ghostFile';
import type { Rendered, RenderInput } from './input';
import { fieldsLeftOut } from './leftOut';
import { quotationData } from './quotationData';
import { articleTree, type RenderOptions } from './tree';

/** Renders an article as a Markdown file with the files that belong to it. The same input gives the same bytes. */
export async function renderArticle(
  input: RenderInput,
  preset: Preset,
  options: RenderOptions = {},
): Promise<Rendered> {
  const { article } = input;
  const tree = await articleTree(input, preset, options);
  const { root, dialect, held, fill, pictures, state, notices, related } = tree;
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
          cover: { url: pictures.urlOf(article.cover), isFile: article.cover.startsWith('asset:') },
          prose: (text, key) => frontMatterText(dialect, key, text),
          bibliography,
          citationStyle: format && input.style ? styleName(input.style) : '',
          quotations: () => quotationData(input),
        })
      : noFrontMatter;
  const cover = importFile ? pictures.urlOf(article.cover) : '';
  const file = importFile ? ghostFile({ article, markdown: body, held, cover }) : null;
  const fields = [
    ...fieldsLeftOut(article, preset, {
      sources: file?.sources ?? front.sources,
      hasHeading,
      hasRelatedList: tree.hasRelatedList,
    }),
    ...front.lost,
  ];
  if (fields.length > 0) tree.tell(t('fieldsLeftOut', { fields: fields.join(', ') }), '');
  if (front.replaced.length > 0) tree.tell(t('fieldsReplaced', { keys: front.replaced.join(', ') }), '');
  if (article.cover && article.coverAlt === '') tree.tell(t('cover.noAlt'), '');

  const path = fill.own(
    importFile?.path ?? (held === null ? preset.path : (preset.draftPath ?? preset.path)),
  );
  const markdown = front.text === '' ? body : `${front.text}\n${body}`;
  return {
    path,
    text: file?.text ?? markdown,
    markdown,
    companions: [
      ...pictures.files().map(({ path: at, src }) => ({ kind: 'asset' as const, path: at, src })),
      ...(await citeprocFiles({ ...input, cited: tree.cited, format, bibliography, folder: folderOf(path) })),
    ],
    expectations: {
      frontMatterKeys: front.keys,
      text: readText(article.body),
      ...state.expected,
      citations: tree.citer.shown,
      footnotes: article.body
        .flatMap((block) => nodesOf(block, 'footnote'))
        .map((node) => readText(node.body).replace(/\s+/g, ' ').trim()),
      links: tree.links.expected(),
      dialect: preset.dialect,
      tables: article.body.flatMap((block) => nodesOf(block, 'table')).length,
    },
    missing: state.missing,
    notices: [...notices, ...missingAlts(state.expected.figures)],
    leftOut: preset.drafts === 'leftOut' ? held : null,
  };
}

const noFrontMatter = { text: '', keys: [], sources: new Set<never>(), replaced: [], lost: [] };

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
