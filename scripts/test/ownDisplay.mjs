/** Gives each of the test runner's workers its own display, where there are several. */
const { STET_DISPLAYS: displays, VITEST_POOL_ID: worker = '1' } = process.env;
const own = displays?.split(' ')[Number(worker) - 1];
if (own) process.env.DISPLAY = own;
