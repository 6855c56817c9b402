import { readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { scratchFolder } from '../support/folder';

const root = path.resolve(import.meta.dirname, '../..');
const homes = /^src\/workspace\/(db|repositories)\//;

/** SQL statements in capital letters, or in small letters at the start of a literal, which no sentence looks like. */
const statements = [
  /\bSELECT\b[\s\S]*\bFROM\b/,
  /^\s*SELECT\s/,
  /\b(INSERT|REPLACE)\s+(OR\s+\w+\s+)?INTO\b/,
  /\bUPDATE\s+\S+\s+SET\b/,
  /\bDELETE\s+FROM\b/,
  /^\s*(select\b[\s\S]*\bfrom\b|insert\s+(or\s+\w+\s+)?into\b|update\s+\S+\s+set\b|delete\s+from\b)/,
  /\b(CREATE|ALTER|DROP)\s+(\w+\s+)?(TABLE|INDEX|TRIGGER|VIEW)\b/,
  /^\s*(PRAGMA|VACUUM|ATTACH|SAVEPOINT)\b/,
  /^\s*(BEGIN|COMMIT|ROLLBACK)\b/,
];

/** `file:line` of each literal with SQL, and each .sql file, outside the two folders where they are allowed. */
async function sqlOutside(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(path.join(folder, 'src'), { recursive: true })) {
    const file = path.join('src', entry).split(path.sep).join('/');
    if (homes.test(file) || /\.test\.tsx?$/.test(file)) continue;
    if (file.endsWith('.sql')) found.push(`${file}:1`);
    if (/\.tsx?$/.test(file)) found.push(...sqlIn(file, readFileSync(path.join(folder, file), 'utf8')));
  }
  return found.sort();
}

function sqlIn(file: string, source: string): string[] {
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node);
    if (text !== null && statements.some((statement) => statement.test(text))) {
      found.push(`${file}:${parsed.getLineAndCharacterOfPosition(node.getStart(parsed)).line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** A literal's text, with a word instead of each expression. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `x${literal.text}`).join('');
}

test('no file outside of workspace/repositories and workspace/db holds SQL', async () => {
  expect(await sqlOutside(root)).toEqual([]);
});

test('SQL added to a service is found with its line, and a sentence is not', async () => {
  const folder = await scratchFolder();
  const write = async (file: string, text: string) => {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), text);
  };
  await write(
    'src/workspace/services/quotes.ts',
    [
      "db.get('SELECT 1');",
      'db.all(`',
      '  SELECT id',
      '    FROM quote WHERE id = %{id}`);',
      'db.run(`UPDATE %{table} SET text = ?`, [text]);',
      "db.run('insert or ignore into quote (id) values (?)');",
      "db.run('DELETE FROM ' + table);",
      "db.exec('PRAGMA foreign_keys = OFF');",
      "db.exec('CREATE VIRTUAL TABLE x USING fts5 (a)');",
      "db.exec('BEGIN');",
    ]
      .join('\n')
      .replaceAll('%{', '${'),
  );
  await write('src/workspace/services/extra.sql', '-- empty');
  await write('src/workspace/repositories/quotes.ts', "db.run('DELETE FROM quote');");
  await write('src/workspace/db/migrations/0001_first.sql', 'CREATE TABLE quote (id TEXT);');
  await write('src/workspace/services/quotes.test.ts', "db.run('UPDATE quote SET text = 1');");
  await write(
    'src/renderer/words.tsx',
    "export const a = ['Select a source from the list.', 'Update it, then set the date.', 'Insert into the text', 'INSERT_TABLE', 'Delete from here?'.slice(1)];",
  );
  expect(await sqlOutside(folder)).toEqual([
    'src/workspace/services/extra.sql:1',
    ...[1, 10, 2, 5, 6, 7, 8, 9].map((line) => `src/workspace/services/quotes.ts:${line}`),
  ]);
});
