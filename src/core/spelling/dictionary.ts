/**
 * The dictionary for a language: the one of its country, that of the language alone, or that of another country with the
 * same language. Undefined when there is none.
 */
export function dictionaryFor(language: string, ids: readonly string[]): string | undefined {
  const wanted = language.toLowerCase();
  const [base = ''] = wanted.split('-');
  const exact = ids.find((id) => id.toLowerCase() === wanted);
  const plain = ids.find((id) => id.toLowerCase() === base);
  return exact ?? plain ?? ids.find((id) => id.toLowerCase().split('-')[0] === base);
}
