// In a plain Node: the queries of a file by better-sqlite3, the synchronous driver. Prints the time of each, and its hits.
const { readFileSync } = require('node:fs');

const [driver, database, asked] = process.argv.slice(2);
const db = new (require(driver))(database, { readonly: true });
const { sql, queries } = JSON.parse(readFileSync(asked, 'utf8'));
const find = db.prepare(sql);
for (const query of queries) find.all({ match: query });
const answers = queries.map((query) => {
  const start = performance.now();
  const hits = find.all({ match: query });
  return { time: performance.now() - start, ids: hits.map(({ id }) => id) };
});
console.log(JSON.stringify(answers));
