import { spawn } from 'node:child_process';
import { hasDisplay } from './host.mjs';

/**
 * The address that the loopback host printed, token included; undefined until it has.
 * @param {string} output
 */
export function findAddress(output) {
  const match = /http:\/\/127\.0\.0\.1:\d+\S*(?=\s)/.exec(output);
  return match === null ? undefined : match[0];
}

/**
 * The system's command that opens an address in the default browser, undefined where none can be seen.
 * No shell comes in: an address has characters that shells interpret.
 * @param {string} address
 * @param {{ platform: string, env: NodeJS.ProcessEnv }} machine
 * @returns {{ file: string, args: string[] } | undefined}
 */
export function browserCommand(address, machine) {
  if (!hasDisplay(machine)) return undefined;
  if (machine.platform === 'darwin') return { file: 'open', args: [address] };
  if (machine.platform === 'win32') {
    return { file: 'rundll32', args: ['url.dll,FileProtocolHandler', address] };
  }
  return { file: 'xdg-open', args: [address] };
}

/**
 * Opens the address in the default browser if there is one; the address stands in the terminal in any case.
 * @param {string} address
 */
export function openBrowser(address) {
  const command = browserCommand(address, { platform: process.platform, env: process.env });
  if (command === undefined) return;
  const child = spawn(command.file, command.args, { stdio: 'ignore', detached: true });
  // A machine without a browser is no failure.
  child.on('error', () => undefined);
  child.unref();
}
