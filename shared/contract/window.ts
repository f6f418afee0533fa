import type { CommandId } from '../commands/commands.ts';
import type { Author } from '../domain/gesture.ts';
import type { HostActionName, HostRequest } from './host-requests.ts';
import type { Phase } from './phase.ts';
import type { Channel } from './requests.ts';
import type { EtatAnnuaire } from './answers/annuaire.ts';
import type { ComparaisonDeFichier } from './answers/comparaison.ts';
import type { ContenuRecu, FusionPreparee } from './answers/fusion.ts';
import type { ImportContent, ImportPreview } from './answers/import.ts';
import type { Boite, PaquetDit } from './answers/paquet.ts';
import type { ListesComparees } from './answers/liste.ts';
import type { Committed } from './answers/journal.ts';
import type { ApercuDOrganismes } from './answers/import-organismes.ts';
import type { Anchor, VerifyReport, WorkspaceInfo } from './answers/workspace.ts';
import type { Refusal, Result } from './result.ts';
import type { Changed } from './wire.ts';

/**
 * The channels a window may ask the engine for. None takes a path: files are chosen in the host's own dialogs (or, in a browser,
 * sent up and down), so that a page can never name a file of the machine.
 */
const windowChannels = [
  'profile.read',
  'profile.write',
  'place.read',
  'place.write',
  'typing.read',
  'typing.keep',
  'typing.forget',
  'workspace.current',
  'workspace.close',
  'motif.write',
  'fusion.appliquer',
  'fusion.gels',
  'fusion.comparer',
  'fusion.garder',
  'fusion.gardees',
  'fusion.reunion',
  'fusion.tient',
  'fusion.oublier',
  'paquet.connus',
  'boite.lire',
  'boite.oublier',
  'lieu.accepter',
  'audit.lire',
  'audit.ecrire',
  'audit.tirer',
  'journal.lines',
  'workspace.openExample',
  'referentiel.list',
  'referentiel.rows',
  'referentiel.situation',
  'referentiel.ailleurs',
  'recherche.run',
  'referentiel.at',
  'blocs.list',
  'blocs.preview',
  'blocs.take',
  'relecture.ouvrir',
  'relecture.retirer',
  'gesture.commit',
  'gesture.undo',
  'gesture.redo',
  'import.accept',
  'organismes.apercu',
  'organismes.accepter',
  'version.adopt',
  'seances.lire',
  'decisions.lire',
  'decisions.textes',
  'grilles.list',
  'grilles.aAdopter',
  'grilles.valables',
  'grille.situation',
  'grille.adopt',
  'organismes.liste',
  'organisme.read',
  'habilitations.passer',
  'personnes.lire',
  'personnes.inscrire',
  'personnes.changer',
  'personnes.effacer',
  'document.read',
  'document.compare',
  'note.read',
  'journal.reversible',
  'journal.entry',
  'history.page',
  'history.count',
  'history.activity',
  'history.choices',
  'history.item',
  'history.moment',
  'history.reprendre',
  'annuaire.etat',
  'annuaire.chercher',
  'annuaire.confronter',
  'annuaire.oublier',
  'organismes.echeances',
  'organismes.controles',
  'organismes.aDeclarer',
  'organismes.declarer',
  'liste.situation',
  'liste.adopt',
  'liste.versions',
  'liste.comparer',
] as const satisfies readonly Channel[];

export type WindowChannel = (typeof windowChannels)[number];

export function isWindowChannel(name: string): name is WindowChannel {
  return (windowChannels as readonly string[]).includes(name);
}

/** How an export ended: written where the person chose, handed to the browser, or given up. */
export type ExportOutcome =
  | { readonly kind: 'saved'; readonly file: string; readonly sha256: string; readonly head: Anchor }
  | { readonly kind: 'downloaded'; readonly name: string; readonly sha256: string; readonly head: Anchor }
  | { readonly kind: 'cancelled' };

/** How a print ended; `opened`: as a page in another tab, for the browser to print. */
export type PrintOutcome =
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'downloaded'; readonly name: string }
  | { readonly kind: 'opened' }
  | { readonly kind: 'cancelled' };

/** A file that a page may name, by a key that means something to its host alone. */
export interface FileChoice {
  readonly key: string;
  /** « Propreté.cpne » */
  readonly name: string;
  readonly folder: string;
  /** UTC instant; null when it was never opened here. */
  readonly openedAt: string | null;
  readonly present: boolean;
  /** Id of its workspace, when it was opened here; null: it is not known. */
  readonly espace: string | null;
}

/** A package that was given to be opened: it goes with a file of its workspace. */
export interface PaquetDonne extends FichierChoisi, PaquetDit {}

/** What can be done about a file that could not be opened. */
export type Remedy = 'retry' | 'examine' | 'recover';

