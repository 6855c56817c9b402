import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Relative to the folder that the tests run in. */
export const reportFile = path.join('artifacts', 'tests.json');

/**
 * A Vitest reporter that writes the summary of `npm test`: the number of passed tests, and the name of each failed,
 * retried and skipped test and of each error outside a test.
 */
export default class {
  onInit(vitest) {
    this.root = vitest.config.root;
  }

  onTestRunEnd(modules, unhandledErrors) {
    const report = { node: process.versions.node, passed: 0, failed: [], retried: [], skipped: [] };
    for (const module of modules) this.add(module, report);
    for (const error of unhandledErrors) {
      const name = error.VITEST_TEST_PATH ? this.relative(error.VITEST_TEST_PATH) : 'outside of the tests';
      report.failed.push({ name: `${name}: unhandled error`, why: firstLine(error) });
    }
    const file = path.join(this.root, reportFile);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(report));
  }

  add(module, report) {
    const file = this.relative(module.moduleId);
    // Vitest reports a file that cannot be loaded and a failing hook separately from tests.
    for (const suite of [module, ...module.children.allSuites()]) {
      const name = suite === module ? file : `${file} > ${suite.fullName}`;
      for (const error of suite.errors())
        report.failed.push({ name: `${name}: loading or hook`, why: firstLine(error) });
    }
    for (const test of module.children.allTests()) {
      const name = `${file} > ${test.fullName}`;
      const { state, errors = [], note } = test.result();
      const why = errors.length > 0 ? firstLine(errors[0]) : undefined;
      // A test that passes at the second try failed at the first.
      if (state === 'passed' && test.diagnostic()?.flaky) report.retried.push({ name, why });
      else if (state === 'passed') report.passed += 1;
      else if (state === 'skipped') report.skipped.push({ name, why: note });
      else report.failed.push({ name, why: state === 'failed' ? why : 'it did not end' });
    }
  }

  relative(file) {
    return path.relative(this.root, file);
  }
}

const firstLine = ({ message = 'no message' }) => message.split('\n')[0].slice(0, 300);
