/** A capitalised name of one to six words, which may contain words such as “of” and “van”. */
const capitalised = "[\\p{Lu}][\\p{L}\\p{M}’'.-]*";
const joined = `${capitalised}(?:\\s+(?:(?:of|for|de|van|von|al|bin|the|&)\\s+){0,2}${capitalised}){0,5}`;
const office =
  '(?:spokes(?:person|man|woman)|official|minister|president|diplomat|analyst|expert|leader|ombudsman|chief|director|mayor|governor|secretary|ambassador|envoy|commander|inspector|manager|treasurer|lawyer)s?';
const body = '(?:ministry|government|council|army|parliament|police|union|board|company|court)';
const small = '(?:\\p{Ll}+\\s+)';

const namePattern = new RegExp(
  [
    // “a spokesperson for Acme”, “a spokesperson for Acme board director Ana Ferro”
    `(?:(?:[Aa]|[Tt]he)\\s+)?${small}?(?:${office}|${body})\\s+(?:for|of|at)\\s+(?:the\\s+)?${joined}(?:\\s+${small}{0,2}${office}\\s+${joined})?`,
    // “Cardesh’s foreign ministry”, “Ferro’s spokesperson”
    `${joined}(?<=[’']s?)\\s+${small}{0,2}(?:${office}|${body})`,
    // “The builders’ union”
    `[Tt]he\\s+(?:[\\p{Ll}]+[’']s?\\s+|${small}){0,2}${body}`,
    `${joined}(?:\\s+${body})?`,
  ].join('|'),
  'gu',
);

/** Finds the person in “Cardesh diplomat Ana Ferro”. */
const personBehindOffice = new RegExp(`^${joined}\\s+${small}{0,2}${office}\\s+(${joined})`, 'u');

/** Capitalised words at the beginning of a sentence that are not names. */
const notNames =
  /^(The|A|An|And|But|In|On|At|As|For|After|Before|While|When|However|Meanwhile|Also|Still|Yet|Since|This|That|These|Those|It|He|She|They|We|I|What|If|There|Her|His|Their|Its|Our|My|Each|Every|No|Not|Who|Where|How|Why|Wednesday|Thursday|Friday|Saturday|Sunday|Monday|Tuesday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Offsets in UTF-16 units of the text. */
export interface Named {
  name: string;
  start: number;
  end: number;
}

/** The names and offices in a text, without the first word of a sentence. */
export function namesIn(text: string): Named[] {
  return [...text.matchAll(namePattern)].flatMap((match) => {
    const person = personBehindOffice.exec(text.slice(match.index, match.index + 200))?.[1];
    const name = withoutEnd(person ?? match[0]);
    const words = name.split(/\s+/);
    if (words.every((word) => notNames.test(word))) return [];
    const first = words[0] ?? '';
    const kept =
      words.length > 1 && notNames.test(first) && !/^(The|A|An)$/.test(first)
        ? words.slice(1).join(' ')
        : name;
    return [{ name: kept, start: match.index, end: match.index + match[0].length }];
  });
}

/** Removes a possessive and the full stop of a sentence; “U.S.” keeps its full stop. */
function withoutEnd(name: string): string {
  const bare = name.replace(/[’']s?$/, '');
  return /\p{Lu}\.\p{Lu}\.$/u.test(bare) ? bare : bare.replace(/[.'’-]+$/, '');
}
