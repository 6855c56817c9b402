import { attributeOf, childOf, elementsIn, isOn } from './dom';

/** Properties of letters that a style passes on to those based on it. */
const letterNames = ['w:b', 'w:i', 'w:strike', 'w:dstrike', 'w:vanish'] as const;
export type LetterName = (typeof letterNames)[number];

export type Role = 'title' | 'heading' | 'quote' | 'code' | 'caption' | 'contents' | 'none';

export interface Style {
  role: Role;
  /** The level of a heading, from 1. */
  level: number;
  letters: Partial<Record<LetterName, boolean>>;
  numbering: Element | null;
  isCode: boolean;
}

const plain: Style = { role: 'none', level: 0, letters: {}, numbering: null, isCode: false };

/** By their English names, which Word and LibreOffice write in every language. */
const roles: [RegExp, Role][] = [
  [/^title$/i, 'title'],
  [/^(intense )?quote$|^quotations?$|^block ?(text|quote)$/i, 'quote'],
  [/^(html preformatted|preformatted text|(source )?code|macro( text)?|plain text)$/i, 'code'],
  [/^caption$/i, 'caption'],
  [/^toc (heading|\d)$/i, 'contents'],
];

const codeLetters = /^(html code|verbatim char|source text|inline code|code char|code)$/i;

/** The styles of the file, each with what it has from those it is based on. */
export class Styles {
  readonly #elements = new Map<string, Element>();
  readonly #known = new Map<string, Style>();

  constructor(root: Document | null) {
    for (const style of root ? elementsIn(root, 'w:style') : [])
      this.#elements.set(attributeOf(style, 'w:styleId'), style);
  }

  get(id: string, above: string[] = []): Style {
    const known = this.#known.get(id);
    if (known) return known;
    const element = this.#elements.get(id);
    if (!element || above.includes(id)) return plain;
    const base = this.get(attributeOf(childOf(element, 'w:basedOn')), [...above, id]);
    const style = styleOf(element, base);
    this.#known.set(id, style);
    return style;
  }
}

function styleOf(element: Element, base: Style): Style {
  const name = attributeOf(childOf(element, 'w:name'));
  const paragraph = childOf(element, 'w:pPr');
  const run = childOf(element, 'w:rPr');
  const outline = levelOf(paragraph) ?? Number(/^heading (\d)$/i.exec(name)?.[1] ?? 0);
  const named = roles.find(([pattern]) => pattern.test(name))?.[1];
  const role = named ?? (outline > 0 ? 'heading' : base.role);
  return {
    role,
    level: outline || base.level,
    letters: { ...base.letters, ...lettersOf(run) },
    numbering: (paragraph && childOf(paragraph, 'w:numPr')) ?? base.numbering,
    isCode: codeLetters.test(name) || base.isCode,
  };
}

/** The level in the outline, from 1; undefined if the properties name none. */
export function levelOf(properties: Element | undefined): number | undefined {
  const value = properties && attributeOf(childOf(properties, 'w:outlineLvl'));
  return value && /^[0-8]$/.test(value) ? Number(value) + 1 : undefined;
}

export function lettersOf(properties: Element | undefined): Style['letters'] {
  const letters: Style['letters'] = {};
  for (const name of letterNames) {
    const value = properties && isOn(childOf(properties, name));
    if (value !== undefined) letters[name] = value;
  }
  return letters;
}
