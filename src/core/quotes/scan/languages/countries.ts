const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const known = new Map<string, ReadonlySet<string>>();

/** The names of the world's countries in a language, by its BCP 47 subtag; put together when first asked for. */
export function countriesIn(language: string): ReadonlySet<string> {
  const found = known.get(language) ?? readCountries(language);
  known.set(language, found);
  return found;
}

function readCountries(language: string): ReadonlySet<string> {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Set(codes.flatMap((code) => names.of(code) ?? []));
}
