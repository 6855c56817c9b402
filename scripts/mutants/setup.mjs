import fc from 'fast-check';

// Each seed of a property has a time limit instead of a number of runs, because there are hundreds of mutants.
fc.configureGlobal({ interruptAfterTimeLimit: 500 });
