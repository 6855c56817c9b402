import { getExtensionDependencyFromEditor } from '@lexical/extension';
import type { LexicalEditor } from 'lexical';
import { servicesOf } from '../../../editor/api/services';
import {
  type Misspelt,
  misspeltAt,
  nextMisspelt,
  rangeOf,
  replaceMisspelt,
  selectMisspelt,
} from '../../../editor/spelling/misspelt';
import { SpellingExtension } from '../../../editor/spelling/SpellingExtension';
import { scrollIntoView } from '../../../editor/text/scroll';
import { announce } from '../../shell/announce';
import type { MenuPlace } from '../../ui/ContextMenu';
import type { MenuEntry } from '../../ui/MenuItems';
import { t } from './messages';
import { wordEntries } from './wordEntries';

const wrongIn = (editor: LexicalEditor) =>
  getExtensionDependencyFromEditor(editor, SpellingExtension).output.wrong;

/** The misspelt word at a place of the window. */
export const misspeltHere = (editor: LexicalEditor, at: MenuPlace): Misspelt | undefined =>
  misspeltAt(editor, wrongIn(editor), at.left, at.top + at.height / 2);

/** Selects the next misspelt word, or says that there is none. */
export function goToNextMisspelt(editor: LexicalEditor): Misspelt | undefined {
  const misspelt = nextMisspelt(editor, wrongIn(editor));
  if (!misspelt) {
    announce(t('spelling.clean'));
    return undefined;
  }
  editor.focus();
  selectMisspelt(editor, misspelt);
  scrollIntoView(rangeOf(editor, misspelt)?.startContainer.parentElement ?? null);
  return misspelt;
}

/** What to do with a misspelt word of the text. */
export const spellingEntries = (editor: LexicalEditor, misspelt: Misspelt): Promise<MenuEntry[][]> =>
  wordEntries(
    servicesOf(editor).spelling,
    misspelt.word,
    editor.isEditable() ? (by) => replaceMisspelt(editor, misspelt, by) : null,
  );
