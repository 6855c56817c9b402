import { ExportHost } from '../features/export/ExportHost';
import { ImportHost } from '../features/import/ImportHost';
import { LibraryDialogs } from '../features/library/LibraryDialogs';
import { KeysDialog } from '../features/search/KeysDialog';
import { Palette } from '../features/search/Palette';

/** Dialogs that any part of the window may open; loaded after the first screen. */
export function Hosts() {
  return (
    <>
      <Palette />
      <KeysDialog />
      <LibraryDialogs />
      <ExportHost />
      <ImportHost />
    </>
  );
}
