import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { Result } from '../../shared/contract/result.ts';
import type { About, ExportOutcome } from '../../shared/contract/window.ts';
import type { ExportedDocument } from '../../shared/contract/responses.ts';
import { texts } from '../../shared/i18n/window.ts';
import { about, type OpenedEngine } from '../page/engine-host.ts';

interface Actions {
  about(): Promise<Result<About>>;
  export(request: unknown): Promise<Result<ExportOutcome>>;
}

/** What the desktop does for its window besides the engine's channels. */
export function hostActions(window: BrowserWindow, opened: OpenedEngine, version: string): Actions {
  const { engine } = opened;
  // Exports of one sitting go to the same place unless the person says otherwise.
  let folder = homedir();

  const chooseFile = async (name: string): Promise<string | undefined> => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: texts.export.dialogTitle,
      defaultPath: join(folder, name),
      filters: [{ name: texts.export.fileType, extensions: ['json'] }],
    });
    return canceled || filePath === '' ? undefined : filePath;
  };

  return {
    about: () => about(opened, 'bureau', version),
    export: async (request) => {
      // The engine checks the request's shape before anything of it is used here.
      const read = (await engine.ask('document.read', request)) as Result<ExportedDocument>;
      if (!read.ok) return read;
      const to = await chooseFile(read.value.name);
      if (to === undefined) return { ok: true, value: { kind: 'cancelled' } };
      folder = dirname(to);
      const { ref, numero } = request as { ref: string; numero: string | null };
      const written = await engine.invoke('document.export', { ref, numero, to });
      if (!written.ok) return written;
      const { file, sha256, head } = written.value;
      return { ok: true, value: { kind: 'saved', file, sha256, head } };
    },
  };
}
