import { between, roles, surnames, titles, verbs } from './words';

const surname = surnames.join('|');
const behind = `(?=${[...verbs, ...between].join('|')}|[，：:、])`;
/** A surname and one or two characters, behind a role or the begin of a clause, before a verb or a pause. */
const fullName = new RegExp(
  `(?<=^|[\\s，。：:；（(“”「」]|${roles.join('|')})((?:${surname})\\p{Script=Han}{1,2}?)${behind}`,
  'gmu',
);
const titledName = new RegExp(`(?:${surname})(?:${titles.join('|')})`, 'gu');

interface Place {
  name: string;
  at: number;
}

/** The names of a text whose quotations are blanked. */
export function namesIn(text: string) {
  const names = new Set([...text.matchAll(fullName)].map((match) => match[1] as string));
  for (const [name] of text.matchAll(titledName)) names.add(name);
  const places = placesOf(text, names);
  let read = 0;
  let first = 0;
  return {
    /** The first name in a clause. */
    in: (clause: string): string | null => placesOf(clause, names)[0]?.name ?? null,
    /** The first name of the newest sentence before an offset that has one. Offsets may not go back. */
    before(offset: number): string | null {
      while (read < places.length && (places[read]?.at ?? 0) < offset) {
        const before = places[read - 1];
        if (!before || /[。！？\n]/u.test(text.slice(before.at, places[read]?.at))) first = read;
        read += 1;
      }
      return places[first]?.name ?? null;
    },
  };
}

function placesOf(text: string, names: ReadonlySet<string>): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < text.length; at++)
    for (const length of [4, 3, 2]) {
      const name = text.slice(at, at + length);
      if (!names.has(name)) continue;
      places.push({ name, at });
      at += length - 1;
      break;
    }
  return places;
}
