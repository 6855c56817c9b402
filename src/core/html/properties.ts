import type { Element } from 'hast';
import { isSafeUrl } from '../model/url';
import type { LeftOut } from './leftOut';
import { attribute } from './tree';

const allowed = ['alt', 'title', 'start', 'checked', 'type', 'colSpan', 'rowSpan', 'align'] as const;

/** The properties that a document can hold, and addresses only if they are safe. */
export function safeProperties(node: Element, leftOut: LeftOut): Element['properties'] {
  const properties: Element['properties'] = Object.fromEntries(
    allowed.flatMap((name) => (node.properties[name] == null ? [] : [[name, node.properties[name]]])),
  );
  const href = attribute(node, 'href');
  if (href !== '' && isSafeUrl(href)) properties['href'] = href;
  else if (href !== '') leftOut.add('address', null);
  const language = languageOf(node);
  if (language) properties['className'] = [language];
  return properties;
}

/** Of all classes only the language of a code block is kept. */
export function languageOf(node: Element): string | undefined {
  const name = /(?:^|\s)(?:language|lang|highlight-source|brush:)-?\s*([\w+#-]{1,20})(?=\s|;|$)/.exec(
    attribute(node, 'className'),
  )?.[1];
  return name && `language-${name}`;
}
