declare module 'jsonld' {
  interface Options {
    base: string;
    documentLoader: (url: string) => Promise<{ contextUrl: null; documentUrl: string; document: unknown }>;
    /** Throws where a term is not defined. */
    safe: boolean;
  }
  export function expand(document: unknown, options: Options): Promise<unknown[]>;
  const jsonld: { expand: typeof expand };
  export default jsonld;
}
