import { t } from './messages';

export const isMac = navigator.platform.startsWith('Mac');

const signs: Record<string, string> = {
  Up: '↑',
  Down: '↓',
  ...(isMac ? { CmdOrCtrl: '⌘', Alt: '⌥', Shift: '⇧' } : {}),
};

const named = [
  'CmdOrCtrl',
  'Shift',
  'Space',
  'Enter',
  'Delete',
  'PageUp',
  'PageDown',
  'Home',
  'End',
] as const;

function keyName(part: string): string {
  const key = named.find((name) => name === part);
  return signs[part] ?? (key ? t(`key.${key}`) : part);
}

/** An Electron accelerator as it is shown: `Ctrl Shift E`, `Strg Umschalt E`. */
export const keyLabel = (accelerator: string): string =>
  accelerator
    .split('+')
    .map(keyName)
    .join(isMac ? '' : ' ');
