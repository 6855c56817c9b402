// What the app's first script is measured against: React and Lexical's core, and nothing else.
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
