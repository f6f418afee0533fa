import { describe, expect, it } from 'vitest';
import { desktopObstacle, failedToStart, parseArguments } from './host.mjs';
import { LaunchError, messages } from './messages.mjs';

describe('parseArguments', () => {
  it('leaves everything to the host unless told otherwise', () => {
    expect(parseArguments(['mon fichier.cpne', '--lecture'], {})).toEqual({
      forced: undefined,
      folder: undefined,
      rest: ['mon fichier.cpne', '--lecture'],
    });
  });

  it.each([
    [['--hote=navigateur', 'f.cpne'], {}],
    [['f.cpne', '--hote', 'navigateur'], {}],
    [['f.cpne'], { npm_config_hote: 'navigateur' }],
    [['f.cpne', '--hote=navigateur'], { npm_config_hote: 'bureau' }],
  ])('understands %j with %j', (args, env) => {
    expect(parseArguments(args, env)).toEqual({
      forced: 'navigateur',
      folder: undefined,
      rest: ['f.cpne'],
    });
  });

  it.each([
    [['--dossier=été à voir', 'f.cpne'], {}],
    [['f.cpne', '--dossier', 'été à voir'], {}],
    [['f.cpne'], { npm_config_dossier: 'été à voir' }],
  ])('understands the folder of %j with %j', (args, env) => {
    expect(parseArguments(args, env)).toEqual({ forced: undefined, folder: 'été à voir', rest: ['f.cpne'] });
  });

  it.each([['--hote=telephone'], ['--hote='], ['--hote']])('refuses %s as a wrong use', (argument) => {
    const refusal = new LaunchError(messages.unknownHost(argument.split('=')[1] ?? ''), 2);
    expect(() => parseArguments([argument], {})).toThrow(refusal);
  });
});

describe('desktopObstacle', () => {
  it.each([
    ['linux', {}, 1000, 'no-display'],
    ['linux', { DISPLAY: '' }, 1000, 'no-display'],
    ['linux', { DISPLAY: ':0' }, 1000, undefined],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 1000, undefined],
    ['linux', { DISPLAY: ':0' }, 0, 'root'],
    ['darwin', {}, 501, undefined],
    ['win32', {}, undefined, undefined],
  ])('on %s with %j as user %s: %s', (platform, env, uid, obstacle) => {
    expect(desktopObstacle({ platform, env, uid })).toBe(obstacle);
  });
});

describe('failedToStart', () => {
  it.each([
    ['the window was closed', { code: 0, elapsedMs: 900, interrupted: false }, false],
    ['a library is missing', { code: 127, elapsedMs: 40, interrupted: false }, true],
    ['Chromium aborted on its sandbox', { code: null, elapsedMs: 300, interrupted: false }, true],
    ['a person pressed Ctrl+C', { code: null, elapsedMs: 900, interrupted: true }, false],
    ['it broke after an hour', { code: 1, elapsedMs: 3_600_000, interrupted: false }, false],
  ])('when %s', (_what, end, expected) => {
    expect(failedToStart(end)).toBe(expected);
  });
});
