// The baseline for the app's first script: only React and Lexical's core.
import { createEditor } from 'lexical';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const place = document.createElement('div');
document.body.append(place);
const mount = (element: HTMLElement | null) => {
  const editor = createEditor();
  editor.setRootElement(element);
  return () => editor.setRootElement(null);
};
createRoot(place).render(createElement('div', { contentEditable: true, ref: mount }));
