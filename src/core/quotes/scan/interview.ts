import type { Cast } from './cast';
import type { Finding } from './finding';
import type { Sentence } from './sentences';

/** Fewer questions make no interview. */
const least = 2;
const certainty = 0.72;

/**
 * Gives the answers of an interview their speaker: quotations alone in a line behind a line that ends with a question.
 * It is whom the other answers name, or else the person whom the text before them names most.
 */
export function withAnswers(findings: Finding[], sentences: Sentence[], cast: Cast): Finding[] {
  const answers = answersIn(sentences);
  const [first] = answers;
  if (!first || answers.length < least) return findings;
  const named = answers.flatMap(({ quote }) => {
    const { cue, speaker } = findings[quote] ?? {};
    return cue && speaker ? [speaker] : [];
  });
  const people = cast.mentions
    .filter(({ member, sentence }) => sentence < first.sentence && isPerson(member))
    .map(({ member }) => member.name);
  const speaker = mostOften(named) ?? mostOften(people);
  if (!speaker) return findings;
  const unnamed = new Set(answers.map(({ quote }) => quote).filter((quote) => !findings[quote]?.cue));
  return findings.map((finding, quote) =>
    unnamed.has(quote) ? { ...finding, isScare: false, speaker, confidence: certainty } : finding,
  );
}

const isPerson = ({ name, gender, isPerson }: Cast['mentions'][number]['member']): boolean =>
  name.includes(' ') && (gender === 'm' || gender === 'f' || isPerson === true);

/** The first quotation of each line that is nothing but quotations behind a question. */
function answersIn(sentences: Sentence[]): { quote: number; sentence: number }[] {
  const answers: { quote: number; sentence: number }[] = [];
  let isAsked = false;
  for (let index = 0; index < sentences.length; ) {
    const { line } = sentences[index] as Sentence;
    const begin = index;
    while (sentences[index]?.line === line) index += 1;
    const tokens = sentences.slice(begin, index).flatMap((sentence) => sentence.tokens);
    const isAnswer = isAsked && tokens.every(({ kind }) => kind === 'quote');
    const [answer] = isAnswer ? tokens : [];
    if (answer) answers.push({ quote: answer.quote, sentence: begin });
    isAsked = tokens.at(-1)?.text === '?' && tokens[0]?.kind === 'word';
  }
  return answers;
}

function mostOften(names: string[]): string | null {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return (
    [...times].reduce<[string, number] | null>(
      (best, one) => (best && best[1] >= one[1] ? best : one),
      null,
    )?.[0] ?? null
  );
}
