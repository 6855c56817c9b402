import { setLanguage } from './language';

const translations: Record<string, () => Promise<Parameters<typeof setLanguage>[1]>> = {
  de: async () => (await import('./german')).german,
};

/** Loads the messages of a language and sets it as that of this process; English is always there. */
export async function speak(tag: string): Promise<void> {
  setLanguage(tag, await translations[tag]?.());
}
