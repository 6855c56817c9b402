import fc from 'fast-check';

/** The same generated inputs on every machine; `SEED=7 npx vitest run --project=unit` tries others. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 1) });
