import { adapt } from '../../../core/markdown/dialects/adapt';
import type { Preset } from '../../../core/markdown/presets/schema';
import type { RenderInput } from '../../../core/markdown/render/input';
import { publicationOf } from '../../../core/markdown/render/publication';
import { articleTree, type RenderOptions } from '../../../core/markdown/render/tree';
import type { CommentThread } from '../../../core/model/comment';
import { t } from './messages';
import { writeDocx } from './write';

export interface ArticleFile {
  /** What must not leave is out of it already. */
  input: RenderInput;
  preset: Preset;
  options: RenderOptions;
  /** The bytes of pictures by their `asset:…`. */
  pictures: ReadonlyMap<string, Uint8Array>;
  /** The comments that are written; with `options.review`, the words that they are on are marked in the text. */
  threads: CommentThread[];
}

/** An article as a Word file, with its quotations, citations and notes as the preset has them. */
export async function articleAsWord({ input, preset, options, pictures: files, threads }: ArticleFile) {
  const { article } = input;
  const { root, dialect, pictures } = await articleTree(input, preset, options);
  // Word has no notes in notes.
  adapt(root, { ...dialect, has: { ...dialect.has, notesInNotes: false } }, article.dialect);
  const byAddress = pictures.files().flatMap(({ src, url }) => {
    const bytes = files.get(src);
    return bytes ? [[url, bytes] as const] : [];
  });
  return writeDocx({
    root,
    article,
    date: dateOf(input),
    pictures: new Map(byAddress),
    threads,
    unnamed: t('unnamed'),
  });
}

function dateOf({ article }: RenderInput): string {
  const at = publicationOf(article);
  if (!at) return '';
  // A date without a time is that day everywhere.
  const timeZone = at.includes('T') ? undefined : 'UTC';
  return new Intl.DateTimeFormat(article.language, { dateStyle: 'long', timeZone }).format(new Date(at));
}
