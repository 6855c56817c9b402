import type { Body } from '../../core/document/nodes';
import type { Preset } from '../../core/markdown/presets/schema';
import { renderArticle } from '../../core/markdown/render';
import type { RenderInput } from '../../core/markdown/render/input';
import { writeMarkdown } from '../../core/markdown/write';
import { emptyMeta } from '../../core/model/article';
import { newId } from '../../core/model/newId';
import { slugify } from '../../core/model/slug';
import type { Converted } from '../readers/convert';

/** A file as another text, and what must be said of its reading. */
export interface Rewritten extends Pick<Converted, 'notes' | 'ledger'> {
  text: string;
}

export interface RewriteForm {
  to: 'markdown' | 'json';
  /** The target's Markdown, with front matter; without one the text alone is written. */
  preset: Preset | null;
}

/** A file that was read as a document, as text again. */
export async function writeAgain({ body, front }: Converted, { to, preset }: RewriteForm): Promise<string> {
  if (to === 'json') return `${JSON.stringify(body, null, 2)}\n`;
  if (!preset) return writeMarkdown(body);
  return (await renderArticle(await unstored(body, front), preset)).text;
}

/** An article that is in no workspace: it points to no records. */
async function unstored(body: Body, { meta, status, publishedAt }: Converted['front']): Promise<RenderInput> {
  const at = publishedAt ?? new Date(0).toISOString();
  return {
    article: {
      id: newId(),
      ...emptyMeta,
      ...meta,
      slug: meta.slug ?? (await slugify(meta.headline ?? '')),
      status,
      aliases: [],
      words: 0,
      drifted: 0,
      createdAt: at,
      updatedAt: at,
      publishedAt,
      deletedAt: null,
      related: [],
      statusMoves: [],
      version: 0,
      body,
    },
    quotes: new Map(),
    sources: new Map(),
    snippets: new Map(),
    style: null,
    assetNames: new Map(),
  };
}
