import { EngineError } from '../../main/engine/errors.ts';

/** Code and sentence of a refusal, `F` standing for the file's name: « FILE_MISSING Le fichier « F » n’existe pas. » */
export function told(
  { code, message }: { readonly code?: string; readonly message?: string },
  file: string,
): string {
  return `${code ?? '?'} ${(message ?? '').replaceAll(file, 'F')}`;
}

/** What a refused action says of a file; throws when it is not refused, or not in a sentence. */
export async function refusal(action: () => unknown, file: string): Promise<string> {
  try {
    await action();
  } catch (error) {
    if (error instanceof EngineError) return told(error, file);
    throw error;
  }
  throw new Error('not refused');
}
