import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { defineExtension, type LexicalEditor, safeCast } from 'lexical';
import type { EditorServices } from '.';

/** Carries the application's services to every extension and view of one editor. */
export const ServicesExtension = defineExtension({
  name: 'stet/services',
  config: safeCast<{ services: EditorServices | null }>({ services: null }),
});

export function servicesOf(editor: LexicalEditor): EditorServices {
  const { services } = getExtensionDependencyFromEditor(editor, ServicesExtension).config;
  if (services === null) throw new Error('The editor was built without its services.');
  return services;
}
