import type { Templates } from '../desk';

/** A program that publishes what a preset exports. */
export interface Target {
  /** The head of its column. */
  name: string;
  /** The id of the preset. */
  preset: string;
  /** The folder of the site into which its user exports; absent: the site itself. */
  into?: string;
  /** Why its program cannot run on this machine; null when it can. */
  missing(): string | null;
  /** The files of a new site, by path, before any article is in it. */
  starter: Record<string, string>;
  /** Builds the site in this folder, and throws what the program said when it fails. */
  build(folder: string, files: Written): Promise<Built>;
  /** What the program makes of templates of its own, by their source. */
  runs: Templates;
  /** It is a site with visitors, from whom drafts and future articles are kept. */
  isSite: boolean;
}

/** The path of each article's file in the folder, by its slug. */
export type Written = ReadonlyMap<string, string>;

export interface Built {
  /** The folder whose paths are the addresses of the site. */
  root: string;
  /** The HTML of each article's page and the address of the page from the root, by slug. */
  pages: Map<string, { html: string; url: string }>;
  /** Pages that send their visitor to another at once: from the path of the first to that of the second. */
  redirects?: Map<string, string>;
  /** The picture that a file of the site shows, when the program makes its own files. */
  pictureIn?: (file: string) => Promise<string>;
}
