import { copyFile, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { StetError } from '../../core/model/errors';
import { t } from './messages';

/** A Hunspell dictionary: two files, the second of them compressed or not. */
export interface Dictionary {
  /** A language tag: `en-GB`. */
  id: string;
  aff: string;
  dic: string;
  /** Where it is from. */
  origin: 'app' | 'own' | 'system';
}

export interface DictionaryFolders {
  app: string;
  /** Those that the user added. */
  own: string;
}

/** Where Linux systems install dictionaries, some of whose licences keep them out of the app. */
const ofSystem = ['/usr/share/hunspell', '/usr/share/myspell/dicts'];

/** All dictionaries of this machine, one a language: the user's own before the app's, and the app's before the system's. */
export async function listDictionaries({ app, own }: DictionaryFolders): Promise<Dictionary[]> {
  const lists = await Promise.all([
    inFolder(own, 'own'),
    inFolder(app, 'app'),
    ...(process.platform === 'linux' ? ofSystem.map((folder) => inFolder(folder, 'system')) : []),
  ]);
  const byId = new Map<string, Dictionary>();
  for (const dictionary of lists.flat()) if (!byId.has(dictionary.id)) byId.set(dictionary.id, dictionary);
  return [...byId.values()].sort((a, b) => a.id.localeCompare(b.id, 'en'));
}

async function inFolder(folder: string, origin: Dictionary['origin']): Promise<Dictionary[]> {
  const names: string[] = await readdir(folder).catch(() => []);
  return names.flatMap((name) => {
    const [, stem = '', packed = ''] = /^(.+)\.dic(\.gz)?$/.exec(name) ?? [];
    const aff = `${stem}.aff${packed}`;
    const id = idOf(stem);
    return id !== null && names.includes(aff)
      ? [{ id, aff: path.join(folder, aff), dic: path.join(folder, name), origin }]
      : [];
  });
}

/** `de_DE_frami` is for `de-DE`. Null for a name that begins with no language. */
function idOf(stem: string): string | null {
  const [, language = '', country = ''] = /^([a-z]{2,3})(?:[_-]([A-Za-z]{2}))?(?![a-z])/.exec(stem) ?? [];
  if (language === '') return null;
  return country === '' ? language : `${language}-${country.toUpperCase()}`;
}

/** Takes a `.dic` file and the `.aff` file beside it into the folder of the user's own; returns its language. */
export async function addDictionary(file: string, { own }: DictionaryFolders): Promise<string> {
  const stem = path.basename(file).replace(/\.(?:dic|aff)$/, '');
  const id = idOf(stem);
  if (id === null) throw new StetError('invalid-input', t.message('name', { name: path.basename(file) }));
  const from = path.join(path.dirname(file), stem);
  await mkdir(own, { recursive: true });
  try {
    for (const part of ['aff', 'dic']) await copyFile(`${from}.${part}`, path.join(own, `${id}.${part}`));
  } catch {
    throw new StetError('unreadable', t.message('files', { name: stem }));
  }
  return id;
}
