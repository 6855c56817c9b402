import { setLanguage } from '../core/messages/language';

/** Main names the language of the window in its address. */
setLanguage(new URLSearchParams(window.location.search).get('language') ?? 'en');
