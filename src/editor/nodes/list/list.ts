import {
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListNode,
} from '@lexical/list';
import type { LexicalCommand, LexicalEditor } from 'lexical';
import type { NodeEntry } from '../../api/NodeEntry';
import './list.css';

const dispatch = (command: LexicalCommand<void>) => (editor: LexicalEditor) =>
  void editor.dispatchCommand(command, undefined);

export const listEntry = {
  node: ListNode,
  commands: {
    'format.bulletList': dispatch(INSERT_UNORDERED_LIST_COMMAND),
    'format.numberList': dispatch(INSERT_ORDERED_LIST_COMMAND),
    'format.checkList': dispatch(INSERT_CHECK_LIST_COMMAND),
  },
  offers: ['format.bulletList', 'format.numberList', 'format.checkList'],
} as const satisfies NodeEntry<ListNode>;
