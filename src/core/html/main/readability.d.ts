/** The parts of Readability that Stet uses: its own types need those of a browser. */
declare module '@mozilla/readability/Readability.js' {
  import type { ReadableDocument, ReadableElement } from '@mozilla/readability/JSDOMParser.js';

  interface Options<T> {
    serializer(content: ReadableElement): T;
    charThreshold?: number;
    disableJSONLD?: boolean;
  }
  export default class Readability<T> {
    constructor(document: ReadableDocument, options: Options<T>);
    /** Null if the page has no main text. Changes the document. */
    parse(): { content: T } | null;
  }
}

declare module '@mozilla/readability/JSDOMParser.js' {
  export interface ReadableElement {
    getAttribute(name: string): string | null;
    children: ReadableElement[];
  }
  export interface ReadableDocument {
    documentElement: ReadableElement | null;
  }
  /** A small document that needs no browser; it reads well-formed XML only. */
  export default class JSDOMParser {
    parse(xml: string, url?: string): ReadableDocument;
  }
}
