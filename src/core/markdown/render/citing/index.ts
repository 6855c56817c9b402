import type { ExportOptions } from '../../../model/exporting';
import type { Source } from '../../../model/source';
import type { RenderInput } from '../input';
import type { Citer } from './citer';
import type { ExportNotes } from './notes';
import { pandocCiter } from './pandoc';
import { plainCiter } from './plain';
import { type StyledCitations, styledCiter } from './styled';

interface CitingContext {
  input: RenderInput;
  notes: ExportNotes;
  /** The cited sources, in the order of first use. */
  cited: Source[];
  /** Null for the plain style. */
  styled: StyledCitations | null;
}

/** Chooses by the preset's form of citations and the article's style. A note style needs footnotes. */
export function citerFor(context: CitingContext, sourcesAs: NonNullable<ExportOptions['sourcesAs']>): Citer {
  const { styled, input } = context;
  const inStyle = styled && styledCiter(context, styled);
  const footnotes = inStyle ?? plainCiter(context, 'footnotes');
  switch (sourcesAs) {
    case 'footnotes':
      return footnotes;
    case 'inline':
      return inStyle && !styled?.isNote
        ? inStyle
        : { ...plainCiter(context, 'inline'), bibliography: footnotes.bibliography };
    case 'citations':
      return pandocCiter(input.sources, footnotes);
    case 'none':
      return {
        quotation: () => [],
        citation: () => [],
        bibliography: footnotes.bibliography,
        ending: () => [],
        shown: [],
      };
  }
}
