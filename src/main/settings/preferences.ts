import type { Preferences } from '../../ipc/channels/preferences';
import type { MachineSettingsStore } from './machineSettings';

/** The settings of this machine that the user changes, and what makes each take effect in the running app. */
export class UserPreferences {
  constructor(
    private readonly settings: MachineSettingsStore,
    private readonly takeEffect: (preferences: Preferences) => void,
  ) {
    takeEffect(this.current);
  }

  get current(): Preferences {
    const {
      appearance,
      asksForUpdates,
      interfaceLanguage,
      keys,
      reviewerName,
      smartTyping,
      spelling,
      writing,
    } = this.settings.current;
    return {
      appearance,
      asksForUpdates,
      interfaceLanguage,
      keys,
      reviewerName,
      smartTyping,
      spelling,
      writing,
    };
  }

  get problems() {
    return [...this.settings.problems];
  }

  set({
    appearance,
    asksForUpdates,
    interfaceLanguage,
    keys,
    reviewerName,
    smartTyping,
    spelling,
    writing,
  }: { [Key in keyof Preferences]?: Preferences[Key] | undefined }): void {
    if (appearance) this.settings.set('appearance', appearance);
    if (asksForUpdates !== undefined) this.settings.set('asksForUpdates', asksForUpdates);
    if (interfaceLanguage) this.settings.set('interfaceLanguage', interfaceLanguage);
    if (keys) this.settings.set('keys', keys);
    if (reviewerName !== undefined) this.settings.set('reviewerName', reviewerName);
    if (smartTyping !== undefined) this.settings.set('smartTyping', smartTyping);
    if (spelling) this.settings.set('spelling', spelling);
    if (writing) this.settings.set('writing', writing);
    this.takeEffect(this.current);
  }
}
