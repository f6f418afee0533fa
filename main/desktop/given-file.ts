import { fileURLToPath } from 'node:url';

/**
 * The workspace file named on the command line, undefined when there is none. Unpackaged, Electron's own argument comes first:
 * the application's folder. Switches are Chromium's. A Linux desktop may name a file by its URL.
 */
export function givenFile(argv: readonly string[], packaged: boolean): string | undefined {
  const given = argv.slice(1).filter((argument) => !argument.startsWith('-'))[packaged ? 0 : 1];
  return given?.startsWith('file:///') === true ? fileURLToPath(given) : given;
}
