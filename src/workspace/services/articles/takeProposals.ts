import { heading } from '../../../core/document/build';
import type { Block, Body } from '../../../core/document/nodes';
import { blockText } from '../../../core/document/text';
import type { ArticleMeta } from '../../../core/model/article';
import type { TakenProposal } from '../../../core/model/importing';
import { newId } from '../../../core/model/newId';
import type { Connection } from '../../db/database';
import { now } from '../../db/rows';
import { storeRevision } from '../../repositories/revisions';
import { findSnippetOf, insertSnippet } from '../../repositories/snippets';
import { replaceBody } from './body';
import { getArticle } from './getArticle';
import { setMeta } from './setMeta';

/**
 * Does what the user agreed to with lines of an imported article, after keeping a revision. A line that is no longer in
 * the text is left alone and counted in `gone`.
 */
export async function takeProposals(
  db: Connection,
  id: string,
  proposals: TakenProposal[],
): Promise<{ taken: number; gone: number }> {
  const { body, bylines } = await getArticle(db, id);
  const found = placesOf(body, proposals);
  if (found.size > 0) {
    await storeRevision(db, id, 'import');
    await replaceBody(db, id, await withTaken(db, body, found));
    const meta = metaOf([...found.values()], bylines);
    if (Object.keys(meta).length > 0) await setMeta(db, id, meta);
  }
  return { taken: found.size, gone: proposals.length - found.size };
}

/** The block of each proposal: where it was, or else the first one with its words. */
function placesOf(body: Body, proposals: TakenProposal[]): Map<number, TakenProposal> {
  const lines = body.map((block) => blockText(block).trim());
  const places = new Map<number, TakenProposal>();
  const moved: TakenProposal[] = [];
  for (const proposal of proposals) {
    if (lines[proposal.block] === proposal.text) places.set(proposal.block, proposal);
    else moved.push(proposal);
  }
  for (const [at, line] of lines.entries()) {
    const proposal = places.has(at) ? undefined : moved.find(({ text }) => text === line);
    if (!proposal) continue;
    moved.splice(moved.indexOf(proposal), 1);
    places.set(at, proposal);
  }
  return places;
}

const metaOf = (taken: TakenProposal[], bylines: string[]): Partial<ArticleMeta> => {
  const valuesOf = (kind: TakenProposal['kind']) =>
    taken.filter((proposal) => proposal.kind === kind).map(({ value }) => value);
  const [headline] = valuesOf('headline');
  const [standfirst] = valuesOf('standfirst');
  const authors = valuesOf('byline');
  return {
    ...(headline === undefined ? {} : { headline }),
    ...(standfirst === undefined ? {} : { standfirst }),
    ...(authors.length === 0 ? {} : { bylines: [...new Set([...bylines, ...authors])] }),
  };
};

/** Subheads become headings; what is kept as a snippet is placed where it stood; the other lines go. */
async function withTaken(db: Connection, body: Body, found: Map<number, TakenProposal>): Promise<Body> {
  const next: Body = [];
  let run: Block[] = [];
  const endRun = async () => {
    if (run.length > 0) next.push({ type: 'snippet', version: 1, snippetId: await snippetOf(db, run) });
    run = [];
  };
  for (const [at, block] of body.entries()) {
    const proposal = found.get(at);
    if (proposal?.asSnippet) {
      run.push(block);
      continue;
    }
    await endRun();
    if (proposal === undefined) next.push(block);
    else if (proposal.kind === 'subhead') next.push(asHeading(block));
  }
  await endRun();
  return next;
}

const asHeading = (block: Block): Block =>
  block.type === 'paragraph' ? heading('h2', block.children) : block;

/** The snippet with these words; a new one where there is none. */
async function snippetOf(db: Connection, blocks: Body): Promise<string> {
  // The printer is large, and few openings of a workspace need it.
  const { writeMarkdown } = await import('../../../core/markdown/write');
  const markdown = writeMarkdown(blocks);
  const same = await findSnippetOf(db, markdown);
  if (same) return same;
  const id = newId();
  const at = now();
  const name = blockText(blocks[0] as Block)
    .trim()
    .slice(0, 60);
  await insertSnippet(db, { id, name, markdown, createdAt: at, updatedAt: at });
  return id;
}
