import { useState } from 'react';
import { useCommand } from '../../shell/commands';
import { LevelsDialog } from './LevelsDialog';

export function LevelsHost() {
  const [isOpen, setIsOpen] = useState(false);
  useCommand('checks.levels', () => setIsOpen(true));
  return isOpen && <LevelsDialog onClose={() => setIsOpen(false)} />;
}
