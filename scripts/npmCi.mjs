import { spawnSync } from "node:child_process";

/**
 * Installs exactly what the lock file of a folder asks for.
 *
 * @param {string} folder
 * @param {readonly string[]} [options] - for npm
 * @returns {boolean} whether it succeeded; what went wrong npm has said
 */
export function npmCi(folder, options = []) {
  // A shell, because npm is a .cmd file on Windows.
  const command = ["npm ci --no-fund --no-audit --loglevel=error", ...options].join(" ");
  const { status } = spawnSync(command, { cwd: folder, shell: true, stdio: "inherit" });
  return status === 0;
}
