/**
 * Lets the bundler leave out the schemas that a window imports but never reads: a module of `core` has types, facts and
 * the schemas that they come from in one place, and a window needs the facts alone. What such a module makes when it
 * loads becomes a call that is marked as pure.
 */
export const unusedSchemas = () => ({
  name: 'stet-unused-schemas',
  transform(code, id) {
    if (!/[\\/]src[\\/]core[\\/].+\.ts$/.test(id) || !code.includes('from "zod"')) return null;
    let marked = code;
    for (const { start, end } of made(this.parse(code), code).reverse())
      marked = `${marked.slice(0, start)}/* @__PURE__ */ (() => (${marked.slice(start, end)}))()${marked.slice(end)}`;
    return { code: marked, map: null, moduleSideEffects: false };
  },
});

/** The module's own constants that a call makes. */
const made = ({ body }, code) =>
  body
    .map((statement) => (statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement))
    .filter((statement) => statement?.type === 'VariableDeclaration')
    .flatMap(({ declarations }) => declarations.map(({ init }) => init))
    .filter((init) => /^(Call|Member|Object)Expression$/.test(init?.type))
    .filter(({ start, end }) => code.slice(start, end).includes('('));
