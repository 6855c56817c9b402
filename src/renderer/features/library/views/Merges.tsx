import { call } from '../../../api/client';
import { useCall } from '../../../api/query';
import { toast, toastError } from '../../../app/toast';
import { Button } from '../../../ui/Button';

/** What was merged into this source, and the way back. */
export function Merges({ id }: { id: string }) {
  const merges = useCall('sources.merges', { id }).data ?? [];
  const [newest] = merges;
  if (!newest) return null;
  const undo = () => {
    call('sources.undoMerge', { id: newest.id }).then(
      () => toast('The sources are parted again.'),
      toastError,
    );
  };
  const others = newest.count === 1 ? '1 other source was' : `${newest.count} other sources were`;
  return (
    <p className="library-merges">
      {others} merged into this one on {new Date(newest.at).toLocaleDateString()}.{' '}
      <Button size="small" onPress={undo}>
        Undo the merge
      </Button>
    </p>
  );
}
