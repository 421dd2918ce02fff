import fc from 'fast-check';

// laws are tried on the same cases each time, so that whoever installs this sees the tests pass;
// who asks for a number of cases gets others each time
if (process.env['PROPERTY_RUNS'] === undefined) fc.configureGlobal({ seed: 11 });
