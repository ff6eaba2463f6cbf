// Property tests draw the same cases in every `npm test`, so that the check of a change fails for the change alone.
// `npm run test:long` draws anew each time: that is where new counterexamples are found.
import fc from 'fast-check';

if (process.env.HOLDPOINT_LONG !== '1') fc.configureGlobal({ seed: 20261126 });
