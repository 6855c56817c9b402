/**
 * Finds floating promises: statements that call something asynchronous and neither await the promise nor handle its
 * rejection. `void` in front marks this as intended. `node scripts/promises.mjs FOLDER` checks a folder.
 */
import path from 'node:path';
import ts from 'typescript';
import { root } from './setup/paths.mjs';

/** Operators whose value is one of their operands. */
const choosing = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.CommaToken,
]);

const folder = path.resolve(process.argv[2] ?? root);
const program = ts.createProgram(sources());
const checker = program.getTypeChecker();
const found = program
  .getSourceFiles()
  .filter((file) => !file.isDeclarationFile && !program.isSourceFileFromExternalLibrary(file))
  .flatMap((file) =>
    statementsIn(file)
      .filter(({ expression }) => isFloating(expression))
      .map((statement) => place(file, statement)),
  );
for (const line of found) console.log(line);
process.exitCode = found.length > 0 ? 1 : 0;

/** One TypeScript program for all layers and tests, because asynchronous code is the same in each. */
function sources() {
  const config = {
    extends: './tsconfig.base.json',
    compilerOptions: { lib: ['ES2024', 'DOM', 'DOM.Iterable'], types: ['node', 'vite/client'] },
    include: ['src', 'tests', 'bench'],
  };
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  if (errors.length > 0) throw new Error(ts.formatDiagnostics(errors, ts.createCompilerHost(options)));
  return { rootNames: fileNames, options };
}

function statementsIn(node, into = []) {
  if (ts.isExpressionStatement(node)) into.push(node);
  ts.forEachChild(node, (child) => void statementsIn(child, into));
  return into;
}

function isFloating(node) {
  if (ts.isParenthesizedExpression(node)) return isFloating(node.expression);
  if (ts.isConditionalExpression(node)) return isFloating(node.whenTrue) || isFloating(node.whenFalse);
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    return choosing.has(kind) && (isFloating(node.right) || isFloating(node.left));
  }
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  return isPromise(checker.getTypeAtLocation(node)) && !isHandled(node);
}

function isPromise(type) {
  if (type.isUnion()) return type.types.some(isPromise);
  return ['then', 'catch'].every((name) => type.getProperty(name) !== undefined);
}

/** `.catch(handler)` and `.then(next, handler)` handle a rejection; `.finally` passes it on. */
function isHandled(call) {
  const callee = call.expression;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(callee)) return false;
  const name = callee.name.text;
  if (name === 'catch') return call.arguments.length > 0;
  if (name === 'then') return call.arguments.length > 1;
  return name === 'finally' && ts.isCallExpression(callee.expression) && isHandled(callee.expression);
}

function place(file, statement) {
  const { line } = file.getLineAndCharacterOfPosition(statement.getStart());
  const code = statement.getText().split('\n')[0];
  return `${path.relative(folder, file.fileName)}:${line + 1}: ${code}`;
}
