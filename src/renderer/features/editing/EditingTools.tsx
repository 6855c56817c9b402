import { BlockHandle } from './BlockHandle';
import { FindBar } from './FindBar';
import { LinkDialog } from './LinkDialog';
import { SelectionToolbar } from './SelectionToolbar';
import { SlashMenu } from './SlashMenu';
import { TableTools } from './TableTools';
import { TextMenu } from './TextMenu';
import { CitationMenu, RelatedMenu } from './TypeaheadMenus';
import { useQuietAnchors } from './useQuietAnchors';
import { useTextFacts } from './useTextFacts';

/** Tools that work on the text, inside the editor's React context. */
export function EditingTools() {
  useTextFacts();
  useQuietAnchors();
  return (
    <>
      <BlockHandle />
      <SelectionToolbar />
      <TableTools />
      <SlashMenu />
      <CitationMenu />
      <RelatedMenu />
      <FindBar />
      <LinkDialog />
      <TextMenu />
    </>
  );
}
