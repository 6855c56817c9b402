import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { toast, toastError } from '../../shell/toast';
import { Button } from '../../ui/Button';

/** What was merged into this record, and the way back. */
export function Merges({ what, id }: { what: 'source' | 'speaker'; id: string }) {
  const merges = useCall(`${what}s.merges`, { id }).data ?? [];
  const [newest] = merges;
  if (!newest) return null;
  const undo = () => {
    call(`${what}s.undoMerge`, { id: newest.id }).then(
      () => toast(`The ${what}s are parted again.`),
      toastError,
    );
  };
  const others = newest.count === 1 ? `1 other ${what} was` : `${newest.count} other ${what}s were`;
  return (
    <p className="library-merges">
      {others} merged into this one on {new Date(newest.at).toLocaleDateString()}.{' '}
      <Button size="small" onPress={undo}>
        Undo the merge
      </Button>
    </p>
  );
}
