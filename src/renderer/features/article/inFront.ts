import type { EditorHandle } from '../../../editor/api';
import { bringFront } from '../../shell/beside';

/** The editor's interface, where what goes to a place in the text shows the text first: a pane may stand in its place. */
export function inFront(handle: EditorHandle): EditorHandle {
  const first =
    <A extends unknown[], R>(go: (...args: A) => R) =>
    (...args: A): R => {
      bringFront('article');
      return go(...args);
    };
  return {
    ...handle,
    focus: first(handle.focus),
    reveal: first(handle.reveal),
    bringUp: first(handle.bringUp),
    showThread: first(handle.showThread),
    showSuggestion: first(handle.showSuggestion),
  };
}
