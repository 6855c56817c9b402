import path from 'node:path/posix';
import { localeFor } from '../../../core/citations/styles/locale';

type Loaders = Record<string, () => Promise<string>>;
const styles: Loaders = import.meta.glob<string>('../../../../resources/styles/*.csl', {
  query: '?raw',
  import: 'default',
});
const locales: Loaders = import.meta.glob<string>('../../../../resources/locales/*.xml', {
  query: '?raw',
  import: 'default',
});

const byName = (loaders: Loaders, extension: string, prefix = '') =>
  new Map(
    Object.entries(loaders).map(([file, load]) => [
      path.basename(file, extension).slice(prefix.length),
      load,
    ]),
  );
const styleLoaders = byName(styles, '.csl');
const localeLoaders = byName(locales, '.xml', 'locales-');

export const bundledStyles = [...styleLoaders.keys()];
/** Undefined when there is no style with this id. */
export const bundledStyle = async (id: string): Promise<string | undefined> => styleLoaders.get(id)?.();

/** The locale of a language, and the one that every locale falls back to. */
export async function localesFor(language: string) {
  const locale = localeFor(language, [...localeLoaders.keys()]);
  const wanted = [...new Set([locale, 'en-US'])];
  const texts = await Promise.all(
    wanted.map(async (name): Promise<[string, string]> => [name, (await localeLoaders.get(name)?.()) ?? '']),
  );
  return { locale, locales: new Map(texts.filter(([, xml]) => xml !== '')) };
}
