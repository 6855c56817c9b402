import { useEffect, useState } from 'react';
import type { RescueOffer } from '../../../ipc/channels/rescue';
import { call } from '../../api/client';
import { ownRescueIds } from '../../session/current';
import { useCommand } from '../../shell/commands';
import { perform } from '../../shell/perform';
import { toast } from '../../shell/toast';
import { t } from './messages';
import { RescueDialog } from './RescueDialog';

interface Shown {
  offers: RescueOffer[];
  isAfterCrash: boolean;
}

/** Files of articles that are in the window are left out: it stores them itself. */
async function look(opening: string | null) {
  const { offers, crashed } = await call('rescue.list', { opening });
  const own = ownRescueIds();
  return { offers: offers.filter(({ id }) => !own.has(id)), crashed };
}

/** Offers what waits in rescue files: when a workspace is opened, when none can be, and on request. */
export function RescueHost({ opening }: { opening: string | null }) {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    void perform(async () => {
      const { offers, crashed } = await look(opening);
      // Where a workspace is open, words of another one wait until they are asked for.
      if (offers.some(({ isHere }) => isHere || opening === null))
        setShown({ offers, isAfterCrash: crashed !== null });
      else if (crashed) toast(t(`recovered.${crashed}`));
    });
  }, [opening]);
  useCommand(
    'workspace.rescued',
    () =>
      void perform(async () => {
        const { offers } = await look(opening);
        if (offers.length > 0) setShown({ offers, isAfterCrash: false });
        else toast(t('none'), 'bad');
      }),
  );
  if (shown === null) return null;
  const remove = (id: string) => {
    const offers = shown.offers.filter((offer) => offer.id !== id);
    setShown(offers.length > 0 ? { ...shown, offers } : null);
  };
  return <RescueDialog {...shown} onDone={remove} onClose={() => setShown(null)} />;
}
