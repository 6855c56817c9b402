import type { SourceFormat } from '../../model/sourceFiles';

const frames = {
  'csl-json': { open: '[\n', between: ',\n', close: '\n]\n' },
  biblatex: { open: '', between: '\n', close: '' },
  bibtex: { open: '', between: '\n', close: '' },
  ris: { open: '', between: '\n', close: '' },
} satisfies Record<SourceFormat, { open: string; between: string; close: string }>;

/** The text before, between and after the entries of a file. */
export const frameOf = (format: SourceFormat) => frames[format];
