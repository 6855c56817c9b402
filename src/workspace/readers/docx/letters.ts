import type { Account } from './account';
import { attributeOf, childOf, create, elementsIn, isOn, propertiesOf, remove, runOf, wordsOf } from './dom';
import { type LetterName, lettersOf, type Styles } from './styles';

/** The character style that stands for code. */
const codeStyle = 'StetCode';

/**
 * Gives each run the formats that its style has, as mammoth reads only its own, and takes hidden words out. Underlining
 * and highlighting, which the text cannot have, are named.
 */
export function settleLetters(root: Element, styles: Styles, account: Account): void {
  for (const run of elementsIn(root, 'w:r')) {
    const properties = propertiesOf(run, 'w:rPr');
    const style = styles.get(attributeOf(childOf(properties, 'w:rStyle')));
    const own = childOf(properties, 'w:rStyle');
    if (own) remove(own);
    const letters = { ...style.letters, ...lettersOf(properties) };
    const isHidden = letters['w:vanish'] ?? styles.get(paragraphStyle(run)).letters['w:vanish'];
    if (isHidden) {
      hide(run, account);
      continue;
    }
    for (const name of ['underline', 'highlight'] as const) {
      const mark = childOf(properties, name === 'underline' ? 'w:u' : 'w:highlight');
      if (isOn(mark) && !isInLink(run)) account.add(name, wordsOf(run));
    }
    setLetters(properties, { ...letters, 'w:strike': letters['w:strike'] || letters['w:dstrike'] });
    if (style.isCode) properties.appendChild(create(run, 'w:rStyle', { 'w:val': codeStyle }));
  }
}

const paragraphStyle = (run: Element): string => {
  const paragraph = run.parentNode as Element;
  const properties = paragraph.nodeName === 'w:p' ? childOf(paragraph, 'w:pPr') : undefined;
  return properties ? attributeOf(childOf(properties, 'w:pStyle')) : '';
};

const isInLink = (run: Element): boolean => run.parentNode?.nodeName === 'w:hyperlink';

function setLetters(properties: Element, letters: Partial<Record<LetterName, boolean | undefined>>): void {
  for (const name of ['w:b', 'w:i', 'w:strike'] as const) {
    const own = childOf(properties, name);
    if (own) remove(own);
    if (letters[name]) properties.appendChild(create(properties, name));
  }
}

const noteMarks = ['w:footnoteReference', 'w:endnoteReference'];

/** A field's marks stay, as a run without its beginning or end would break the field. */
function hide(run: Element, account: Account): void {
  account.addAll('hidden', run);
  for (const inner of elementsIn(run, 'w:t', 'w:tab', 'w:br', 'w:sym', 'w:drawing', 'w:pict', ...noteMarks))
    remove(inner);
}

/** Ruby text stands in brackets after its base, a formula as its letters, and the end of a page is the end of a line. */
export function settleSmall(root: Element, account: Account): void {
  for (const end of elementsIn(root, 'w:br')) end.removeAttribute('w:type');
  for (const ruby of elementsIn(root, 'w:ruby')) {
    const base = childOf(ruby, 'w:rubyBase');
    const above = childOf(ruby, 'w:rt');
    const words = `${base ? wordsOf(base) : ''}${above ? ` (${wordsOf(above)})` : ''}`;
    const text = childOf(runOf(ruby, words), 'w:t');
    if (text) ruby.parentNode?.replaceChild(text, ruby);
  }
  for (const formula of elementsIn(root, 'm:oMath')) {
    const words = elementsIn(formula, 'm:t')
      .map((text) => text.textContent ?? '')
      .join(' ');
    account.add('formula', words);
    formula.parentNode?.replaceChild(runOf(formula, words), formula);
  }
  for (const frame of elementsIn(root, 'm:oMathPara')) {
    while (frame.firstChild) frame.parentNode?.insertBefore(frame.firstChild, frame);
    remove(frame);
  }
}
