import type { MessageBoxOptions } from 'electron';
import type { Desktop } from './desktop.ts';

/** The dialog is the system's own: the test answers in its place, and nothing else is played. Undefined: it is given up. */
export async function answerSaveDialog({ app }: Desktop, file: string | undefined): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () =>
      Promise.resolve(
        filePath === undefined ? { canceled: true, filePath: '' } : { canceled: false, filePath },
      );
  }, file);
}

export async function answerOpenDialog({ app }: Desktop, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}

/** The box is the system's own: the test presses the button of this number in its place, and reads what it says. */
export async function answerBoxes({ app }: Desktop, response: number): Promise<() => string> {
  let said = '';
  app.process().stdout?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  await app.evaluate(({ dialog }, pressed) => {
    dialog.showMessageBox = (...given: readonly unknown[]) => {
      const { message, detail, buttons } = given.at(-1) as MessageBoxOptions;
      process.stdout.write(`${message} / ${detail} / ${String(buttons)}\n`);
      return Promise.resolve({ response: pressed, checkboxChecked: false });
    };
  }, response);
  return () => said;
}
