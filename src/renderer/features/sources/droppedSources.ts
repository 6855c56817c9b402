import { Store } from '../../shell/store';

/** A file of sources that was dropped or pasted, for the host to import. */
export const droppedSources = new Store<{ name: string; bytes: Uint8Array<ArrayBuffer> } | null>(null);

export const isSourceFile = (name: string): boolean =>
  /\.(bib|bibtex|biblatex|ris|nbib|enw|json)$/i.test(name);

/** Whether pasted text is a list of sources (BibTeX, RIS or CSL-JSON) rather than prose. */
export const looksLikeSources = (text: string): boolean =>
  /^\s*@[a-z]+\s*\{\s*[^\s,{}]+\s*,/i.test(text) ||
  /^\s*TY {1,2}- /.test(text) ||
  /^\s*PMID- \d/.test(text) ||
  (/^\s*[[{]/.test(text) && /"type"\s*:/.test(text) && /"(title|author|id)"\s*:/.test(text));
