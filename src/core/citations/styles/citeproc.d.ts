/** Types for the part of citeproc-js that Stet uses; the package has none (https://citeproc-js.readthedocs.io/). */
declare module 'citeproc' {
  export interface XmlNode {
    name: string;
    attrs: Record<string, string>;
    children: (XmlNode | string)[];
  }
  interface System {
    retrieveLocale(name: string): string;
    retrieveItem(id: string): unknown;
  }
  interface CiteItem {
    id: string;
    label?: string;
    locator?: string;
    prefix?: string;
    suffix?: string;
    'suppress-author'?: boolean;
  }
  interface Citation {
    citationID: string;
    citationItems: CiteItem[];
    properties: { noteIndex: number };
  }
  class Engine {
    constructor(system: System, style: string, language: string, forceLanguage: boolean);
    opt: { xclass: string; development_extensions: Record<string, boolean> };
    setOutputFormat(format: 'html' | 'text'): void;
    rebuildProcessorState(
      citations: Citation[],
      format: 'html' | 'text',
    ): [citationId: string, noteIndex: number, text: string][];
    getTerm(term: string, form: 'long' | 'short', plural: 0 | 1): string;
    makeBibliography(): [{ entry_ids: string[][] }, string[]] | false;
  }
  const CSL: { Engine: typeof Engine; parseXml(xml: string): XmlNode };
  export default CSL;
}
