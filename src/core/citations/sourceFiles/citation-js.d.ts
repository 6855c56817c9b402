/** Types for the part of citation-js that Stet uses; the package has none (https://citation.js.org/api/). */
declare module '@citation-js/core' {
  export const plugins: {
    config: {
      get(ref: string): {
        format: Record<string, boolean>;
        /** What TeX's commands mean, by their names. */
        constants: {
          commands: Record<string, string>;
          mathCommands: Record<string, string>;
          diacritics: Record<string, string>;
          formattingEnvs: Record<string, string | undefined>;
          formattingCommands: Record<string, string | undefined>;
          mathScriptFormatting: Record<string, string | undefined>;
          /** As many arguments as the function has follow the command. */
          argumentCommands: Record<string, (...words: string[]) => string>;
          defaultStrings: Record<string, string>;
        };
        types: { biblatex: { target: Record<string, string> } };
      };
    };
    input: { data(input: unknown, type: string): unknown };
    output: { format(name: string, items: unknown[], options?: Record<string, unknown>): unknown };
  };
  export const logger: { level: string };
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
