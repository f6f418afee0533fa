import { LaunchError, messages } from './messages.mjs';

/**
 * @typedef {'bureau' | 'navigateur'} Host
 * @typedef {'no-display' | 'root' | 'no-runtime' | 'crashed'} Obstacle
 */

/**
 * Splits what the launcher itself understands from the arguments meant for the host: `--hote=…`, and `--dossier=…`, whose files the
 * browser's page lists. `npm start --hote=…`, without the `--` that npm wants, reaches a script as the variable npm_config_hote:
 * it is understood as well.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ forced: Host | undefined, folder: string | undefined, rest: string[] }}
 */
export function parseArguments(args, env) {
  /** @type {Record<string, string | undefined>} */
  const options = { hote: env['npm_config_hote'], dossier: env['npm_config_dossier'] };
  /** @type {string[]} */
  const rest = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] || '';
    const match = /^--(hote|dossier)(?:=(.*))?$/s.exec(arg);
    if (match === null) rest.push(arg);
    else options[match[1] || ''] = match[2] === undefined ? args[(i += 1)] || '' : match[2];
  }
  const { hote, dossier } = options;
  return { forced: hote === undefined ? undefined : asHost(hote), folder: dossier, rest };
}

/**
 * @param {string} value
 * @returns {Host}
 */
function asHost(value) {
  if (value !== 'bureau' && value !== 'navigateur') throw new LaunchError(messages.unknownHost(value), 2);
  return value;
}

/**
 * What keeps Electron from opening a window here, known before it is tried.
 * @param {{ platform: string, env: NodeJS.ProcessEnv, uid: number | undefined }} machine
 * @returns {Obstacle | undefined}
 */
export function desktopObstacle({ platform, env, uid }) {
  if (platform !== 'linux') return undefined;
  if (!hasDisplay({ platform, env })) return 'no-display';
  // Chromium's sandbox cannot run as root, and the product never gives its sandbox up.
  return uid === 0 ? 'root' : undefined;
}

/** @param {{ platform: string, env: NodeJS.ProcessEnv }} machine */
export function hasDisplay({ platform, env }) {
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

const START_LIMIT_MS = 15000;

/**
 * Whether Electron died before a person could use it (missing library, sandbox refused by the kernel), as against a
 * window closed, an application that failed later, or an interruption from the keyboard.
 * @param {{ code: number | null, elapsedMs: number, interrupted: boolean }} end
 */
export function failedToStart({ code, elapsedMs, interrupted }) {
  return !interrupted && code !== 0 && elapsedMs < START_LIMIT_MS;
}
