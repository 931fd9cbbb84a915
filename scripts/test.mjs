// `npm test`: everything from a fresh clone to a tested build. `--fast` (`npm run check`) leaves out what needs a
// database, a build or a browser. The last line is always `N passed, N failed`.
import { nodeProblem } from './node-version.mjs';

const problem = nodeProblem(process.version);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  // Imported only now: an old Node cannot parse the rest.
  import('./test-steps.mjs').then(({ test }) => test({ fast: process.argv.includes('--fast') }));
}
