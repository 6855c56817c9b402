/** The part of sax that Stet uses; its types are not among the project's packages (https://github.com/isaacs/sax-js). */
declare module 'sax' {
  interface Tag {
    name: string;
    attributes: Record<string, string>;
  }
  interface Parser {
    error: Error | null;
    /** Of the next character, from 0. */
    line: number;
    onerror: (error: Error) => void;
    onopentag: (tag: Tag) => void;
    onclosetag: (name: string) => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    write(chunk: string): Parser;
    close(): Parser;
  }
  export function parser(isStrict: boolean, options?: { position?: boolean }): Parser;
}
