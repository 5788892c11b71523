/** npm test: prepares this machine (system libraries, Electron, the SQLite addon), then verifies all. */
import { setUp } from './set-up/set-up.ts';
import { findDisplay } from './shared/display.ts';
import { complain, reasonOf, runScript, say } from './shared/people.ts';
import { verifyAll } from './verification/verify-all.ts';

await runScript(async () => {
  try {
    await setUp({ virtualDisplay: findDisplay(process.platform, process.env) !== 'x11' });
  } catch (error) {
    // The checks that need no Electron are worth having all the same; the others will fail and say why.
    complain(reasonOf(error));
    say('The set-up is not complete; what can be checked without it is checked.');
  }
  return verifyAll();
});
