import { useEffect, useState } from 'react';
import { call, onEvent } from '../../api/client';
import { useCommand } from '../../shell/commands';
import { perform } from '../../shell/perform';
import { toast } from '../../shell/toast';
import { BackupsDialog } from './BackupsDialog';
import { isMadeBad, madeWords } from './madeWords';

/** Opens the list of backups, makes one at once, and says what keeps the automatic ones from being made. */
export function BackupsHost() {
  const [isOpen, setIsOpen] = useState(false);
  useCommand('workspace.backups', () => setIsOpen(true));
  useCommand('workspace.backup', () => {
    void perform(() => call('backups.create', undefined), { toast: madeWords, isBad: isMadeBad });
  });
  useEffect(() => onEvent('backupProblem', ({ problem }) => toast(problem, 'bad')), []);
  return isOpen && <BackupsDialog onClose={() => setIsOpen(false)} />;
}
