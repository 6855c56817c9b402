import type { Body } from './nodes';
import { reviewOf } from './suggestion';
import { blockText } from './text';

/** A heading with all that stands below it, up to the next heading that is not of a lower level. */
export interface Section {
  /** Index of the heading among the top-level blocks. */
  block: number;
  /** Of the heading, from 1. */
  level: number;
  text: string;
  /** Index of the first block that is not in the section any more. */
  end: number;
  /** Whether the heading is only suggested, or suggested to be deleted. */
  suggested: 'insertion' | 'deletion' | null;
}

export function outline(body: Body): Section[] {
  const sections = body.flatMap((block, index): Section[] =>
    block.type === 'heading'
      ? [
          {
            block: index,
            level: Number(block.tag[1]),
            text: blockText(block),
            end: body.length,
            suggested: reviewOf(block).suggestion?.kind ?? null,
          },
        ]
      : [],
  );
  const open: Section[] = [];
  for (const section of sections) {
    for (let last = open.at(-1); last && last.level >= section.level; last = open.at(-1)) {
      last.end = section.block;
      open.pop();
    }
    open.push(section);
  }
  return sections;
}

/**
 * Where a section goes when it is moved past its neighbour: the index of the block that it then stands before, which is
 * the length of the body at its end. Past the first or last of its parent it goes into the parent's neighbour. Null where
 * there is nothing to pass.
 */
export function pastNeighbour(sections: readonly Section[], at: number, direction: 1 | -1): number | null {
  const own = sections[at];
  if (own === undefined) return null;
  if (direction === -1) {
    const above = sections.slice(0, at).findLast(({ level }) => level <= own.level) ?? sections[0];
    return above === undefined || above === own ? null : above.block;
  }
  const next = sections.findIndex(({ block }) => block === own.end);
  const below = sections[next];
  if (below === undefined) return null;
  return below.level === own.level ? below.end : (sections[next + 1]?.block ?? below.end);
}
