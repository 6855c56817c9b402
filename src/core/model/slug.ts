/** Names that Windows keeps for devices, whatever their ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const longest = 80;

const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const otherScripts = /(?:(?![\p{scx=Latin}\p{scx=Common}\p{scx=Inherited}])[\p{L}\p{M}\p{N}])+/gu;

/**
 * The slug of a title in any script: `[a-z0-9]` words joined by single hyphens, at most 80 characters, never
 * empty, never a device's name. The tables for scripts other than Latin are loaded when a title needs them.
 */
export async function slugify(title: string): Promise<string> {
  const composed = title.normalize('NFC');
  if (composed.search(otherScripts) < 0) return latinSlug(title);
  const { transliterate } = await import('transliteration');
  return latinSlug(
    composed.replace(otherScripts, (run) => transliterate(run).replace(/[^\p{L}\p{N} ]/gu, '')),
  );
}

/** The same for titles that need no tables: letters of other scripts count as spaces. */
export function latinSlug(title: string): string {
  const ascii = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => letters[letter] ?? '')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = ascii.length > longest ? ascii.slice(0, longest).replace(/-[^-]*$/, '') : ascii;
  const slug = short.slice(0, longest);
  if (slug === '') return 'untitled';
  return reserved.test(slug) ? `${slug}-post` : slug;
}

/** The slug itself, or the first of `slug-2`, `slug-3`, … that is free. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(slug)) return slug;
  for (let number = 2; ; number++) {
    const candidate = `${slug}-${number}`;
    if (!isTaken(candidate)) return candidate;
  }
}
