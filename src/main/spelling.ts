import type { Session } from 'electron';
import { dictionaryFor } from '../core/spelling/dictionary';
import { plainWord } from '../core/spelling/words';
import { only, type workerTasks } from '../workspace';
import {
  addDictionary,
  type Dictionary,
  type DictionaryFolders,
  listDictionaries,
} from '../workspace/spelling/dictionaries';
import type { Dialogs } from './dialogs/dialogs';
import type { MachineSettingsStore } from './settings/machineSettings';
import type { WorkspaceSession } from './workspace/session';

interface Services {
  settings: MachineSettingsStore;
  session: WorkspaceSession;
  dialogs: Dialogs;
  tasks: ReturnType<typeof workerTasks>;
  folders: DictionaryFolders;
}

/** Checks words with the dictionaries of this machine, in a worker; nothing is asked of the web. */
export class Spelling {
  constructor(private readonly services: Services) {}

  async check(language: string, words: string[]): Promise<string[]> {
    const { settings, session, tasks } = this.services;
    const dictionaries = await this.#dictionariesFor(language);
    if (dictionaries.length === 0) return [];
    const own = new Set(settings.current.spelling.words);
    const asked = words.filter((word) => !own.has(word));
    const wrong = await only(tasks.misspelt({ name: language, words: asked, dictionaries }));
    return session.open().spelling.unknown(wrong);
  }

  async suggest(language: string, word: string): Promise<string[]> {
    const dictionaries = await this.#dictionariesFor(language);
    if (dictionaries.length === 0) return [];
    return only(this.services.tasks.suggestSpelling({ name: word, word, dictionaries }));
  }

  async dictionaries() {
    return (await listDictionaries(this.services.folders)).map(({ id, origin }) => ({ id, origin }));
  }

  async addDictionary(): Promise<string | null> {
    const { dialogs, folders } = this.services;
    const file = await dialogs.chooseDictionary();
    return file === null ? null : addDictionary(file, folders);
  }

  async learn(word: string, where: 'own' | 'workspace'): Promise<void> {
    const { settings, session } = this.services;
    const added = plainWord(word);
    if (where === 'own') {
      const { words, ...others } = settings.current.spelling;
      settings.set('spelling', { ...others, words: withWord(words, added) });
    } else {
      const { words } = await session.open().settings.get();
      await session.open().settings.set({ words: withWord(words, added) });
    }
  }

  /** That of the language, and those that the user wants besides. */
  async #dictionariesFor(language: string): Promise<Pick<Dictionary, 'aff' | 'dic'>[]> {
    const all = await listDictionaries(this.services.folders);
    const ids = all.map(({ id }) => id);
    const wanted = new Set([dictionaryFor(language, ids), ...this.services.settings.current.spelling.also]);
    return all.filter(({ id }) => wanted.has(id)).map(({ aff, dic }) => ({ aff, dic }));
  }
}

const withWord = (words: readonly string[], word: string): string[] =>
  words.includes(word) ? [...words] : [...words, word];

/**
 * Chromium's own checker is off. It asks the web for the system's dictionary even when it checks nothing, so that address
 * leads nowhere.
 */
export function withoutChromiumsSpelling(session: Session): void {
  session.setSpellCheckerEnabled(false);
  if (process.platform === 'darwin') return;
  session.setSpellCheckerDictionaryDownloadURL('app://stet/no-dictionary/');
  session.setSpellCheckerLanguages([]);
}
