import { language } from '../core/messages/language';
import { speak } from '../core/messages/speak';

/** Main names the language of the window in its address. Resolves before the first message is read. */
export async function loadLanguage(): Promise<void> {
  await speak(new URLSearchParams(window.location.search).get('language') ?? 'en');
  document.documentElement.lang = language();
}
