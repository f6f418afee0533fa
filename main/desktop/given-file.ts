/**
 * The workspace file named on the command line, undefined when there is none. Unpackaged, Electron's own argument comes first:
 * the application's folder. Switches are Chromium's.
 */
export function givenFile(argv: readonly string[], packaged: boolean): string | undefined {
  return argv.slice(1).filter((argument) => !argument.startsWith('-'))[packaged ? 0 : 1];
}
