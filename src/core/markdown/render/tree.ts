import type { Root } from 'mdast';
import { append } from '../../append';
import type { FigureNode } from '../../document/nodes';
import type { ExportOptions } from '../../model/exporting';
import type { Notice } from '../../model/selfCheck';
import { dialects } from '../dialects';
import { t } from '../messages';
import type { Preset } from '../presets/schema';
import { writeDocument } from '../write';
import type { Flow } from '../write/blocks';
import { citerFor } from './citing';
import { citedSources } from './citing/cited';
import { exportNotes } from './citing/notes';
import { filler } from './filler';
import type { RenderInput } from './input';
import { textLinks } from './links';
import { exportedPictures } from './pictures';
import { heldBack } from './publication';
import { relatedList, relatedOf } from './related';
import { exportTarget, type RenderState } from './target';

/** The choices of an export; `now` is its instant, which decides what is in the future. */
export type RenderOptions = Omit<ExportOptions, 'preset'> & {
  now?: string;
  /** Whether the marks of a review stay in the tree. */
  review?: boolean;
};

/** Whether an address leads from the folder of the text. */
const isBeside = (url: string): boolean => !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url);

/**
 * The text of an article as mdast, with its quotations, citations, notes and related posts as a preset has them, before
 * it is fitted to a dialect. The definitions of notes stand at the end.
 */
export async function articleTree(input: RenderInput, preset: Preset, options: RenderOptions) {
  const { article } = input;
  const dialect = dialects[preset.dialect];
  const held = heldBack(article, preset, options.now);
  const fill = filler(article, held === null);
  const pictures = await exportedPictures(input.assetNames, preset, fill);
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
  const widthOf = ({ width, alt }: FigureNode, url: string) => {
    if (width === undefined || dialect.has.widthsBeside || !isBeside(url)) return width;
    tell(t('dialect.width', { parser: dialect.parser }), alt || url);
    return undefined;
  };
  const root: Root = writeDocument(
    article.body,
    exportTarget(input, citer, { urlOf: pictures.urlOf, widthOf, link: links.link }, state),
    { review: options.review ?? false },
  );
  const related = relatedOf(linking);
  const ending: Flow[] = article.body.some(({ type }) => type === 'bibliography') ? [] : citer.ending();
  const hasRelatedList = (options.relatedList ?? preset.relatedList) && related.length > 0;
  if (hasRelatedList) append(ending, relatedList(related, article.language, dialect));
  const definitions = root.children.findIndex((node) => node.type === 'footnoteDefinition');
  const behind = root.children.splice(definitions < 0 ? root.children.length : definitions);
  for (const more of [ending, behind, notes.list]) append(root.children, more);
  return {
    root,
    dialect,
    held,
    fill,
    pictures,
    state,
    notices,
    tell,
    cited,
    citer,
    links,
    related,
    hasRelatedList,
  };
}
