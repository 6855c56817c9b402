// A page of CodeMirror 6 with its usual set-up. The package is in the cache, not in the project.
// @ts-expect-error: resolved by the bench
import { basicSetup, EditorView } from 'codemirror';
import { place, words } from './page';

const view = new EditorView({
  doc: words.join('\n\n'),
  extensions: [
    basicSetup,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': 'Article text' }),
  ],
  parent: place,
});
view.focus();
