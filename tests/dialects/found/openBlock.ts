import { type Facts, plain, type Run } from '../facts';

const formats = ['strong', 'em', 'del', 'code'] as const;
/** Text straight in one of these is a paragraph of it. */
const holders = new Set(['blockquote', 'ul', 'ol', 'dl', 'table']);

/** The block of text that is being read: its words, and the words in each format. */
export class OpenBlock {
  #text = '';
  #path = '';
  #isOpen = false;
  #runs: Run[] = [];
  /** The runs that go on with the next text. */
  readonly #growing = new Map<Run['format'], Run>();

  constructor(private readonly facts: Facts) {}

  get text(): string {
    return this.#text;
  }

  add(text: string, path: string[], held: Run['format'][]): void {
    if (!this.#isOpen && text.trim() === '') return;
    if (!this.#isOpen) {
      const last = path.at(-1);
      this.#path = (last === undefined || holders.has(last) ? [...path, 'p'] : path).join(' ');
      this.#isOpen = true;
    }
    this.#text += text;
    for (const format of formats) {
      const run = this.#growing.get(format);
      if (held.includes(format)) this.#extend(run, format, text);
      else if (text.trim() !== '') this.#growing.delete(format);
    }
  }

  #extend(run: Run | undefined, format: Run['format'], text: string): void {
    if (run) run.text += text;
    else {
      const begun = { format, text };
      this.#runs.push(begun);
      this.#growing.set(format, begun);
    }
  }

  /** Ends the block; one without words is none. */
  close(): void {
    if (plain(this.#text) !== '') {
      this.facts.blocks.push({ path: this.#path, pieces: [plain(this.#text)] });
      for (const run of this.#runs) {
        const text = plain(run.text);
        if (text !== '') this.facts.runs.push({ format: run.format, text });
      }
    }
    this.#text = '';
    this.#isOpen = false;
    this.#runs = [];
    this.#growing.clear();
  }
}
