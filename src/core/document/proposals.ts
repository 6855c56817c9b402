import { z } from 'zod';
import { findBoilerplate, findByline } from './boilerplate';
import type { Block, Body } from './nodes';
import { blockText } from './text';
import { isPlainLine } from './title';

const proposalKinds = ['headline', 'standfirst', 'byline', 'subhead', 'boilerplate'] as const;

/** A line of an imported text that may be more than text; it stays in the text until the user takes it. */
export const proposalSchema = z.object({
  kind: z.enum(proposalKinds),
  /** Index of the line's block in the body. */
  block: z.int().min(0),
  /** The line. */
  text: z.string(),
  /** What the field gets: of the line `By Ann Lee` the name. */
  value: z.string(),
});
export type Proposal = z.infer<typeof proposalSchema>;

/** What a file states about itself, for which nothing needs to be proposed. */
export interface Stated {
  headline: string;
  standfirst: string;
  hasByline: boolean;
  /** Whether the file has no mark-up, so that short lines may be its subheads. */
  isPlainText: boolean;
}

const longestHeadline = 150;
const longestStandfirst = 320;
const longestSubhead = 80;

/**
 * Lines of an imported text that may be its headline, standfirst, byline, subheads or a site's boilerplate, at most
 * one proposal for a line, in their order. They stay in the text until the user takes them.
 */
export function proposalsFor(body: Body, stated: Stated): Proposal[] {
  const found = new Map<number, Proposal>();
  const propose = (kind: Proposal['kind'], block: number, value?: string) => {
    const text = lineOf(body[block]);
    if (!found.has(block)) found.set(block, { kind, block, text, value: value ?? text });
  };

  const headlineAt = stated.headline === '' && isHeadline(body[0]) ? 0 : -1;
  if (headlineAt === 0) propose('headline', 0);
  const byline = findByline(body);
  if (byline && !stated.hasByline) propose('byline', byline.block, byline.name);
  const headline = stated.headline || (headlineAt === 0 ? lineOf(body[0]) : '');
  const boilerplate = findBoilerplate(body, headline);
  if (headline !== '' && stated.standfirst === '') {
    const at = headlineAt + 1;
    if (!boilerplate.includes(at) && isStandfirst(body, at, byline?.block)) propose('standfirst', at);
  }
  for (const at of boilerplate) propose('boilerplate', at);
  if (stated.isPlainText) {
    for (const at of body.keys()) if (isSubhead(body, at)) propose('subhead', at);
  }
  return [...found.values()].sort((a, b) => a.block - b.block);
}

/** A first line of plain words that is no sentence: a headline ends in no full stop. */
function isHeadline(block: Block | undefined): boolean {
  const line = lineOf(block);
  return (
    block !== undefined &&
    isPlainLine(block) &&
    line !== '' &&
    line.length <= longestHeadline &&
    !/[.:;,]$/.test(line) &&
    !line.includes('\n')
  );
}

/** A sentence or two of plain words between the headline and the byline, or before a much longer paragraph. */
function isStandfirst(body: Body, at: number, bylineAt: number | undefined): boolean {
  const [block, next] = [body[at], body[at + 1]];
  if (block?.type !== 'paragraph' || !isPlainLine(block) || next?.type !== 'paragraph') return false;
  const line = lineOf(block);
  return (
    line.length >= 30 &&
    line.length <= longestStandfirst &&
    !line.includes('\n') &&
    /^["“‘'«„]/.test(line) === false &&
    (bylineAt === at + 1 || lineOf(next).length > 2 * line.length)
  );
}

/** A short line without a full stop before a paragraph that is longer, as a text without mark-up writes its subheads. */
function isSubhead(body: Body, at: number): boolean {
  const [block, next] = [body[at], body[at + 1]];
  if (at === 0 || block?.type !== 'paragraph' || next?.type !== 'paragraph' || !isPlainLine(block))
    return false;
  const line = lineOf(block);
  return (
    line.length <= longestSubhead &&
    /^[\p{Lu}\p{N}\p{Lo}¿¡]/u.test(line) &&
    !/^(\d+[.)]|\p{Lu}{1,3}:)\s/u.test(line) &&
    !/[.,;:!…"”’'»]$|\n|https?:/.test(line) &&
    lineOf(next).length > Math.max(longestSubhead, 2 * line.length)
  );
}

const lineOf = (block: Block | undefined): string =>
  block?.type === 'paragraph' || block?.type === 'heading' ? blockText(block).trim() : '';
