// How the scripts say what they do: one line a step, and a plain sentence where one fails.

/** A step that failed for a reason that its reader can mend: shown without a stack. */
export class Problem extends Error {
  name = 'Problem';
}

let open = false;

/**
 * Names a step while it runs, then the seconds it took.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const begun = performance.now();
  process.stdout.write(`${name} …`);
  open = true;
  try {
    const result = await work();
    process.stdout.write(`${open ? '' : '  done in'} ${seconds(begun)}\n`);
    return result;
  } catch (error) {
    process.stdout.write(`${open ? '' : ' '} failed\n`);
    throw error;
  } finally {
    open = false;
  }
}

/** A line of detail under the step that runs. */
export function detail(line) {
  if (open) process.stdout.write('\n');
  open = false;
  process.stdout.write(`  ${line}\n`);
}

/** The time since a `performance.now()`, for eyes. */
export function seconds(begun) {
  return `${((performance.now() - begun) / 1000).toFixed(1)} s`;
}

/**
 * Runs a script's main function and says how it failed, if it did.
 * @param {() => Promise<void>} main
 */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}` : error);
    process.exit(1);
  }
}
