import type { Element } from 'hast';
import { emptyFacts, type Facts, plain } from '../facts';
import { allIn, attribute, type Parent } from './elements';
import { notesIn } from './notes';
import { readInto } from './readInto';

export interface ReadNote {
  /** The text of its block before the mark, with the marks of other notes. */
  before: string;
  text: string;
  /** There is a link from the note to its mark. */
  leadsBack: boolean;
}

export interface Found {
  facts: Facts;
  notes: ReadNote[];
}

/** Reads the body of a page as a reader does: its notes taken out and their marks left in the text. */
export function factsOf(body: Parent): Found {
  const found = notesIn(body);
  const skipped = new Set<Element>(found.flatMap((note) => [note.body, ...note.back]));
  for (const element of allIn(body, isNotes)) skipped.add(element);
  const before = new Map<number, string>();
  const page = { skipped, marks: new Map(found.map((note, index) => [note.mark, index])), before };
  const facts = readInto(body, emptyFacts(), page);
  const notes = found.map((note) => {
    const inside = emptyFacts();
    skipped.delete(note.body);
    readInto(note.body, inside, page);
    skipped.add(note.body);
    facts.links.push(...inside.links);
    facts.runs.push(...inside.runs);
    return plain(inside.blocks.map(({ pieces }) => pieces.join('')).join(' '));
  });
  return {
    facts,
    notes: found.map((note, index) => ({
      before: before.get(index) ?? '',
      text: notes[index] ?? '',
      leadsBack: note.back.length > 0,
    })),
  };
}

/** The part of the page that a tool makes for its notes or references, with its heading and its rule. */
function isNotes(element: Element): boolean {
  const names = attribute(element, 'className').split(' ');
  return (
    (names.includes('footnotes') && ['div', 'section', 'aside'].includes(element.tagName)) ||
    'dataFootnotes' in element.properties ||
    attribute(element, 'role') === 'doc-endnotes' ||
    names.includes('footnotes-sep') ||
    attribute(element, 'id') === 'refs'
  );
}
