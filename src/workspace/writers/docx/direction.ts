import type { Nodes } from 'mdast';

const strong =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]|\p{L}/u;
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The direction of a text by its first letter, as the editor and pages have it (`dir="auto"`); null: it has none. */
export function directionIn(text: string): 'ltr' | 'rtl' | null {
  const letter = strong.exec(text)?.[0];
  if (letter === undefined) return null;
  return rightToLeft.test(letter) ? 'rtl' : 'ltr';
}

/** The words of nodes up to the first letter, so that a long text is not read whole. */
export function firstLetters(nodes: Nodes[]): string {
  for (const node of nodes) {
    const words =
      'children' in node
        ? firstLetters(node.children)
        : node.type === 'text' || node.type === 'inlineCode' || node.type === 'code'
          ? node.value
          : '';
    if (strong.test(words)) return words;
  }
  return '';
}

/** Word takes each paragraph to run from left to right unless it says otherwise. */
export const bidi = (direction: 'ltr' | 'rtl' | null): { bidirectional?: true } =>
  direction === 'rtl' ? { bidirectional: true } : {};
