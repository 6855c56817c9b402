import { useExtensionSignalValue } from '@lexical/react/useExtensionSignalValue';
import { lazy, Suspense } from 'react';
import { PopoverExtension } from '../popover/PopoverExtension';

const FootnotePopover = lazy(() => import('./FootnotePopover'));
const OpaquePopover = lazy(() => import('../nodes/opaque/OpaquePopover'));

/** The small editor beside the node that is being edited; loaded when one is first opened. */
export function NodePopover() {
  const target = useExtensionSignalValue(PopoverExtension, 'target');
  if (target === null) return null;
  return (
    <Suspense fallback={null}>
      {target.kind === 'footnote' ? (
        <FootnotePopover key={target.key} nodeKey={target.key} />
      ) : (
        <OpaquePopover key={target.key} nodeKey={target.key} />
      )}
    </Suspense>
  );
}
