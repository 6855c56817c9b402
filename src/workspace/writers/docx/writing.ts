import type { Paragraph } from 'docx';
import type { Definition } from 'mdast';
import type { Lists } from './lists';
import type { WordPicture } from './pictures';
import type { Review } from './review';

/** What the parts of a file need to know while it is written. */
export interface Writing {
  language: string;
  /** The paragraphs of the note with this label; null if there is none. */
  note(label: string): Paragraph[] | null;
  /** The addresses of a snippet's links that stand apart. */
  definitions: ReadonlyMap<string, Definition>;
  /** By the address in the text. */
  pictures: ReadonlyMap<string, WordPicture>;
  lists: Lists;
  /** `picturesLeftOut`: those that are written as words or links. */
  counts: { picturesLeftOut: number };
  review: Review;
  /** In a note there are no comments. */
  isNote?: true;
}
