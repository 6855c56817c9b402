export interface Span {
  /** UTF-16 offsets. */
  start: number;
  end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    // Not a language tag: the rules for all languages.
    segmenter = new Intl.Segmenter('und', { granularity: 'sentence' });
  }
  segmenters.set(language, segmenter);
  return segmenter;
}

/**
 * The sentences of a text of a language (a BCP 47 tag), each with the spaces behind it; together they are the whole text.
 * The rules are Unicode's (UAX 29). They end a sentence at each full stop before a capital, so a stop behind an initial,
 * a title or, where ordinal numbers have one, a number of at most two digits does not; nor does anything end one before a
 * small letter.
 */
export function sentencesIn(text: string, language: string): Span[] {
  const [code = ''] = language.toLowerCase().split('-');
  const isOpen = (before: string) =>
    titleOrInitial.test(before) || (ordinals.has(code) && ordinal.test(before));
  const spans: Span[] = [];
  let before = '';
  for (const { segment, index } of segmenterOf(language).segment(text)) {
    const end = index + segment.length;
    const last = spans.at(-1);
    if (last && (isOpen(before) || beginsSmall.test(segment))) last.end = end;
    else spans.push({ start: index, end });
    // What decides stands at the end of it.
    before = segment.slice(-20);
  }
  return spans;
}

/** The sentence that an offset is in; at a border the one that begins there, and at the end of the text the last. */
export function sentenceAt(text: string, offset: number, language: string): Span {
  const from = Math.max(0, offset - furthest);
  const part = text.slice(from, offset + furthest);
  const spans = sentencesIn(part, language);
  const { start, end } = spans.find((span) => offset - from < span.end) ??
    spans.at(-1) ?? { start: 0, end: 0 };
  return { start: from + start, end: from + end };
}

/** UTF-16 units on each side that are read: a key in a paragraph of a book's length costs no more than another. */
const furthest = 2000;

const titleOrInitial =
  /(?:^|[^\p{L}\p{M}\p{N}])(?:\p{Lu}|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|St|Fr|Hr|Mme|Mlle|Sra?|Sig|Dott|Dipl|Ing|vs|cf|vgl|bzw|ca|Nr|Abs|Art)\.\s+$/u;
/** Languages that write ordinal numbers with a full stop. */
const ordinals = new Set('bs cs da de et fi fo hr hu is lb lv nb nn no pl sk sl sr tr'.split(' '));
const ordinal = /(?:^|[^\p{L}\p{N}.,])\p{N}{1,2}\.\s+$/u;
const beginsSmall = /^[\p{Pi}\p{Ps}"'\s]*\p{Ll}/u;
