import fc from 'fast-check';

// A property is tried for so long with each seed, not for all of its runs: there are hundreds of mutants.
fc.configureGlobal({ interruptAfterTimeLimit: 500 });
