import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/**
 * A call takes its arguments on the stack, so a list of some hundred thousand that is spread into one throws. Lists are
 * appended one by one (`append`, `$appendAll`). A function may pass on its own rest parameter.
 */
function spreadsIn(file: string, source: string): string[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      for (const argument of node.arguments ?? []) {
        if (
          ts.isSpreadElement(argument) &&
          !isRest(argument) &&
          !isShort(argument.expression) &&
          !isFew(node)
        ) {
          const { line } = parsed.getLineAndCharacterOfPosition(argument.getStart(parsed));
          found.push(`${file}:${line + 1} ${argument.getText(parsed)}`);
        }
      }
      if (ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === 'apply')
        found.push(`${file} ${node.expression.getText(parsed)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** A list that is written out where it is spread has the length that one reads. */
const isShort = (list: ts.Expression): boolean =>
  ts.isArrayLiteralExpression(list) && list.elements.every((element) => !ts.isSpreadElement(element));

/** Functions that take a few names or parts of the program’s own, never of a text. */
const takeFew = new Set(['mergeRegister', 'first', 'firstDate', 'order', 'assign', 'elementsIn']);
const isFew = ({ expression }: ts.CallExpression | ts.NewExpression): boolean =>
  takeFew.has(ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText());

/** Whether the list is the rest parameter of a function around the call. */
function isRest(spread: ts.SpreadElement): boolean {
  const name = spread.expression.getText();
  for (let around: ts.Node = spread; around; around = around.parent) {
    if (!ts.isFunctionLike(around)) continue;
    if (around.parameters.some((one) => one.dotDotDotToken && one.name.getText() === name)) return true;
  }
  return false;
}

test('a list that is spread into a call is found, a rest parameter and a list written out are not', () => {
  const planted = `
    all.push(...some);
    const most = Math.max(...lengths);
    const text = String.fromCharCode.apply(null, codes);
    const set = new Highlight(...ranges);
    const pass = (...parts: string[]) => path.join(root, ...parts);
    list.push(...['a', 'b']);
    const both = [...some, ...more];
  `;
  expect(spreadsIn('a.ts', planted)).toEqual([
    'a.ts:2 ...some',
    'a.ts:3 ...lengths',
    'a.ts String.fromCharCode.apply',
    'a.ts:5 ...ranges',
  ]);
});

test('no list is spread into a call', () => {
  const root = path.resolve(import.meta.dirname, '../..');
  const found = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|testing\.ts$/.test(name))
    .flatMap((name) => spreadsIn(`src/${name}`, readFileSync(path.join(root, 'src', name), 'utf8')));
  expect(found).toEqual([]);
});
