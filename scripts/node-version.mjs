// Parseable by any Node that knows modules, so that an old one can say that it is too old.

const needed = [20, 19];

/**
 * What is wrong with this version of Node, in a sentence, or undefined.
 * @param {string} version as in process.version
 */
export function nodeProblem(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return undefined;
  return `Node ≥ ${needed.join('.')} is needed, this is ${version.replace(/^v/, '')}. Install a newer Node from your system's packages or with a version manager, then start again. Nothing was changed.`;
}
