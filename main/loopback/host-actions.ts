import type { ExportedDocument } from '../../shared/contract/answers/document.ts';
import type { HostRequest } from '../../shared/contract/host-requests.ts';
import type { Result } from '../../shared/contract/result.ts';
import type { ExportOutcome, FileChoice } from '../../shared/contract/window.ts';
import { fileNames } from '../../shared/i18n/fr/file-names.ts';
import { texts } from '../../shared/i18n/window.ts';
import { EngineError } from '../engine/errors.ts';
import { fileNameOf } from '../engine/exchange/file-names.ts';
import { commonActions, nomDeCopie, openWorkspace, type ActionTable } from '../page/host-actions.ts';
import { namedIn } from '../page/import-files.ts';
import { depose, paquetOuvert } from '../page/paquet-ouvert.ts';
import type { PageHost } from '../page/page-host.ts';
import type { Tasks } from '../page/tasks.ts';
import type { Downloads } from './downloads.ts';
import { knownFiles } from './known-files.ts';
import type { ServedFolder } from './served-folder.ts';

/** What tells a file that was written from any other. */
type Written = Pick<Extract<ExportOutcome, { readonly kind: 'saved' }>, 'sha256' | 'head'>;

/** A référentiel or one of its grids, as it is handed out: the engine checks what is asked. */
export function readExported(
  { engine }: PageHost,
  { ref, grille: designation, numero }: HostRequest<'export'>,
): Promise<Result<ExportedDocument>> {
  return designation === null
    ? engine.invoke('document.read', { ref, numero })
    : engine.invoke('grille.read', { ref, designation, numero });
}

/** The files of the folder, and when they were last open where that is known. */
async function listFiles(
  { engine, keys }: PageHost,
  folder: ServedFolder,
): Promise<Result<readonly FileChoice[]>> {
  const recents = await engine.invoke('recents.read', {});
  if (!recents.ok) return recents;
  const known = knownFiles(recents.value);
  const files = await folder.list();
  return { ok: true, value: files.map((file) => keys.choiceOf(file, known(file))) };
}

/** What the loopback host does for its pages. It has no dialogs: files are those of its folder, or come and go over HTTP. */
export function loopbackActions(
  page: PageHost,
  tasks: Tasks,
  folder: ServedFolder,
  downloads: Downloads,
  version: string,
): ActionTable {
  /** Listed, it may have become a link since. The one that was refused is to be tried again, wherever it lies. */
  const mayOpen = async (file: string): Promise<boolean> =>
    file === page.opening.refused()?.file || (await folder.holds(file));
  /** Written beside, and kept until the page asks for it. */
  const written = async (
    name: string,
    write: (to: string) => Promise<Result<Written>>,
  ): Promise<Result<ExportOutcome>> => {
    const place = downloads.place(name);
    const result = await write(place.path);
    if (!result.ok) {
      place.remove();
      return namedIn(result, place.path);
    }
    const { sha256, head } = result.value;
    place.give(sha256);
    return { ok: true, value: { kind: 'downloaded', name, sha256, head } };
  };
  return {
    ...commonActions(page, {
      host: 'navigateur',
      version,
      tasks,
      folder: folder.path,
      listFiles: () => listFiles(page, folder),
      fileToOpen: async (key) => {
        const file = key === null ? undefined : page.keys.fileOf(key);
        if (file === undefined || !(await mayOpen(file))) throw EngineError.of('FILE_NOT_LISTED', {});
        return file;
      },
      placeFor: (nom) => Promise.resolve(folder.placeFor(nom, texts.loopback.newFile)),
    }),
    /** What is about to be downloaded: the page then asks for those very bytes, by their SHA-256. */
    export: async (request) => {
      const read = await readExported(page, request);
      if (!read.ok) return read;
      const { name, sha256, head } = read.value;
      return { ok: true, value: { kind: 'downloaded', name, sha256, head } };
    },
    enregistrerCopie: async () => {
      const nom = await nomDeCopie(page.engine);
      if (!nom.ok) return nom;
      return written(`${nom.value}.cpne`, (to) => page.engine.invoke('workspace.copier', { to }));
    },
    extrait: async ({ task }) => {
      const current = await openWorkspace(page.engine);
      if (!current.ok) return current;
      const { file, nom } = current.value;
      const name = `${fileNameOf(fileNames.extrait(nom), texts.loopback.newFile)}.jsonl`;
      return written(name, (to) =>
        tasks.run(task, (options) =>
          page.engine.invoke('audit.extrait', { file, to, sansCorps: false }, options),
        ),
      );
    },
    envoyerPaquet: async (request) => {
      if (request.dansBoite) return depose(page.engine, tasks, request);
      const { task, ...asked } = request;
      const paquet = await paquetOuvert(page.engine, asked);
      if (!paquet.ok) return paquet;
      const { nom, demande } = paquet.value;
      return written(`${nom}.cpnex`, (to) =>
        tasks.run(task, (options) => page.engine.invoke('paquet.ecrire', { ...demande, to }, options)),
      );
    },
    choisirBoite: () => page.engine.invoke('boite.choisir', { folder: folder.path }),
    /** The page then asks for the file, or opens the page that is to be printed. */
    print: async ({ ref, numero, format }) => {
      if (format === 'pdf') return { ok: true, value: { kind: 'opened' } };
      const read = await page.engine.invoke('paper.read', { ref, numero, format });
      return read.ok ? { ok: true, value: { kind: 'downloaded', name: read.value.name } } : read;
    },
    printComparaison: async ({ format, ...asked }) => {
      const source = format === 'pdf' ? 'html' : format;
      const read = await page.engine.invoke('paper.comparaison', { ...asked, format: source });
      if (!read.ok) return read;
      const { name } = read.value;
      return { ok: true, value: format === 'pdf' ? { kind: 'opened' } : { kind: 'downloaded', name } };
    },
    /** What cannot be printed is said here, rather than on the page that would open. */
    printGrille: async (request) => {
      const read = await page.engine.invoke('paper.grille', request);
      return read.ok ? { ok: true, value: { kind: 'opened' } } : read;
    },
    exportRegistre: async (request) => {
      const read = await page.engine.invoke('organismes.fichier', request);
      return read.ok ? { ok: true, value: { kind: 'downloaded', name: read.value.name } } : read;
    },
    printReleve: async ({ seance, format }) => {
      const source = format === 'pdf' ? 'html' : format;
      const read = await page.engine.invoke('paper.releve', { seance, format: source });
      if (!read.ok) return read;
      const { name } = read.value;
      return { ok: true, value: format === 'pdf' ? { kind: 'opened' } : { kind: 'downloaded', name } };
    },
    exportRelecture: async (request) => {
      const read = await page.engine.invoke('relecture.tableau', request);
      return read.ok ? { ok: true, value: { kind: 'downloaded', name: read.value.name } } : read;
    },
    exportPiece: async (request) => {
      const read = await page.engine.invoke('dossiers.piece', request);
      return read.ok ? { ok: true, value: { kind: 'downloaded', name: read.value.name } } : read;
    },
    printAudit: async ({ task, format }) => {
      const asked = { format: format === 'pdf' ? 'html' : format } as const;
      const read = await tasks.run(task, (options) => page.engine.invoke('paper.audit', asked, options));
      if (!read.ok) return read;
      const { name } = read.value;
      return { ok: true, value: format === 'pdf' ? { kind: 'opened' } : { kind: 'downloaded', name } };
    },
    printAttestation: async (request) => {
      const read = await page.engine.invoke('paper.attestation', request);
      return read.ok ? { ok: true, value: { kind: 'opened' } } : read;
    },
  };
}
