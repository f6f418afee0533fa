import type { BrowserWindow } from 'electron';
import type { PaperDocument } from '../../shared/contract/answers/document.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { FileChoice, PrintOutcome } from '../../shared/contract/window.ts';
import { fileNames } from '../../shared/i18n/fr/file-names.ts';
import { texts } from '../../shared/i18n/window.ts';
import { writeAtomically } from '../engine/exchange/atomic-write.ts';
import { fileNameOf } from '../engine/exchange/file-names.ts';
import { commonActions, nomDeCopie, nothing, openWorkspace, type ActionTable } from '../page/host-actions.ts';
import { depose, paquetOuvert } from '../page/paquet-ouvert.ts';
import type { PageHost } from '../page/page-host.ts';
import type { Tasks } from '../page/tasks.ts';
import type { Application } from './application.ts';
import type { SavedFormat } from './dialogs.ts';
import { sayHistory } from './history-menu.ts';
import { printToPdf } from './print.ts';

/** The files opened last on this installation. */
async function listFiles({ engine, keys }: PageHost): Promise<Result<readonly FileChoice[]>> {
  const recents = await engine.invoke('recents.read', {});
  if (!recents.ok) return recents;
  return { ok: true, value: recents.value.map((recent) => keys.choiceOf(recent.file, recent)) };
}

