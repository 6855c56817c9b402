import { app, systemPreferences } from 'electron';

/** `#rrggbb`; null where the system names none, or its Electron cannot say (33 on Linux). */
export function systemAccent(): string | null {
  const colour = systemPreferences.getAccentColor?.() ?? '';
  const [digits] = /[\da-f]{6}/i.exec(colour) ?? [];
  return digits ? `#${digits.toLowerCase()}` : null;
}

/** macOS tells nobody, so the colour is read too when the user comes back from its settings. */
export function followSystemAccent(onChange: () => void): void {
  let last = systemAccent();
  const look = () => {
    const now = systemAccent();
    if (now === last) return;
    last = now;
    onChange();
  };
  systemPreferences.on('accent-color-changed', look);
  app.on('browser-window-focus', look);
}
