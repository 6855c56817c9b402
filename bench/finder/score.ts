import type { ScannedQuotation } from '../../src/core/quotes/scan';
import type { Label, Labelled } from './labels';

/** Counts of one set; each rate is a pair of how many and of how many. */
export interface Score {
  found: [number, number];
  proposed: [number, number];
  termsKnown: [number, number];
  right: [number, number];
  wrong: [number, number];
  pronounsRight: [number, number];
  /** Of those given a confidence, how many are right, by tenths. */
  byConfidence: Map<number, [number, number]>;
  misses: string[];
}

export const emptyScore = (): Score => ({
  found: [0, 0],
  proposed: [0, 0],
  termsKnown: [0, 0],
  right: [0, 0],
  wrong: [0, 0],
  pronounsRight: [0, 0],
  byConfidence: new Map(),
  misses: [],
});

const add = (rate: [number, number], isHit: boolean) => {
  rate[0] += isHit ? 1 : 0;
  rate[1] += 1;
};

/** Compares what the finder says of an article with its labels. */
export function scoreArticle(
  score: Score,
  { name, text, labels }: Labelled,
  scanned: ScannedQuotation[],
): void {
  const matched = new Map<ScannedQuotation, Label>();
  let at = 0;
  for (const label of labels) {
    const start = text.indexOf(label.opening, at);
    if (start < 0) throw new Error(`${name}: no “${label.opening}” behind the label before.`);
    at = start + 1;
    const quotation = scanned.find((one) => one.start <= start && start < one.end && !matched.has(one));
    if (quotation) matched.set(quotation, label);
    scoreLabel(score, name, label, quotation);
  }
  for (const quotation of scanned)
    if (quotation.kind === 'direct') {
      const isDirect = mayBeDirect(matched.get(quotation));
      add(score.proposed, isDirect);
      if (!matched.has(quotation))
        score.misses.push(`${name}: not labelled “${quotation.text.slice(0, 40)}”`);
    }
}

const mayBeDirect = (label: Label | undefined) =>
  label !== undefined && (label.kind === 'direct' || label.speakers.length > 0);

function scoreLabel(score: Score, name: string, label: Label, quotation: ScannedQuotation | undefined): void {
  const isEither = label.kind !== 'direct' && label.speakers.length > 0;
  if (label.kind !== 'direct') {
    if (isEither) return;
    add(score.termsKnown, quotation?.kind === 'scare');
    if (quotation?.kind !== 'scare')
      score.misses.push(`${name}: term “${label.opening}” → ${quotation?.speaker ?? 'direct'}`);
    return;
  }
  const isFound = quotation?.kind === 'direct';
  add(score.found, isFound);
  const speaker = quotation?.speaker ?? null;
  const isRight =
    speaker === null ? label.speakers.length === 0 : label.speakers.some((one) => isSame(one, speaker));
  if (quotation && speaker !== null) {
    const tenth = Math.floor(quotation.confidence * 10) / 10;
    const rate = score.byConfidence.get(tenth) ?? [0, 0];
    add(rate, isRight);
    score.byConfidence.set(tenth, rate);
  }
  if (label.speakers.length > 0) add(score.right, isRight);
  add(score.wrong, speaker !== null && !isRight);
  if (label.isPronoun) add(score.pronounsRight, isRight);
  if (!isFound || !isRight)
    score.misses.push(
      `${name}: “${label.opening}” of ${label.speakers[0] ?? 'nobody'} → ${quotation ? `${quotation.kind} ${speaker} (${quotation.cue}, ${quotation.confidence})` : 'not found'}`,
    );
}

const folded = (name: string) =>
  name
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(
      /^(?:the|a|an|der|die|das|ein|eine|le|la|les|l'|el|los|mr|mrs|ms|dr|president|minister|prime minister)\s+/,
      '',
    )
    .trim();

/** The same name, with or without an article or title. */
const isSame = (one: string, other: string) => folded(one) === folded(other);
