import { spawn } from 'node:child_process';
import { root } from '../program/root.mjs';

/**
 * Runs a tool's script with this Node in `cwd` and collects what it says.
 * @param {string[]} words path of the script from the root of the repository, then its arguments
 * @returns {Promise<{ ok: boolean, output: string }>} output: both streams as they came
 */
export function runTool([script, ...words], { cwd = root, errors = true } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${root}/${script}`, ...words], {
      cwd,
      env: { ...process.env, NO_COLOR: '1' },
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    if (errors) child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
