export const isMac = navigator.platform.startsWith('Mac');

const names: Record<string, string> = isMac
  ? { CmdOrCtrl: '⌘', Alt: '⌥', Shift: '⇧', Up: '↑', Down: '↓' }
  : { CmdOrCtrl: 'Ctrl', Up: '↑', Down: '↓' };

/** An Electron accelerator as it is shown: `Ctrl Shift E`. */
export const keyLabel = (accelerator: string): string =>
  accelerator
    .split('+')
    .map((part) => names[part] ?? part)
    .join(isMac ? '' : ' ');
