import { paragraph, text } from '../document/build';
import { type Body, textFormat } from '../document/nodes';
import { marksOf } from '../quotes/marks';

/** One thing that was wrong in an article. Words are without quotation marks; an empty name is not known. */
export type Wrong =
  | { kind: 'words'; speaker: string; was: string; is: string }
  | { kind: 'speaker'; words: string; was: string; is: string }
  | { kind: 'source'; words: string; was: string; is: string }
  | { kind: 'corrected' | 'retracted'; source: string; note: string };

type Wording = Record<
  'lead' | 'words' | 'wordsOfNobody' | 'speaker' | 'source' | 'corrected' | 'retracted',
  string
>;

/** `{was}`, `{is}` and `{words}` in marks are quoted in the marks of the language. */
const english: Wording = {
  lead: 'Correction, {date}:',
  words:
    'An earlier version of this article quoted {speaker} as saying “{was}”. The correct words are: “{is}”.',
  wordsOfNobody:
    'An earlier version of this article quoted the words “{was}”. The correct words are: “{is}”.',
  speaker:
    'An earlier version of this article gave the words “{words}” as those of {was}. They are those of {is}.',
  source:
    'An earlier version of this article gave {was} as the source of the words “{words}”. The source is {is}.',
  corrected: 'A source of this article, {source}, has since been corrected.',
  retracted: 'A source of this article, {source}, has since been retracted.',
};

const wordings: Record<string, Wording> = {
  en: english,
  de: {
    lead: 'Korrektur, {date}:',
    words:
      'In einer früheren Fassung dieses Artikels wurde {speaker} so zitiert: “{was}”. Richtig lautet das Zitat: “{is}”.',
    wordsOfNobody:
      'In einer früheren Fassung dieses Artikels stand das Zitat “{was}”. Richtig lautet es: “{is}”.',
    speaker:
      'In einer früheren Fassung dieses Artikels wurde das Zitat “{words}” {was} zugeschrieben. Es stammt von {is}.',
    source:
      'Als Quelle des Zitats “{words}” war in einer früheren Fassung dieses Artikels {was} angegeben. Die Quelle ist {is}.',
    corrected: 'Eine Quelle dieses Artikels, {source}, wurde inzwischen berichtigt.',
    retracted: 'Eine Quelle dieses Artikels, {source}, wurde inzwischen zurückgezogen.',
  },
  fr: {
    lead: 'Correction, {date} :',
    words:
      'Une version précédente de cet article citait {speaker} ainsi : “{was}”. Les mots exacts sont : “{is}”.',
    wordsOfNobody:
      'Une version précédente de cet article citait les mots “{was}”. Les mots exacts sont : “{is}”.',
    speaker: 'Une version précédente de cet article attribuait à {was} les mots “{words}”. Ils sont de {is}.',
    source:
      'Une version précédente de cet article donnait {was} comme source des mots “{words}”. La source est {is}.',
    corrected: 'Une source de cet article, {source}, a été corrigée depuis.',
    retracted: 'Une source de cet article, {source}, a été rétractée depuis.',
  },
  es: {
    lead: 'Corrección, {date}:',
    words:
      'Una versión anterior de este artículo citaba así a {speaker}: “{was}”. Las palabras exactas son: “{is}”.',
    wordsOfNobody:
      'Una versión anterior de este artículo citaba las palabras “{was}”. Las palabras exactas son: “{is}”.',
    speaker: 'Una versión anterior de este artículo atribuía a {was} las palabras “{words}”. Son de {is}.',
    source:
      'Una versión anterior de este artículo daba {was} como fuente de las palabras “{words}”. La fuente es {is}.',
    corrected: 'Una fuente de este artículo, {source}, ha sido corregida.',
    retracted: 'Una fuente de este artículo, {source}, ha sido retractada.',
  },
};

/** What stands for a name that is not known, to be filled in before the notice is printed. */
const unknown = '[…]';

/** A correction notice in the article's language, English where there is no wording: a paragraph for each thing that was wrong. */
export function correctionNotice(wrong: readonly Wrong[], language: string, today: string): Body {
  const lead = filled(wordingOf(language).lead, { date: today });
  return wrong.map((one, at) => {
    const said = sentenceOf(one, language);
    return at === 0 ? paragraph([text(lead, textFormat.bold), text(` ${said}`)]) : paragraph([text(said)]);
  });
}

/** What was wrong and what is right, in the article's language. */
export function sentenceOf(wrong: Wrong, language: string): string {
  const [open, close] = marksOf(language);
  const pattern = patternOf(wrong, wordingOf(language))
    .replace(/“\{/g, `${open}{`)
    .replace(/\}”/g, `}${close}`);
  const sentence = filled(pattern, withoutStops(wrong));
  return 'note' in wrong && wrong.note !== '' ? `${sentence} ${wrong.note}` : sentence;
}

/** A text with its `{names}` replaced; other names than those of `values` stay as they are. */
export const filled = (pattern: string, values: Record<string, string>): string =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? values[name] || unknown : whole));

function wordingOf(language: string): Wording {
  return wordings[language.split('-')[0]?.toLowerCase() ?? ''] ?? english;
}

/** The sentence around quoted words has its own full stop. */
export const withoutStops = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value.replace(/[.,;:]+$/, '')]));

function patternOf(wrong: Wrong, wording: Wording): string {
  return wrong.kind === 'words' && wrong.speaker === '' ? wording.wordsOfNobody : wording[wrong.kind];
}
