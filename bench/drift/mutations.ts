import type { Sentences } from './sentences';

/** Words quoted from a record, and whether their meaning was changed. */
export interface Quoted {
  kind: 'clipped' | 'ellipsis' | 'brackets' | 'whole sentence';
  language: string;
  words: string;
  record: string;
}

const joined = (text: string): string => text.replace(/\s+/g, ' ').trim();

function bracketed(sentence: string): { record: string; words: string } {
  return {
    record: sentence.replace(/ (?:->|\+) \[[^\]]*\]/, ''),
    words: sentence.replace(/\S+ -> /, '').replace(' + ', ' '),
  };
}

/** Each sentence stands in a record of several, with another before and after it. */
export function mutationsOf({ language, clipped, ellipsis, brackets }: Sentences): Quoted[] {
  const plain = [
    ...clipped.map((text) => text.replaceAll('|', '')),
    ...ellipsis.map((text) => text.replace(/[{}]/g, '')),
    ...brackets.map((text) => bracketed(text).record),
  ];
  const within = (text: string, at: number) =>
    [plain.at(at - 1), text, plain[(at + 1) % plain.length]].join(' ');
  const quoted = (kind: Quoted['kind'], words: string, record: string): Quoted => ({
    kind,
    language,
    words: joined(words),
    record,
  });
  return [
    ...clipped.map((text, at) =>
      quoted('clipped', text.split('|')[1] ?? '', within(text.replaceAll('|', ''), at)),
    ),
    ...ellipsis.map((text, at) =>
      quoted(
        'ellipsis',
        text.replace(/\{[^}]*\}/g, '…'),
        within(text.replace(/[{}]/g, ''), clipped.length + at),
      ),
    ),
    ...brackets.map((text, at) => {
      const { record, words } = bracketed(text);
      return quoted('brackets', words, within(record, clipped.length + ellipsis.length + at));
    }),
    ...plain.map((text, at) => quoted('whole sentence', text, within(text, at))),
  ];
}