export interface About {
  readonly host: 'bureau' | 'navigateur';
  readonly version: string;
  readonly profile: Author | null;
  readonly workspace: WorkspaceInfo | null;
  /** The last file that could not be opened, until another is or the person turns away from it. */
  readonly refusal: {
    readonly file: FileChoice;
    readonly error: Refusal;
    readonly remedies: readonly Remedy[];
  } | null;
  /** The last package that was given to be opened, until a window takes it up or the person turns away from it. */
  readonly paquet: PaquetDonne | null;
  /** In the desktop the files opened last; in a browser those of the one folder given at launch. */
  readonly files: readonly FileChoice[];
  /** That folder; null in the desktop. */
  readonly folder: string | null;
}

/** `refused`: `about` says why. `paquet`: it is a package, and `about` says which. */
export type OpenOutcome = 'done' | 'cancelled' | 'refused' | 'paquet';

/** A file to import, chosen in the desktop's dialog or sent up by the browser. `key` names it to the host. */
export interface ImportChoice extends ImportContent {
  readonly key: string;
  readonly name: string;
}

/** A file that a page may name by its key. */
export interface FichierChoisi {
  readonly key: string;
  readonly name: string;
}

/** What the host does for its window besides the engine's channels. */
interface HostResponses {
  readonly about: About;
  readonly open: OpenOutcome;
  /** A file that cannot be made is a refusal of the request: nothing is left to retry or to recover. */
  readonly create: OpenOutcome;
  /** Takes a file off the list; the file itself is left as it is. */
  readonly forget: null;
  /** Turns away from the file that could not be opened, or from the package that was given. */
  readonly dismiss: null;
  /** Verifies the open file. */
  readonly verify: VerifyReport;
  /** Writes a copy of the open file. */
  readonly enregistrerCopie: ExportOutcome;
  /** Writes the audit extract of the open file. */
  readonly extrait: ExportOutcome;
  /** null: nothing was chosen. */
  readonly chooseImport: ImportChoice | null;
  /** null: nothing was chosen. */
  readonly chooseFusion: FichierChoisi | null;
  /** The folder that is shared for the open workspace. null: nothing was chosen. */
  readonly choisirBoite: Boite | null;
  readonly prendreDansBoite: FichierChoisi;
  readonly lireFusion: ContenuRecu;
  readonly preparerFusion: FusionPreparee;
  readonly reprendreFusion: FusionPreparee;
  readonly envoyerPaquet: ExportOutcome;
  /** null: nothing was chosen. */
  readonly importAnnuaire: EtatAnnuaire | null;
  readonly previewImport: ImportPreview;
  readonly compareFile: ComparaisonDeFichier;
  readonly comparerListe: ListesComparees;
  readonly previewOrganismes: ApercuDOrganismes;
  readonly export: ExportOutcome;
  readonly print: PrintOutcome;
  readonly printComparaison: PrintOutcome;
  readonly printGrille: PrintOutcome;
  readonly printAttestation: PrintOutcome;
  readonly printReleve: PrintOutcome;
  readonly printAudit: PrintOutcome;
  readonly exportRegistre: PrintOutcome;
  readonly exportRelecture: PrintOutcome;
  /** null: nothing was chosen. */
  readonly joindrePiece: Committed | null;
  readonly exportPiece: PrintOutcome;
  /** Another window on the same file; in a browser, a tab does. */
  readonly newWindow: null;
  /** For the desktop's menu; a browser has its own, and is not told. */
  readonly sayHistory: null;
  readonly cancel: null;
}

export type HostActions = {
  readonly [A in HostActionName]: {
    readonly request: HostRequest<A>;
    readonly response: HostResponses[A];
  };
};

/** How far a tracked task has come, in the phase that it is at where it has several; total 0 when unknown. */
export interface TaskProgress {
  readonly task: string;
  readonly done: number;
  readonly total: number;
  readonly phase: Phase | null;
}

/**
 * What the host's own menu can ask of the page. `flush`: the window is about to close, or its file; what is being typed is
 * committed, then the page says so (`flushed`).
 */
export type WindowCommand = CommandId | 'flush';

/** What a window has of the outside: the same in the desktop (preload) and in a browser (HTTP). */
export interface Bridge {
  invoke(channel: WindowChannel, payload: unknown): Promise<Result<unknown>>;
  host<A extends keyof HostActions>(
    action: A,
    request: HostActions[A]['request'],
  ): Promise<Result<HostActions[A]['response']>>;
  /** Each answers what stops the listening. */
  onChanged(listener: (change: Changed) => void): () => void;
  onProgress(listener: (progress: TaskProgress) => void): () => void;
  /** In a browser, which has its own menu, nothing ever comes. */
  onCommand(listener: (command: WindowCommand) => void): () => void;
  /** The answer to « flush »; the host waits two seconds for it. */
  flushed(): void;
}
