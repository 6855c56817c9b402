import { useState } from 'react';
import { useCommand } from '../../shell/commands';
import { lazily } from '../../ui/lazily';

const AboutDialog = lazily(async () => (await import('./AboutDialog')).AboutDialog);

/** Opens About from the menu, with or without a workspace. */
export function AboutHost() {
  const [isOpen, setOpen] = useState(false);
  useCommand('help.about', () => setOpen(true));
  return isOpen && <AboutDialog onClose={() => setOpen(false)} />;
}
