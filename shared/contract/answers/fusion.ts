import type { Author } from '../../domain/gesture.ts';
import type { Json, JsonObject } from '../../domain/json.ts';
import type { EntityName } from '../../domain/entities.ts';
import type { ItemRef } from '../../domain/row.ts';
import type { Comptes, Empechement, Point, Question, Reponse, Reponses, Sorte } from '../../fusion/modele.ts';
import type { OperationName } from '../../domain/operations.ts';
import type { AutreTexte } from '../../relecture/modele.ts';
import type { Decision } from '../../generated/document.ts';
import type { Comparaison } from './comparaison.ts';
import type { MadeOf } from './history.ts';
import type { JournalSubject } from './journal.ts';
import type { ListesComparees } from './liste.ts';
import type { Anchor } from './workspace.ts';

/** What a package is sent for. */
export const objetsDePaquet = ['contribution', 'relecture', 'depot'] as const;
export type ObjetDePaquet = (typeof objetsDePaquet)[number];

/**
 * How a package is signed. `nouvelle`: by a key seen for the first time; `connue`: by one that was seen under that name; `autre`: under a name
 * that another key was seen for.
 */
export interface Signature {
  readonly cle: string;
  readonly connue: 'nouvelle' | 'connue' | 'autre';
  /** Under which name that key was seen before; null for a new one. */
  readonly nom: string | null;
}

/** Where another copy stands to the file that is open. `ancienne`: all of it was already seen; `devant`: nothing was done here since. */
export type Situation = 'identique' | 'ancienne' | 'devant' | 'divergente';

/** What is inside, said before anything is done. */
export interface ContenuRecu {
  /** Names this source to the channels that follow. */
  readonly jeton: string;
  readonly sorte: 'fichier' | 'paquet';
  readonly nom: string;
  readonly sha256: string;
  /** UTC. When the package was made; null for a file. */
  readonly ecritLe: string | null;
  readonly de: Author | null;
  readonly pour: string | null;
  readonly objet: ObjetDePaquet | null;
  readonly message: string | null;
  readonly signature: Signature | null;
  /** Not signed, when what was taken in before under that name was. */
  readonly manqueSignature: boolean;
  readonly tete: Anchor;
  readonly situation: Situation;
  readonly comptes: Comptes;
  /** Its gestures that were not seen here, and who made them. */
  readonly gestes: number;
  readonly personnes: readonly {
    readonly auteur: Author;
    readonly gestes: number;
    readonly dernier: string;
  }[];
  /** Titles of what was sent, when that is not everything. */
  readonly portee: readonly string[] | null;
  /** What it answers to others, where something of this file had come. */
  readonly reponses: readonly ReponseRecue[];
}

/** What somebody answered in another copy, to which something of this one had come: what was proposed, as whoever answered was asked. */
export interface ReponseRecue extends Pick<Point, 'entity' | 'id' | 'membre' | 'sorte' | 'question'> {
  /** What it was called where it was proposed, then. */
  readonly nom: string;
  /** Who wrote what was proposed, or refused what had come; null: several perhaps, or nobody says. */
  readonly de: Author | null;
  /** Was it that what had come of it was refused there, and nothing else: an item that stays is no addition. */
  readonly refus: boolean;
  readonly choix: Reponse['choix'];
  /** Of `autre`: is what was proposed in it whole, with what was there, or beside that? */
  readonly ensemble: boolean;
  readonly motif: string | null;
  readonly par: Author;
  readonly le: string;
}

/** Who last changed something, when and why. */
export interface Dit {
  readonly par: Author;
  readonly le: string;
  readonly motif: string | null;
}

/** An item that comes or goes with another: what it is called, and its members that hold something. */
export interface ElementDit extends ItemRef {
  /** 1: right under the item of the point. */
  readonly niveau: number;
  readonly nom: string;
  /** What became of it since both copies had the same; null: nothing. */
  readonly depuis: 'ajoute' | 'change' | null;
  readonly membres: JsonObject;
}

/** A point with what a reader needs: names, and who did what. */
export interface PointDit extends Point {
  /** Of all that it asks, takes away and brings, in hexadecimal: an answer holds while it is the same. */
  readonly empreinte: string;
  /** « C2.3 Encaisser » */
  readonly nom: string;
  /** From the root down to what it stands under. */
  readonly chemin: readonly string[];
  /** The bloc that it stands in, by id; null for none. */
  readonly bloc: string | null;
  /** Of `autre`, and of `autres` after it. */
  readonly nomAutre: string | null;
  /** What it holds, each item before what stands under it; no more than can be read (`elements` counts all). */
  readonly contient: readonly ElementDit[];
  /** Of a removal, names of what stays here and loses a link to what goes. */
  readonly delies: readonly string[];
  /** Of a `place`, where the item stands among its siblings on each side, 1 being the first; null: it has no order. */
  readonly ordres: Readonly<Record<'base' | 'notre' | 'leur', number | null>> | null;
  /** What no undo takes away again once it has come, of all that it brings. */
  readonly definitifs: readonly {
    readonly entity: EntityName;
    readonly nom: string;
    /** Name of what it stands under. */
    readonly sous: string | null;
  }[];
  /** Names of what a review that comes with it puts in review here, if all that comes is taken. */
  readonly geles: readonly string[];
  readonly ici: Dit | null;
  readonly la: Dit | null;
  /** All those whose work comes with it, each once, whoever wrote last first: it is taken whole. */
  readonly auteurs: readonly Author[];
  /** What the others answered to what was proposed of it from here, where they did not take it; null: nothing. */
  readonly repondu: ReponseRecue | null;
  /** Was it refused here already, and kept by the other side all the same, which had read that? */
  readonly maintenu: boolean;
  /** By whom it was, when and why; null: it is not kept so, or nobody says. */
  readonly refuseIci: Dit | null;
}

