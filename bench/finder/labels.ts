/** What a person says of one quotation of an article. */
export interface Label {
  /** The words with which it begins. */
  opening: string;
  kind: 'direct' | 'scare' | 'title';
  /** The names that are right; none where the text names nobody. */
  speakers: string[];
  /** The sentence names the speaker by a pronoun. */
  isPronoun: boolean;
}

export interface Labelled {
  name: string;
  language: string;
  text: string;
  labels: Label[];
}

/**
 * Reads an article with its labels behind a line of three hyphens, one a line in reading order: `opening words | speaker`,
 * with `scare` or `title` for words that are nobody's, `-` for a speaker whom the text does not name, `/` between names
 * that are both right, and `| pronoun` behind a speaker whom the sentence names by a pronoun alone.
 */
export function readLabelled(name: string, source: string): Labelled {
  const [text = '', list = ''] = source.split('\n---\n');
  const labels = list
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Label => {
      const [opening = '', who = '', how] = line.split(' | ').map((part) => part.trim());
      const names = who.split(' / ').map((part) => part.trim());
      const kind = names.includes('scare') ? 'scare' : names.includes('title') ? 'title' : 'direct';
      return {
        opening,
        kind,
        speakers: names.filter((part) => !/^(?:-|scare|title)$/.test(part)),
        isPronoun: how === 'pronoun',
      };
    });
  return { name, language: name.slice(0, 2), text, labels };
}
