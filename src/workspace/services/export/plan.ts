import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Companion } from '../../../core/markdown/render/input';
import { StetError } from '../../../core/model/errors';
import type { SelfCheck } from '../../../core/model/selfCheck';
import { t } from '../messages';

/** A file to write, and what stood at its path when the export was planned. */
export interface PlannedFile {
  path: string;
  sha256: string;
  content: { text: string } | { src: string };
  /** The articles that need it. */
  articles: { id: string; slug: string }[];
  /** The SHA-256 of what stands there; null for nothing. */
  found: string | null;
}

export interface PlannedArticle {
  id: string;
  slug: string;
  text: PlannedFile;
  companions: PlannedFile[];
  selfCheck: SelfCheck;
}

interface RenderedArticle {
  id: string;
  slug: string;
  path: string;
  text: string;
  companions: Companion[];
  selfCheck: SelfCheck;
}

/** The files of a whole export. An article that needs a path which another one fills differently is refused. */
export class ExportFiles {
  readonly articles: PlannedArticle[] = [];
  readonly #files = new Map<string, PlannedFile>();
  readonly #folders = new Set<string>();

  /** `look` gives the SHA-256 of what stands at a path. All of an article's files are planned, or none. */
  async add(
    { id, slug, path: file, text, companions, selfCheck }: RenderedArticle,
    look: (path: string) => Promise<string | null>,
  ): Promise<void> {
    const own = fileOf({ kind: 'text', path: file, text });
    const planned: PlannedFile[] = [];
    for (const wanted of [...companions.map(fileOf), own]) {
      const shared = this.#shared(wanted, planned);
      planned.push(shared ?? { ...wanted, found: await look(wanted.path) });
    }
    for (const each of planned) this.#keep(each, { id, slug });
    const [textFile] = planned.splice(-1);
    if (textFile) this.articles.push({ id, slug, text: textFile, companions: planned, selfCheck });
  }

  get files(): PlannedFile[] {
    return [...this.#files.values()];
  }

  /** The same file of another article; throws `conflict` when the two differ. */
  #shared(file: PlannedFile, own: PlannedFile[]): PlannedFile | null {
    const key = keyOf(file.path);
    const other = this.#files.get(key) ?? own.find((planned) => keyOf(planned.path) === key);
    if (other && (other.path !== file.path || other.sha256 !== file.sha256)) {
      const slug = other.articles[0]?.slug ?? '';
      throw new StetError('conflict', t.message('export.samePath', { path: file.path, other: slug }));
    }
    if (this.#folders.has(key) || foldersOf(key).some((folder) => this.#files.has(folder))) {
      throw new StetError('conflict', t.message('export.folderAndFile', { path: file.path }));
    }
    return other ?? null;
  }

  #keep(file: PlannedFile, article: { id: string; slug: string }): void {
    const key = keyOf(file.path);
    if (!file.articles.some(({ id }) => id === article.id)) file.articles.push(article);
    this.#files.set(key, file);
    for (const folder of foldersOf(key)) this.#folders.add(folder);
  }
}

/** Paths that are one file where a disk does not tell capitals or composed letters apart. */
const keyOf = (file: string): string => path.posix.normalize(file).normalize('NFC').toLowerCase();

const foldersOf = (file: string): string[] => {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};

/** A picture's hash is in its name in the workspace. */
function fileOf(companion: Companion): PlannedFile {
  const isText = companion.kind === 'text';
  return {
    path: companion.path,
    sha256: isText ? sha256(companion.text) : companion.src.slice('asset:'.length).slice(0, 64),
    content: isText ? { text: companion.text } : { src: companion.src },
    articles: [],
    found: null,
  };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
