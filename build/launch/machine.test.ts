import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { browserCommand, findAddress } from './browser.mjs';
import { exitCode } from './child.mjs';
import { folderSize, programPath } from './electron.mjs';
import { messages } from './messages.mjs';
import { isRecentNode, packagedNode, withFirstOnPath } from './project.mjs';

describe('findAddress', () => {
  it('waits for the whole address, token included', () => {
    expect(findAddress('Paritaire est ouvert : http://127.0.0.1:4173/?jeton=ab')).toBeUndefined();
    expect(findAddress('Paritaire est ouvert : http://127.0.0.1:4173/?jeton=abc#x\n')).toBe(
      'http://127.0.0.1:4173/?jeton=abc#x',
    );
  });

  it('takes no address but a local one', () => {
    expect(findAddress('voir http://example.org/ \n')).toBeUndefined();
  });
});

describe('browserCommand', () => {
  const address = 'http://127.0.0.1:1/?a=b&c=%20d';

  it.each([
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['darwin', {}, 'open'],
    ['win32', {}, 'rundll32'],
  ])('on %s passes the address whole', (platform, env, file) => {
    const command = browserCommand(address, { platform, env });
    expect(command?.file).toBe(file);
    expect(command?.args.at(-1)).toBe(address);
  });

  it('opens nothing where nothing can be seen', () => {
    expect(browserCommand(address, { platform: 'linux', env: {} })).toBeUndefined();
  });
});

describe('the platform', () => {
  it('names Node and Electron as each system does', () => {
    expect(packagedNode('/p', 'win32')).toMatch(/node\.exe$/u);
    expect(packagedNode('/p', 'linux')).toMatch(/bin.node$/u);
    expect(programPath('darwin')).toContain('Electron.app');
    expect(programPath('win32')).toBe('electron.exe');
  });

  it.each([
    ['v24.0.0', true],
    ['25.1.0', true],
    ['v20.20.2', false],
    ['v9.0.0', false],
  ])('Node %s is recent enough: %s', (version, expected) => {
    expect(isRecentNode(version)).toBe(expected);
  });

  it('puts the packaged Node first, whatever the variable is called', () => {
    const env: NodeJS.ProcessEnv = withFirstOnPath('/n', { Path: '/bin' });
    expect(env['Path']).toBe(`/n${path.delimiter}/bin`);
    expect(env['PATH']).toBeUndefined();
  });

  it('passes exit codes and signals on as shells do', () => {
    expect(exitCode({ code: 3, signal: null })).toBe(3);
    expect(exitCode({ code: null, signal: 'SIGTERM' })).toBe(143);
  });
});

describe('folderSize', () => {
  it('adds up what has come so far', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'paritaire-'));
    mkdirSync(path.join(folder, 'a'));
    writeFileSync(path.join(folder, 'a', 'b'), '12345');
    writeFileSync(path.join(folder, 'c'), '123');
    expect(folderSize(folder)).toBe(8);
    rmSync(folder, { recursive: true });
    expect(folderSize(folder)).toBe(0);
  });
});

describe('the launcher’s sentences', () => {
  const sentences = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    if (typeof value === 'function') return [String((value as (detail: string) => unknown)('x'))];
    return Object.values(value as Record<string, unknown>).flatMap(sentences);
  };

  it.each(sentences(messages))('%s', (sentence) => {
    expect(sentence).toMatch(/[.…]$/u);
    expect(sentence).not.toMatch(/ [:;!?»]|« /u);
  });
});
