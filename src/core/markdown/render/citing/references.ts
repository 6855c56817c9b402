import type { StyleFiles } from '../../../citations/styles/render';
import type { BibliographyFormat } from '../../../model/preset';
import type { Source } from '../../../model/source';
import type { Companion } from '../input';

const names: Record<BibliographyFormat, string> = {
  'csl-json': 'references.json',
  biblatex: 'references.bib',
};

export const referencesName = (format: BibliographyFormat): string => names[format];
export const styleName = ({ id }: StyleFiles): string => `${id}.csl`;

interface BibliographyInput {
  cited: Source[];
  style: StyleFiles | null;
  /** Absent if the preset needs no bibliography file. */
  format: BibliographyFormat | undefined;
  /** The bibliography file's path from the folder of the text. */
  bibliography: string;
  /** The folder of the text, with `/` at the end. */
  folder: string;
}

/** The files for Pandoc's citeproc: the cited sources by their keys, and the style. */
export async function citeprocFiles({
  cited,
  style,
  format,
  bibliography,
  folder,
}: BibliographyInput): Promise<Companion[]> {
  if (!format) return [];
  const { frameOf, writeEntry } = await import('../../../citations/sourceFiles');
  const { open, between, close } = frameOf(format);
  const entries = cited
    .filter(({ confidential }) => !confidential)
    .map(({ csl, citationKey }) => writeEntry(csl, citationKey, format));
  const text = `${open}${entries.join(between)}${close}`;
  return [
    { kind: 'text', path: folder + bibliography, text },
    ...(style ? [{ kind: 'text' as const, path: folder + styleName(style), text: style.style }] : []),
  ];
}
