/** Types for the part of citation-js that Stet uses; the package has none (https://citation.js.org/api/). */
declare module '@citation-js/core' {
  export const plugins: {
    config: {
      get(ref: string): {
        format: Record<string, boolean>;
        /** Letters and words by the name of their TeX command. */
        constants: { commands: Record<string, string> };
      };
    };
    input: { data(input: unknown, type: string): unknown };
    output: { format(name: string, items: unknown[], options?: Record<string, unknown>): unknown };
  };
  export const logger: { level: string };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
