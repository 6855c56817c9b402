/** The part of html-encoding-sniffer that Stet uses; the package has no types (https://github.com/jsdom/html-encoding-sniffer). */
declare module 'html-encoding-sniffer' {
  interface Options {
    transportLayerEncodingLabel?: string | undefined;
    defaultEncoding: string;
    maxPrescanBytes: number;
  }
  /** A name of the Encoding standard, such as `UTF-8` or `windows-1252`. */
  export default function sniffHtmlEncoding(bytes: Uint8Array, options: Options): string;
}
