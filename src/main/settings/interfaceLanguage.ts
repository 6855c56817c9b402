import { app } from 'electron';
import { languageOf } from '../../core/messages/language';
import { speak } from '../../core/messages/speak';
import type { MachineSettings } from '../../core/model/settings';

type Choice = MachineSettings['interfaceLanguage'];

const speakChosen = (choice: Choice): Promise<void> =>
  speak(languageOf(choice, app.getPreferredSystemLanguages()));

/** Before anything is said: `--language=de` comes before what is stored. */
export function startSpeaking(choice: Choice): Promise<void> {
  const asked = app.commandLine.getSwitchValue('language');
  return asked === '' ? speakChosen(choice) : speak(asked);
}

/** Speaks the language that the user chooses, from the moment of the choice. */
export class ChosenLanguage {
  constructor(
    private choice: Choice,
    private readonly onChange: () => void,
  ) {}

  async follow(choice: Choice): Promise<void> {
    if (choice === this.choice) return;
    this.choice = choice;
    await speakChosen(choice);
    this.onChange();
  }
}
