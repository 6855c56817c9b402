import { cuePattern } from './cues';

export interface ProposedSpeaker {
  speaker: string | null;
  cue: string | null;
  /** 0 to 1. */
  confidence: number;
}

const nobody: ProposedSpeaker = { speaker: null, cue: null, confidence: 0 };

/** A capitalised name of one to six words, small joining words inside it, or a role phrase. */
const capitalised = "[\\p{Lu}][\\p{L}\\p{M}’'.-]*";
const joined = `${capitalised}(?:\\s+(?:(?:of|for|de|van|von|al|bin|the)\\s+){0,2}${capitalised}){0,5}`;
const body = '(?:\\s+(?:ministry|government|council|army|parliament|police))?';
const office =
  '(?:spokes(?:person|man|woman)|official|minister|ministry|president|diplomat|analyst|expert|leader)s?';
const namePattern = new RegExp(
  `(?:(?:[Aa]|[Tt]he)\\s+)?(?:\\p{Ll}+\\s+)?${office}\\s+(?:for|of|at)\\s+(?:the\\s+)?${joined}|${joined}${body}`,
  'gu',
);
const roleBetween = new RegExp(`^${capitalised}\\s+(?:\\p{Ll}+\\s+)*?${office}\\s+(${joined})`, 'u');

const pronouns = /^(he|she|they|it)$/i;
/** Words that stand capitalised at the head of a sentence and are nobody's name. */
const notNames =
  /^(The|A|An|And|But|In|On|At|As|For|After|Before|While|When|However|Meanwhile|Also|Still|Yet|Since|This|That|These|Those|It|He|She|They|We|I|What|If|There|Her|His|Their|Its|Our|My|Each|Every|No|Not|Who|Where|How|Why|Wednesday|Thursday|Friday|Saturday|Sunday|Monday|Tuesday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

interface Named {
  name: string;
  at: number;
}

/** The names in a stretch of text, with what is left of them once a leading sentence word is taken off. */
function namesIn(text: string): Named[] {
  return [...text.matchAll(namePattern)].flatMap((match) => {
    // “Cardesh diplomat Ana Ferro”: the person, not the country.
    const person = roleBetween.exec(text.slice(match.index))?.[1];
    const name = (person ?? match[0])
      .replace(/[’']s$/, '')
      .replace(/[.'’-]+$/, '')
      .trim();
    const words = name.split(/\s+/);
    if (words.every((word) => notNames.test(word))) return [];
    const first = words[0] ?? '';
    const kept =
      words.length > 1 && notNames.test(first) && !/^(The|A|An)$/.test(first)
        ? words.slice(1).join(' ')
        : name;
    return [{ name: kept, at: match.index }];
  });
}

/**
 * Who is likely to have said the words: the name nearest to the nearest verb of saying, in the sentence
 * around the span; a pronoun points to the speaker before.
 */
export function proposeSpeaker(before: string, after: string, previous: string | null): ProposedSpeaker {
  const lead = sentenceEnd(before);
  const tail = sentenceStart(after);
  const ahead = [...lead.matchAll(cuePattern)].at(-1);
  const behind = [...tail.matchAll(cuePattern)][0];
  const distanceAhead = ahead ? lead.length - ahead.index - ahead[0].length : Number.POSITIVE_INFINITY;
  const distanceBehind = behind ? behind.index : Number.POSITIVE_INFINITY;
  if (ahead && distanceAhead <= distanceBehind) return byCue(lead, ahead, 'before', previous);
  if (behind) return byCue(tail, behind, 'after', previous);
  return bareName(lead);
}

const sentenceEnd = (text: string) =>
  text
    .split('\n')
    .at(-1)
    ?.split(/(?<=\p{Ll}{2}[.!?]["”’]?)\s+(?=\p{Lu})/u)
    .at(-1) ?? '';
const sentenceStart = (text: string) =>
  text.split('\n')[0]?.split(/(?<=\p{Ll}{2}[.!?])\s+(?=[\p{Lu}“"])/u)[0] ?? '';

function byCue(
  sentence: string,
  cue: RegExpExecArray,
  side: 'before' | 'after',
  previous: string | null,
): ProposedSpeaker {
  const left = sentence.slice(0, cue.index);
  const right = sentence.slice(cue.index + cue[0].length);
  const leftName = namesIn(left);
  const rightName = namesIn(right);
  const word = cue[0];
  const pronoun = /(\p{L}+)\s+(?:\p{L}+ly\s+|also\s+|then\s+)?$/u.exec(left)?.[1] ?? '';
  if (pronouns.test(pronoun)) return { speaker: previous, cue: word, confidence: previous ? 0.6 : 0.2 };
  // “…,” said Name after the words; Name said, “…” before them; “according to” names what follows it.
  const follows = /^according to/i.test(word) || (side === 'after' && leftName.length === 0);
  const chosen = follows ? rightName[0] : leftName.length <= 1 ? leftName[0] : subject(leftName, left);
  if (!chosen) return { speaker: null, cue: word, confidence: 0.2 };
  return { speaker: chosen.name, cue: word, confidence: side === 'after' ? 0.9 : 0.8 };
}

/** Of several names before the verb, the first of the clause: after the last comma-less break. */
function subject(names: Named[], left: string): Named | undefined {
  const clause = Math.max(left.lastIndexOf('; '), left.lastIndexOf(' while '), left.lastIndexOf(' but '));
  return names.find((name) => name.at > clause) ?? names.at(-1);
}

function bareName(lead: string): ProposedSpeaker {
  const name = namesIn(lead).at(0);
  return name ? { speaker: name.name, cue: null, confidence: 0.3 } : nobody;
}
