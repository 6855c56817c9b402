import {
  BorderStyle,
  type IParagraphStyleOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from 'docx';
import { directionOf } from '../../../core/model/language';

/** The ids of the styles that Word has no own options for; readers know them by the names in `styles`. */
export const styleIds = {
  title: 'Title',
  subtitle: 'Subtitle',
  author: 'Author',
  date: 'Date',
  quote: 'Quote',
  code: 'SourceCode',
  codeWords: 'VerbatimChar',
  figure: 'Figure',
  caption: 'Caption',
  link: 'Hyperlink',
} as const;

const serif = 'Georgia';
const mono = 'Consolas';
const grey = '595959';

/** Sizes are in half points, distances in twentieths of a point. */
export function styles(language: string): IStylesOptions {
  const heading = (size: number, before: number) => ({
    run: { size, color: '1C1B19', font: serif },
    paragraph: { keepNext: true, spacing: { before, after: 100 } },
  });
  return {
    default: {
      document: {
        run: { font: serif, size: 22, sizeComplexScript: 24, language: languages(language) },
        paragraph: { spacing: { after: 160, line: 300 } },
      },
      title: { run: { size: 44, font: serif }, paragraph: { spacing: { after: 120 } } },
      heading1: heading(30, 360),
      heading2: heading(26, 300),
      heading3: heading(24, 260),
      heading4: heading(22, 240),
      heading5: heading(22, 240),
      heading6: heading(22, 240),
      listParagraph: { paragraph: { spacing: { after: 80 } } },
      caption: { run: { size: 19, color: grey }, paragraph: { spacing: { after: 200 } } },
      footnoteText: { run: { size: 19 }, paragraph: { spacing: { after: 60, line: 240 } } },
      hyperlink: { run: { color: '2B59A8', underline: {} } },
    },
    paragraphStyles: [
      paragraphStyle(styleIds.subtitle, 'Subtitle', { size: 26, color: grey }, {}),
      paragraphStyle(styleIds.author, 'Author', { size: 21 }, { spacing: { after: 60 } }),
      paragraphStyle(styleIds.date, 'Date', { size: 21, color: grey }, { spacing: { after: 280 } }),
      paragraphStyle(
        styleIds.quote,
        'Quote',
        {},
        {
          indent: { start: 400, end: 400 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, color: '767069', space: 10 } },
        },
      ),
      paragraphStyle(
        styleIds.code,
        'Source Code',
        { font: mono, size: 19, noProof: true },
        { spacing: { line: 260 }, shading: { fill: 'F5F3EE' } },
      ),
      paragraphStyle(styleIds.figure, 'Figure', {}, { keepNext: true, spacing: { before: 120, after: 80 } }),
    ],
    characterStyles: [
      { id: styleIds.codeWords, name: 'Verbatim Char', run: { font: mono, size: 20, noProof: true } },
    ],
  };
}

const paragraphStyle = (
  id: string,
  name: string,
  run: IRunStylePropertiesOptions,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  next: id === styleIds.code || id === styleIds.quote ? id : 'Normal',
  quickFormat: true,
  run,
  paragraph,
});

const eastAsian = /^(zh|ja|ko)\b/i;

/** Word has three languages for each run of letters, by their script. */
const languages = (language: string): NonNullable<IRunStylePropertiesOptions['language']> => ({
  value: language,
  ...(eastAsian.test(language) ? { eastAsia: language } : {}),
  ...(directionOf(language) === 'rtl' ? { bidirectional: language } : {}),
});

/** Where letters are written on Letter: elsewhere on A4 (CLDR, `measurementData`, `paperSize`). */
const onLetter = /-(US|CA|MX|PH|CL|CO|CR|DO|GT|HN|NI|PA|PE|PR|SV|VE|BZ)\b/i;

/** The paper in twentieths of a point. */
export const paper = (language: string) =>
  onLetter.test(language) ? { width: 12_240, height: 15_840 } : { width: 11_906, height: 16_838 };

export const margin = 1_440;

/** The text between the margins, in twentieths of a point. */
export const textWidth = (language: string): number => paper(language).width - 2 * margin;
