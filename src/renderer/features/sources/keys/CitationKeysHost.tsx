import { useState } from 'react';
import { useCommand } from '../../../shell/commands';
import { CitationKeysDialog } from './CitationKeysDialog';

export function CitationKeysHost() {
  const [isOpen, setIsOpen] = useState(false);
  useCommand('sources.citationKeys', () => setIsOpen(true));
  return isOpen && <CitationKeysDialog onClose={() => setIsOpen(false)} />;
}
