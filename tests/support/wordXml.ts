import JSZip from 'jszip';
import { attributeOf, childrenOf, elementsIn, parseXml } from '../../src/workspace/readers/docx/dom';

/** The order that ECMA-376 (part 1, annex A) asks of what Stet writes; Word refuses or repairs a file without it. */
const orders: Record<string, string[]> = {
  'w:pPr': [
    ...['w:pStyle', 'w:keepNext', 'w:keepLines', 'w:pageBreakBefore', 'w:widowControl', 'w:numPr', 'w:pBdr'],
    ...[
      'w:shd',
      'w:tabs',
      'w:bidi',
      'w:spacing',
      'w:ind',
      'w:contextualSpacing',
      'w:jc',
      'w:outlineLvl',
      'w:rPr',
    ],
  ],
  'w:rPr': [
    ...['w:ins', 'w:del', 'w:rStyle', 'w:rFonts', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:strike', 'w:noProof'],
    ...['w:color', 'w:sz', 'w:szCs', 'w:highlight', 'w:u', 'w:vertAlign', 'w:rtl', 'w:lang'],
  ],
  'w:tblPr': [
    'w:tblStyle',
    'w:bidiVisual',
    'w:tblW',
    'w:tblInd',
    'w:tblBorders',
    'w:tblLayout',
    'w:tblCellMar',
    'w:tblLook',
  ],
  'w:tcPr': ['w:tcW', 'w:gridSpan', 'w:vMerge', 'w:tcBorders', 'w:shd', 'w:tcMar', 'w:vAlign'],
  'w:p': ['w:pPr', ''],
  'w:r': ['w:rPr', ''],
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:tc': ['w:tcPr', ''],
};

/** What has an id of its own in a part, and what may refer to it. */
const identified = ['w:footnote', 'w:comment', 'w:ins', 'w:del', 'w:commentRangeStart', 'w:commentRangeEnd'];

/** The parts of a Word file by name, as XML. Throws if one is not well-formed. */
export async function wordParts(bytes: Uint8Array): Promise<Map<string, Document>> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, Document>();
  for (const [name, file] of Object.entries(zip.files))
    if (/\.(xml|rels)$/.test(name)) parts.set(name, parseXml(await file.async('string')));
  return parts;
}

/** What is wrong in a Word file by the rules that Word itself enforces; empty for a good one. */
export async function wordFaults(bytes: Uint8Array): Promise<string[]> {
  const parts = await wordParts(bytes);
  const names = Object.keys((await JSZip.loadAsync(bytes)).files);
  const faults: string[] = [];
  for (const [name, { documentElement: root }] of parts) {
    for (const element of [root, ...elementsIn(root, ...Object.keys(orders))]) {
      const order = orders[element.nodeName];
      if (!order) continue;
      const places = childrenOf(element).map(({ nodeName }) => order.indexOf(nodeName));
      const known = order.includes('') ? places.map((at) => (at < 0 ? order.indexOf('') : at)) : places;
      if (known.includes(-1) || known.some((at, index) => at < (known[index - 1] ?? 0)))
        faults.push(`${name}: ${element.nodeName} has ${childrenOf(element).map((child) => child.nodeName)}`);
    }
    for (const kind of identified) {
      const ids = elementsIn(root, kind).map((element) => attributeOf(element, 'w:id'));
      if (new Set(ids).size < ids.length) faults.push(`${name}: two ${kind} have one id`);
    }
    const drawn = elementsIn(root, 'wp:docPr').map((element) => attributeOf(element, 'id'));
    if (new Set(drawn).size < drawn.length) faults.push(`${name}: two drawings have one id`);
    const relations = elementsIn(root, 'Relationship');
    for (const relation of relations) {
      const target = attributeOf(relation, 'Target');
      const folder = name.replace(/_rels\/[^/]*$/, '');
      const file = target.startsWith('/') ? target.slice(1) : `${folder}${target}`;
      if (attributeOf(relation, 'TargetMode') !== 'External' && !names.includes(file))
        faults.push(`${name}: ${target} is not there`);
    }
  }
  const root = (name: string) => parts.get(name)?.documentElement;
  const idsIn = (name: string, element: string, key = 'w:id') =>
    new Set(elementsIn(root(name) as Element, element).map((one) => attributeOf(one, key)));
  const refersTo = (from: string, element: string, key: string, known: Set<string>) => {
    for (const id of idsIn(from, element, key))
      if (!known.has(id)) faults.push(`${element} ${id} leads nowhere`);
  };
  const text = 'word/document.xml';
  if (root('word/footnotes.xml'))
    refersTo(text, 'w:footnoteReference', 'w:id', idsIn('word/footnotes.xml', 'w:footnote'));
  refersTo(text, 'w:numId', 'w:val', idsIn('word/numbering.xml', 'w:num', 'w:numId'));
  refersTo(text, 'w:pStyle', 'w:val', idsIn('word/styles.xml', 'w:style', 'w:styleId'));
  refersTo(text, 'w:rStyle', 'w:val', idsIn('word/styles.xml', 'w:style', 'w:styleId'));
  const remarks = root('word/comments.xml') ? idsIn('word/comments.xml', 'w:comment') : new Set<string>();
  refersTo(text, 'w:commentReference', 'w:id', remarks);
  refersTo(text, 'w:commentRangeStart', 'w:id', remarks);
  return faults;
}