/** A draft that a merge puts in review here. */
export interface Gel {
  /** What it is called. */
  readonly nom: string;
  /** What the review is for. */
  readonly objet: string;
  /** What it has otherwise than the text that is read; null: nothing. */
  readonly autreTexte: AutreTexte | null;
}

/** An adopted version, as one side has it. */
export interface VersionDite {
  /** Who adopted it, and when. */
  readonly adoptee: Dit | null;
  readonly decision: Decision;
  readonly empreinte: string;
}

/** Two adopted versions of one number that are not the same text. */
export interface DeuxVersions {
  /** Names the pair to `fusion.comparer`: id of the version of the other copy. */
  readonly id: string;
  readonly numero: string;
  /** What it is a version of, and its name. */
  readonly sujet: Comparaison['racine'] | 'liste';
  readonly nom: string;
  readonly ici: VersionDite;
  readonly la: VersionDite;
  /** Was the text of the other one sent? It is then compared with ours. */
  readonly transmise: boolean;
}

/** What differs between two such versions, from ours to theirs. */
export type VersionsComparees = Comparaison | ({ readonly racine: 'liste' } & ListesComparees);

export interface EmpechementDit extends Empechement {
  readonly nom: string;
  /** The référentiel that it is, or that it is of; null: of none. */
  readonly referentiel: string | null;
  /** Of `versionAutre`, which versions; none when two lists of bodies were begun apart. */
  readonly versions: readonly DeuxVersions[];
}

/** What was typed and is in no answer yet, by the key of its point: words in the place of both, and why. */
export interface Ecrits {
  readonly textes: Readonly<Record<string, string>>;
  readonly motifs: Readonly<Record<string, string>>;
}

export const rienDEcrit: Ecrits = { textes: {}, motifs: {} };

export interface FusionPreparee {
  readonly jeton: string;
  readonly contenu: ContenuRecu;
  readonly points: readonly PointDit[];
  readonly empechements: readonly EmpechementDit[];
  /** What the values of points name by id is called. */
  readonly noms: Readonly<Record<string, string>>;
  readonly comptes: Comptes;
  /** Names of persons known here who were erased there: they are erased here first, whatever is answered. */
  readonly effacements: readonly string[];
  /** What was answered before it was put aside, and still holds. */
  readonly reponses: Reponses;
  /** Keys of points that were answered before, and are no longer the same: asked again; what would come by itself waits. */
  readonly perimees: readonly string[];
  /** Of those, what was answered and put aside: the words are offered again. */
  readonly caduques: Reponses;
  /** What was typed before it was put aside, of points that are shown or not. */
  readonly ecrits: Ecrits;
  /** Was it put aside before? */
  readonly gardee: boolean;
}

/** A merge that was put aside. */
export interface FusionGardee {
  readonly id: string;
  readonly nom: string;
  /** UTC. When it was put aside; when it was carried out, while that holds. */
  readonly gardeeLe: string;
  /** Of its questions, how many were decided, and how many put off. */
  readonly repondues: number;
  readonly plusTard: number;
  readonly questions: number;
  /** Points put off, when it was carried out but for them; null: it was not, or that was undone. */
  readonly reste: number | null;
}

export interface FusionFaite {
  /** Null when nothing had to be written: all was already seen. */
  readonly head: Anchor | null;
  /** Those of which something comes, as it is or otherwise. */
  readonly pris: number;
  /** Of those taken, with what is here, and in other words. */
  readonly ensemble: number;
  readonly ecrits: number;
  readonly refuses: number;
  readonly reportes: number;
  /** Of those put off, what had been answered, or would have come by itself, and had changed since it was shown. */
  readonly perimees: number;
  /** Full path of the backup that was made before; null when none was. */
  readonly sauvegarde: string | null;
  readonly gels: readonly Gel[];
}

/** A gesture of another copy, that a merge brought; `dit` null: it was sent by its digest alone. */
export interface GesteRecu {
  /** Its number in the journal that it comes from. */
  readonly seq: number;
  readonly hash: string;
  readonly dit: {
    readonly par: Author;
    readonly le: string;
    readonly op: OperationName;
    /** What was first done, when this goes back over it. */
    readonly undone: OperationName | null;
    readonly motif: string | null;
    readonly sujet: JournalSubject | null;
    readonly changements: number;
  } | null;
  /** Is it one that the filter asks for? */
  readonly demande: boolean;
  /** Had a merge before brought it, which put it off or was undone? This one takes it. */
  readonly dejaRecu: boolean;
}

/** What was answered as a merge was made. */
export interface ReponseDite {
  /** The item that it was about. */
  readonly sujet: JournalSubject;
  /** Of a `champ`. */
  readonly membre: string | null;
  readonly sorte: Sorte;
  /** Null: it would have come by itself. */
  readonly question: Question | null;
  readonly choix: Reponse['choix'];
  /** What was written in place of both; null otherwise. */
  readonly valeur: Json;
  readonly motif: string | null;
  /** What was written in place of both was made of; null otherwise. */
  readonly faitDe: MadeOf | null;
}

/** A merge, as the journal tells it: what others had done, each by its own author, and what was answered. */
export interface ReunionDite {
  readonly gestes: readonly GesteRecu[];
  readonly reponses: readonly ReponseDite[];
  /** What others had answered, where something of this file had come, as these gestures say. */
  readonly recues: readonly ReponseRecue[];
}
