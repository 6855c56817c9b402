import { call } from '../../api/client';
import { useCall } from '../../api/query';
import { useAction } from '../../shell/useAction';
import { Button } from '../../ui/Button';

/** What was merged into this record, and the way back. */
export function Merges({ what, id }: { what: 'source' | 'speaker'; id: string }) {
  const merges = useCall(`${what}s.merges`, { id }).data ?? [];
  const undo = useAction((merge: string) => call(`${what}s.undoMerge`, { id: merge }), {
    toast: `The ${what}s are parted again.`,
  });
  const [newest] = merges;
  if (!newest) return null;
  const others = newest.count === 1 ? `1 other ${what} was` : `${newest.count} other ${what}s were`;
  return (
    <p className="library-merges">
      {others} merged into this one on {new Date(newest.at).toLocaleDateString()}.{' '}
      <Button size="small" onPress={() => undo.run(newest.id)}>
        Undo the merge
      </Button>
    </p>
  );
}
