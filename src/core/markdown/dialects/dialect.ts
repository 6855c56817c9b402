import type { Nodes } from 'mdast';
import type { Options, Unsafe } from 'mdast-util-to-markdown';
import type { DialectId } from '../../model/dialect';
import type { Syntax } from '../syntax/kept/syntax';
import type { TemplateLanguage } from './templates';

/**
 * What one parser of Markdown reads beside CommonMark and GFM, and what of GFM it does not read. A test holds each
 * dialect to the parser itself.
 */
export interface Dialect {
  id: DialectId;
  /** The name of its parser. */
  parser: string;
  /** Characters that mean something to this parser and nothing to GFM, with the places where they do. */
  unsafe: Unsafe[];
  /** The ASCII punctuation that stays punctuation behind a backslash; other marks are written as character references. */
  escapable: string;
  /** Whether a backslash escapes also in addresses, titles and descriptions of pictures. */
  escapesInAddresses: boolean;
  /** Other ways to print nodes. */
  print?: Pick<Options, 'handlers' | 'join'>;
  /** The template language that the site generator runs before it reads the Markdown. */
  templates: TemplateLanguage | null;
  /** What it knows besides CommonMark and GFM, of what an import keeps as it was written. */
  runs: ReadonlySet<Syntax>;
  /** Whether text that GFM reads as one thing is the same thing here, so that kept Markdown can stay as it is. */
  isGfm: boolean;
  has: {
    /** Raw HTML is passed on. */
    html: boolean;
    /** `[^1]`. */
    notes: boolean;
    /** A note may contain the mark of another one. */
    notesInNotes: boolean;
    /** `- [x]`. */
    tasks: boolean;
    /** A line break within a heading. */
    breaksInHeadings: boolean;
    /** A picture whose file is beside the text can have a width; others can everywhere. */
    widthsBeside: boolean;
  };
  /** The text of an HTML block is Markdown too. */
  readsMarkdownInHtml?: true;
  /** The title at the top of the file is taken as it stands, before Markdown is read. */
  titleIsRaw?: true;
  /** Changes a node that would be read as another thing, however its text is escaped. */
  change?: (node: Nodes) => Nodes;
  /** Front matter keys whose strings are read as Markdown. */
  markdownKeys: 'all' | readonly string[];
}

/** All of it but `&`: a backslash before it is not understood everywhere, and a reference is. */
export const punctuation = '!"#$%\'()*+,-./:;<=>?@[\\]^_`{|}~';

/** A parser that keeps to CommonMark and GFM; the others say where they differ. */
export const likeGfm = {
  unsafe: [],
  escapable: punctuation,
  escapesInAddresses: true,
  templates: null,
  runs: new Set<Syntax>(),
  isGfm: true,
  has: {
    html: true,
    notes: true,
    notesInNotes: true,
    tasks: true,
    breaksInHeadings: true,
    widthsBeside: true,
  },
  markdownKeys: [],
} satisfies Omit<Dialect, 'id' | 'parser'>;

/** Where text is not read as text, as in `mdast-util-to-markdown`. */
const notText = [
  'autolink',
  'destinationLiteral',
  'destinationRaw',
  'reference',
  'titleQuote',
  'titleApostrophe',
] as const;

/** The characters wherever text stands: in paragraphs, headings, cells, links, descriptions of pictures. */
export const inText = (characters: string, around: Pick<Unsafe, 'before' | 'after'> = {}): Unsafe[] =>
  [...characters].map((character) => ({
    character,
    ...around,
    inConstruct: ['phrasing', 'label'],
    notInConstruct: [...notText],
  }));

/** The characters where a line begins, after what `before` matches. */
export const atLineStart = (characters: string, around: Pick<Unsafe, 'before' | 'after'> = {}): Unsafe[] =>
  [...characters].map((character) => ({ character, ...around, atBreak: true }));

/** A backslash in an address, which may be followed by the space before a title. */
export const inAddress: Unsafe = {
  character: '\\',
  inConstruct: ['destinationLiteral', 'destinationRaw', 'titleQuote'],
};

/** `[^` begins the mark of a note, also where the text of a link or the description of a picture begins. */
export const noteMark: Unsafe = { character: '^', before: '\\[', inConstruct: ['phrasing', 'label'] };

/** Each of the characters beside another of the same kind. */
export const doubled = (characters: string): Unsafe[] =>
  [...characters].flatMap((character) => [
    // Looked at and not taken, so that each of three in a row is found.
    ...inText(character, { after: `(?=\\${character})` }),
    ...inText(character, { before: `(?<=\\${character})` }),
  ]);
