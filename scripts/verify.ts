/** npm run verify: everything that a change must pass. The last line gives the sums. */
import { runScript } from './shared/people.ts';
import { verifyAll } from './verification/verify-all.ts';

await runScript(verifyAll);
