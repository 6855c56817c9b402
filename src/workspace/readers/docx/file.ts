import JSZip from 'jszip';
import { attributeOf, childrenOf, parseXml, printXml } from './dom';
import { withoutCodes } from './reviewCodes';

/** The parts of a Word file. */
export class WordFile {
  readonly #parsed = new Map<string, Document | null>();

  private constructor(private readonly zip: JSZip) {}

  /** Throws if the bytes are no archive. */
  static async open(bytes: Uint8Array): Promise<WordFile> {
    return new WordFile(await JSZip.loadAsync(bytes));
  }

  get names(): string[] {
    return Object.keys(this.zip.files);
  }

  /** The XML of a part; null if the file has no such part. Throws if it is not XML. */
  async xml(name: string): Promise<Document | null> {
    const known = this.#parsed.get(name);
    if (known !== undefined) return known;
    const source = await this.zip.file(name)?.async('string');
    const document = source === undefined ? null : parseXml(withoutCodes(source.replaceAll('\uE010', '')));
    this.#parsed.set(name, document);
    return document;
  }

  /** Replaces a part, or takes it out. */
  set(name: string, xml: string | null): void {
    if (xml === null) this.zip.remove(name);
    else this.zip.file(name, xml);
  }

  /** The file with the changes made to its XML. */
  async bytes(): Promise<Buffer> {
    for (const [name, document] of this.#parsed)
      if (document && this.zip.file(name)) this.zip.file(name, printXml(document));
    return this.zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  }

  /** The name of the main part: `word/document.xml` by custom, but the relations of the file say. */
  async main(): Promise<string> {
    const target = (await this.#targets('_rels/.rels', '/officeDocument'))[0];
    return target?.replace(/^\//, '') ?? 'word/document.xml';
  }

  /** The parts of the document of one kind, such as `/header`. */
  async partsOf(main: string, kind: string): Promise<string[]> {
    const targets = await this.#targets(relationsOf(main), kind);
    return targets.map((target) => resolve(main, target));
  }

  /** The ids of the relations of a part whose target is in the file or outside of it. */
  async relations(part: string): Promise<Map<string, string>> {
    const root = await this.xml(relationsOf(part));
    return new Map(
      (root ? childrenOf(root.documentElement, 'Relationship') : []).map((relation) => [
        attributeOf(relation, 'Id'),
        attributeOf(relation, 'TargetMode') === 'External'
          ? attributeOf(relation, 'Target')
          : resolve(part, attributeOf(relation, 'Target')),
      ]),
    );
  }

  async #targets(relations: string, kind: string): Promise<string[]> {
    const root = await this.xml(relations);
    return (root ? childrenOf(root.documentElement, 'Relationship') : [])
      .filter((relation) => attributeOf(relation, 'Type').endsWith(kind))
      .map((relation) => attributeOf(relation, 'Target'));
  }
}

const relationsOf = (part: string): string => part.replace(/([^/]+)$/, '_rels/$1.rels');

const resolve = (from: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${from}`).pathname.slice(1);
