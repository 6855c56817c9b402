import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { CAN_REDO_COMMAND, CAN_UNDO_COMMAND, COMMAND_PRIORITY_LOW, mergeRegister } from 'lexical';
import { useEffect } from 'react';
import type { Fact } from '../../../core/model/facts';
import { $textFacts } from '../../../editor/commands/textFacts';
import { setFacts } from '../../shell/context';

/** Tells the menus what is so in the article's text. */
export function useTextFacts(): void {
  const [editor] = useLexicalComposerContext();
  useEffect(() => {
    const can = { undo: false, redo: false };
    const tell = () => {
      // Not `editor.read`: that commits what waits, and every key would become an undo step of its own.
      const facts: Fact[] = editor.getEditorState().read($textFacts, { editor });
      if (can.undo) facts.push('undoable');
      if (can.redo) facts.push('redoable');
      setFacts('text', facts);
    };
    const note = (step: keyof typeof can) => (isPossible: boolean) => {
      can[step] = isPossible;
      tell();
      return false;
    };
    const stop = mergeRegister(
      editor.registerUpdateListener(tell),
      editor.registerCommand(CAN_UNDO_COMMAND, note('undo'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(CAN_REDO_COMMAND, note('redo'), COMMAND_PRIORITY_LOW),
    );
    tell();
    return () => {
      stop();
      setFacts('text', []);
    };
  }, [editor]);
}
