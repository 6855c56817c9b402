import { useState } from 'react';
import { useCommand } from '../../shell/commands';
import { lazily } from '../../shell/lazily';

const UpdatesDialog = lazily(async () => (await import('./UpdatesDialog')).UpdatesDialog);

/** Checks for updates when the user asks, with or without a workspace. */
export function UpdatesHost() {
  const [isOpen, setOpen] = useState(false);
  useCommand('help.updates', () => setOpen(true));
  return isOpen && <UpdatesDialog onClose={() => setOpen(false)} />;
}
