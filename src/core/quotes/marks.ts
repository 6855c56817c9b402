/** Quotation marks, from opening to closing; a straight mark is both. */
const pairs: Record<string, string> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '‘': '’',
  '‚': '‘’',
  '"': '"',
};

export const openingMarks = Object.keys(pairs).join('');
export const anyMark = /[“”„«»「」『』‘’‚"]/;

export const closes = (opening: string, mark: string): boolean => pairs[opening]?.includes(mark) ?? false;

/** The quotation marks of a language, by BCP 47 primary subtag. */
const byLanguage: Record<string, [string, string]> = {
  de: ['„', '“'],
  fr: ['« ', ' »'],
  ru: ['«', '»'],
  uk: ['«', '»'],
  es: ['«', '»'],
  it: ['«', '»'],
  ja: ['「', '」'],
  cs: ['„', '“'],
  pl: ['„', '”'],
};

export function marksOf(language: string): [string, string] {
  return byLanguage[language.split('-')[0]?.toLowerCase() ?? ''] ?? ['“', '”'];
}

/** Removes one pair of quotation marks around the words. */
export function withoutMarks(words: string): string {
  const trimmed = words.trim();
  const first = trimmed[0] ?? '';
  const last = trimmed[trimmed.length - 1] ?? '';
  if (trimmed.length >= 2 && closes(first, last)) return trimmed.slice(1, -1).trim();
  if (openingMarks.includes(first) && trimmed !== '') return trimmed.slice(1).trim();
  return trimmed;
}
