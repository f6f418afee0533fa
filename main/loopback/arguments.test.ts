import { describe, expect, it } from 'vitest';
import { parseLoopbackArguments } from './arguments.ts';

describe('the command line of the loopback host', () => {
  it('takes a file, a folder and a port, in any order, and needs none', () => {
    const none = { file: undefined, folder: undefined, port: 0 };
    expect(parseLoopbackArguments([])).toEqual(none);
    expect(parseLoopbackArguments(['été.cpne', '--port', '8080'])).toEqual({
      ...none,
      file: 'été.cpne',
      port: 8080,
    });
    expect(parseLoopbackArguments(['--dossier=été à voir', '--port=1', 'a'])).toEqual({
      file: 'a',
      folder: 'été à voir',
      port: 1,
    });
  });

  it.each([
    [['--port', 'x']],
    [['--port=65536']],
    [['--port=-1']],
    [['--rien']],
    [['a', 'b']],
    [['--port']],
    [['--dossier']],
    [['--dossier=']],
  ])('makes no sense of %j', (args) => {
    expect(parseLoopbackArguments(args)).toBeUndefined();
  });
});