/** What the desktop does for its window besides the engine's channels: files are chosen in the system's dialogs. */
export function desktopActions(window: BrowserWindow, tasks: Tasks, application: Application): ActionTable {
  const { page, dialogs } = application;
  const { engine } = page;
  const saved = async (
    { name, octets }: Pick<PaperDocument, 'name' | 'octets'>,
    format: SavedFormat,
  ): Promise<Result<PrintOutcome>> => {
    const to = await dialogs.save(window, name, format);
    if (to === undefined) return { ok: true, value: { kind: 'cancelled' } };
    writeAtomically(to, format === 'pdf' ? await printToPdf(octets) : Buffer.from(octets));
    return { ok: true, value: { kind: 'saved', file: to } };
  };
  return {
    ...commonActions(page, {
      host: 'bureau',
      version: application.version,
      tasks,
      folder: null,
      listFiles: () => listFiles(page),
      fileToOpen: (key) => (key === null ? dialogs.open(window) : Promise.resolve(page.keys.fileOf(key))),
      placeFor: (nom) => dialogs.create(window, fileNameOf(nom, texts.desktop.newFile)),
    }),
    chooseImport: async ({ task }) => {
      const path = await dialogs.chooseImport(window);
      if (path === undefined) return { ok: true, value: null };
      const file = { path, remove: () => undefined };
      return tasks.run(task, (options) => page.imports.take(engine, file, options));
    },
    chooseFusion: async () => {
      const path = await dialogs.chooseFusion(window);
      const file = path === undefined ? null : page.imports.hold({ path, remove: () => undefined });
      return { ok: true, value: file };
    },
    choisirBoite: async () => {
      const chosen = await dialogs.chooseBoite(window);
      return chosen === undefined
        ? { ok: true, value: null }
        : engine.invoke('boite.choisir', { folder: chosen });
    },
    importAnnuaire: async ({ task }) => {
      const file = await dialogs.chooseAnnuaire(window);
      if (file === undefined) return { ok: true, value: null };
      return tasks.run(task, (options) => engine.invoke('annuaire.importer', { file }, options));
    },
    export: async ({ ref, grille: designation, numero }) => {
      const read =
        designation === null
          ? await engine.invoke('document.read', { ref, numero })
          : await engine.invoke('grille.read', { ref, designation, numero });
      if (!read.ok) return read;
      const to = await dialogs.export(window, read.value.name);
      if (to === undefined) return { ok: true, value: { kind: 'cancelled' } };
      const written =
        designation === null
          ? await engine.invoke('document.export', { ref, numero, to })
          : await engine.invoke('grille.export', { ref, designation, numero, to });
      if (!written.ok) return written;
      const { file, sha256, head } = written.value;
      return { ok: true, value: { kind: 'saved', file, sha256, head } };
    },
    enregistrerCopie: async () => {
      const nom = await nomDeCopie(engine);
      if (!nom.ok) return nom;
      const to = await dialogs.save(window, nom.value, 'cpne');
      if (to === undefined) return { ok: true, value: { kind: 'cancelled' } };
      const written = await engine.invoke('workspace.copier', { to });
      return written.ok ? { ok: true, value: { kind: 'saved', ...written.value } } : written;
    },
    extrait: async ({ task }) => {
      const current = await openWorkspace(engine);
      if (!current.ok) return current;
      const { file, nom } = current.value;
      const to = await dialogs.save(
        window,
        fileNameOf(fileNames.extrait(nom), texts.desktop.newFile),
        'jsonl',
      );
      if (to === undefined) return { ok: true, value: { kind: 'cancelled' } };
      const written = await tasks.run(task, (options) =>
        engine.invoke('audit.extrait', { file, to, sansCorps: false }, options),
      );
      return written.ok ? { ok: true, value: { kind: 'saved', ...written.value } } : written;
    },
    envoyerPaquet: async (request) => {
      if (request.dansBoite) return depose(engine, tasks, request);
      const { task, ...asked } = request;
      const paquet = await paquetOuvert(engine, asked);
      if (!paquet.ok) return paquet;
      const { nom, demande } = paquet.value;
      const to = await dialogs.save(window, nom, 'cpnex');
      if (to === undefined) return { ok: true, value: { kind: 'cancelled' } };
      const written = await tasks.run(task, (options) =>
        engine.invoke('paquet.ecrire', { ...demande, to }, options),
      );
      return written.ok ? { ok: true, value: { kind: 'saved', ...written.value } } : written;
    },
    print: async ({ ref, numero, format }) => {
      const source = format === 'pdf' ? 'html' : format;
      const read = await engine.invoke('paper.read', { ref, numero, format: source });
      if (!read.ok) return read;
      return saved(read.value, format);
    },
    printComparaison: async ({ format, ...asked }) => {
      const source = format === 'pdf' ? 'html' : format;
      const read = await engine.invoke('paper.comparaison', { ...asked, format: source });
      return read.ok ? saved(read.value, format) : read;
    },
    printGrille: async (request) => {
      const read = await engine.invoke('paper.grille', request);
      return read.ok ? saved(read.value, 'pdf') : read;
    },
    printAttestation: async (request) => {
      const read = await engine.invoke('paper.attestation', request);
      return read.ok ? saved(read.value, 'pdf') : read;
    },
    printReleve: async ({ seance, format }) => {
      const source = format === 'pdf' ? 'html' : format;
      const read = await engine.invoke('paper.releve', { seance, format: source });
      return read.ok ? saved(read.value, format) : read;
    },
    printAudit: async ({ task, format }) => {
      const asked = { format: format === 'pdf' ? 'html' : format } as const;
      const read = await tasks.run(task, (options) => engine.invoke('paper.audit', asked, options));
      return read.ok ? saved(read.value, format) : read;
    },
    exportRegistre: async (request) => {
      const read = await engine.invoke('organismes.fichier', request);
      return read.ok ? saved(read.value, request.format) : read;
    },
    exportRelecture: async (request) => {
      const read = await engine.invoke('relecture.tableau', request);
      return read.ok ? saved(read.value, request.format === 'docx' ? 'docx' : 'suites') : read;
    },
    joindrePiece: async ({ task, ...asked }) => {
      const file = await dialogs.choosePiece(window);
      if (file === undefined) return { ok: true, value: null };
      return tasks.run(task, (options) => engine.invoke('dossiers.joindre', { ...asked, file }, options));
    },
    exportPiece: async (request) => {
      const read = await engine.invoke('dossiers.piece', request);
      return read.ok ? saved(read.value, 'piece') : read;
    },
    newWindow: () => {
      application.openWindow();
      return nothing;
    },
    sayHistory: (said) => {
      sayHistory(window, said);
      return nothing;
    },
  };
}
