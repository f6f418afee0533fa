import { cliTexts } from '../../shared/i18n/fr/cli.ts';

/** How far a long command has come, on one line that goes away. */
export interface Progress {
  readonly tell: (done: number, total: number) => void;
  readonly clear: () => void;
}

/** Back to the beginning of the line, and what was on it away (ECMA-48, EL). */
const startOfLine = '\r\u001b[K';

export function progressOn(write: (text: string) => void): Progress {
  let shown: number | null = null;
  return {
    tell: (done, total) => {
      const percent = total === 0 ? 0 : Math.floor((100 * done) / total);
      if (percent !== shown) write(`${startOfLine}${cliTexts.progress(percent)}`);
      shown = percent;
    },
    clear: () => {
      if (shown !== null) write(startOfLine);
      shown = null;
    },
  };
}
