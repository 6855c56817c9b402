import { useState } from 'react';
import { useCommand } from '../../shell/commands';
import { lazily } from '../../ui/lazily';

const PreferencesDialog = lazily(async () => (await import('./PreferencesDialog')).PreferencesDialog);

/** Opens the preferences, with or without a workspace. */
export function PreferencesHost({ hasWorkspace }: { hasWorkspace: boolean }) {
  const [isOpen, setOpen] = useState(false);
  useCommand('app.preferences', () => setOpen(true));
  return isOpen && <PreferencesDialog hasWorkspace={hasWorkspace} onClose={() => setOpen(false)} />;
}
