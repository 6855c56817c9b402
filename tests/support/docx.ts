import JSZip from 'jszip';

const namespaces = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'm="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'v="urn:schemas-microsoft-com:vml"',
]
  .map((namespace) => `xmlns:${namespace}`)
  .join(' ');

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The XML inside of each part but the document; a part that is named here is in the file. */
export interface DocxParts {
  styles?: string;
  numbering?: string;
  comments?: string;
  footnotes?: string;
  header?: string;
  footer?: string;
}

const roots: Record<keyof DocxParts, string> = {
  styles: 'styles',
  numbering: 'numbering',
  comments: 'comments',
  footnotes: 'footnotes',
  header: 'hdr',
  footer: 'ftr',
};

/** A Word file with this body. The relation `rPicture` is a picture in the file, `rGone` one that is not there. */
export async function docxOf(body: string, parts: DocxParts = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  const names = Object.keys(parts) as (keyof DocxParts)[];
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  );
  zip.file('_rels/.rels', relationships(relation('rDocument', 'officeDocument', 'word/document.xml')));
  zip.file(
    'word/_rels/document.xml.rels',
    relationships(
      [
        ...names.map((name) => relation(`r-${name}`, name, `${name}.xml`)),
        relation('rPicture', 'image', 'media/one.png'),
        relation('rGone', 'image', 'media/gone.png'),
      ].join(''),
    ),
  );
  zip.file('word/document.xml', part('document', `<w:body>${body}</w:body>`));
  zip.file('word/media/one.png', png, { base64: true });
  for (const name of names) zip.file(`word/${name}.xml`, part(roots[name], parts[name] ?? ''));
  return zip.generateAsync({ type: 'uint8array' });
}

const relationships = (inner: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;

const part = (root: string, inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${namespaces}>${inner}</w:${root}>`;

/** A run of words, with its properties. */
export const run = (words: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph of runs, with its properties. */
export const para = (inner: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;

export const styled = (style: string, words: string) => para(run(words), `<w:pStyle w:val="${style}"/>`);

export const style = (type: 'paragraph' | 'character', id: string, name: string, inner = '') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inner}</w:style>`;

export const inList = (words: string, list: number, level = 0) =>
  para(run(words), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const picture = (id: string, alt: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="n" descr="${alt}"/><a:graphic><a:graphicData uri="u"><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
