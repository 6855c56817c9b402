import { app, type BrowserWindow, type Session } from 'electron';
import { askBox } from './dialogs/messageBox';
import { t } from './dialogs/messages';
import type { MachineSettingsStore } from './settings/machineSettings';

/** Chromium asks for the system's dictionary even when it checks nothing, so until it may that address leads nowhere. */
const dictionaries = {
  web: 'https://redirector.gvt1.com/edgedl/chrome/dict/',
  nowhere: 'app://stet/no-dictionary/',
};

/** macOS checks spelling itself; elsewhere Chromium gets a dictionary from the web. */
const isLocal = process.platform === 'darwin';

/**
 * Checks spelling in the window. Where that needs a request to the web it is off until the user agrees to it: Chromium
 * would fetch a dictionary at the first start.
 */
export class Spelling {
  constructor(
    private readonly session: Session,
    private readonly settings: MachineSettingsStore,
  ) {
    this.#apply();
  }

  get isOn(): boolean {
    return this.settings.current.spelling.isOn ?? isLocal;
  }

  /** Returns whether it is on now. */
  async toggle(parent: BrowserWindow | null): Promise<boolean> {
    if (this.isOn || isLocal || (await mayFetch(parent))) {
      this.settings.set('spelling', { isOn: !this.isOn });
      this.#apply();
    }
    return this.isOn;
  }

  #apply(): void {
    this.session.setSpellCheckerEnabled(this.isOn);
    if (isLocal) return;
    this.session.setSpellCheckerDictionaryDownloadURL(this.isOn ? dictionaries.web : dictionaries.nowhere);
    this.session.setSpellCheckerLanguages(this.isOn ? this.#languages() : []);
  }

  /** The dictionaries that there are for the languages of the system. */
  #languages(): string[] {
    const known = this.session.availableSpellCheckerLanguages;
    const wanted = [app.getLocale(), ...app.getPreferredSystemLanguages()];
    const found = wanted.flatMap(
      (tag) => [tag, tag.replace(/-.*/, '')].find((name) => known.includes(name)) ?? [],
    );
    return [...new Set(found)].slice(0, 3);
  }
}

async function mayFetch(parent: BrowserWindow | null): Promise<boolean> {
  const button = await askBox(parent, {
    type: 'question',
    message: t('spelling'),
    detail: t('spelling.detail'),
    buttons: [t('spelling.yes'), t('cancel')],
    defaultId: 0,
    cancelId: 1,
  });
  return button === 0;
}
