// `npm start`: everything from a fresh clone to a running server. It does only what is not done yet.
import { nodeProblem } from './node-version.mjs';

const problem = nodeProblem(process.version);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  // Imported only now: an old Node cannot parse the rest.
  import('./start-steps.mjs').then(({ start }) => start());
}
