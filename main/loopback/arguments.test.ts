import { describe, expect, it } from 'vitest';
import { parseLoopbackArguments } from './arguments.ts';

describe('the command line of the loopback host', () => {
  it('takes a file and a port, in any order, and needs neither', () => {
    expect(parseLoopbackArguments([])).toEqual({ file: undefined, port: 0 });
    expect(parseLoopbackArguments(['été.cpne', '--port', '8080'])).toEqual({ file: 'été.cpne', port: 8080 });
    expect(parseLoopbackArguments(['--port=1', 'a'])).toEqual({ file: 'a', port: 1 });
  });

  it.each([[['--port', 'x']], [['--port=65536']], [['--port=-1']], [['--rien']], [['a', 'b']], [['--port']]])(
    'makes no sense of %j',
    (args) => {
      expect(parseLoopbackArguments(args)).toBeUndefined();
    },
  );
});
