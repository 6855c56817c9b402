import { useState } from 'react';
import { useCommand } from '../../shell/commands';
import { lazily } from '../../ui/lazily';

const BalanceDialog = lazily(async () => (await import('./BalanceDialog')).BalanceDialog);

/** Shows who is quoted, and how much, when the user asks in the menu. */
export function BalanceHost() {
  const [isAsked, setAsked] = useState(false);
  useCommand('quote.balance', () => setAsked(true));
  return isAsked && <BalanceDialog onClose={() => setAsked(false)} />;
}
