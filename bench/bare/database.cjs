// The rest of what the app's memory is measured against: one Node with one open database.
const sqlite3 = require('sqlite3');

const db = new sqlite3.Database(':memory:');
db.exec('CREATE TABLE bare (id)', () => process.send('open'));
setInterval(() => db, 60_000);
