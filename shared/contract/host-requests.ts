import { Type, type Static } from 'typebox';
import {
  ancre,
  closed,
  empreinte,
  empty,
  attestation,
  fichierDuRegistre,
  date,
  deChaqueSujet,
  grillePaper,
  id,
  idDeGarde,
  importDeListe,
  momentDeListe,
  papierDeComparaison,
  pieceAJoindre,
  pieceJointe,
  orNull,
  releve,
  tableauDeRelecture,
} from './shapes.ts';
import { motDePasse, paquetAEcrire } from './paquet.ts';

/** A file of the host's: a page never names a path. */
const key = Type.String({ pattern: '^[0-9a-f]{32}$' });
/** A long piece of work that the page named, so that it can show its progress and give it up. */
const task = id;
const text = Type.String({ minLength: 1, maxLength: 800 });

/** What each action of a host is asked with. Compiled when the project is generated, as requests.ts is. */
export const hostRequests = {
  about: empty,
  open: Type.Object(
    {
      /** null: chosen in the desktop's dialog. */
      key: orNull(key),
      /** `examine`: a private copy, to be read. `recover`: a copy of the newest backup. */
      mode: Type.Union([Type.Literal('edit'), Type.Literal('examine'), Type.Literal('recover')]),
    },
    closed,
  ),
  create: Type.Object(
    {
      nom: text,
      idcc: Type.Unsafe<readonly string[]>(
        Type.Array(Type.String({ pattern: '^[0-9]{4}$' }), { maxItems: 200 }),
      ),
    },
    closed,
  ),
  forget: Type.Object({ key }, closed),
  dismiss: empty,
  verify: Type.Object({ task, ancre: orNull(ancre) }, closed),
  /** The audit extract of the open file. */
  extrait: Type.Object({ task }, closed),
  /** A copy of the open file. */
  enregistrerCopie: empty,
  chooseImport: Type.Object({ task }, closed),
  /** What somebody sent: a package, or a copy of the file. */
  chooseFusion: Type.Object({ task }, closed),
  lireFusion: Type.Object({ task, key, motDePasse: orNull(motDePasse) }, closed),
  preparerFusion: Type.Object({ task, jeton: empreinte }, closed),
  reprendreFusion: Type.Object({ task, id: idDeGarde, motDePasse: orNull(motDePasse) }, closed),
  /** `dansBoite`: dropped in the folder that is shared, under a name of its own; else the person says where. */
  envoyerPaquet: Type.Object(
    { task, ...paquetAEcrire, depuis: Type.Integer({ minimum: 0 }), dansBoite: Type.Boolean() },
    closed,
  ),
  /** In a browser, which has no dialog for folders, it is the one that was given at launch. */
  choisirBoite: empty,
  /** A package of that folder, by its name. */
  prendreDansBoite: Type.Object({ nom: text }, closed),
  /** The public list of training bodies, chosen and imported at once: nothing of it is to be chosen. */
  importAnnuaire: Type.Object({ task }, closed),
  previewImport: Type.Object({ task, key, numero: orNull(text) }, closed),
  /** A state against a file. `grille` null: the référentiel itself; `numero`: of the fiche, where there are several. */
  compareFile: Type.Object(
    { task, key, ref: text, grille: orNull(text), moment: text, numero: orNull(text) },
    closed,
  ),
  /** A moment of the list of a certification against a file. */
  comparerListe: Type.Object(
    { task, key, ref: text, moment: momentDeListe, fichierDAbord: Type.Boolean() },
    closed,
  ),
  /** Of bodies: those of a fiche. `au` null: the day that the file says. */
  previewOrganismes: Type.Object({ task, key, ...importDeListe, au: orNull(date) }, closed),
  /** `grille` null: the référentiel itself. */
  export: Type.Object(
    {
      ref: text,
      grille: orNull(text),
      numero: orNull(text),
    },
    closed,
  ),
  /** On paper; `pdf` in a browser is a page that the person prints. */
  print: Type.Object(
    {
      ref: text,
      numero: orNull(text),
      format: Type.Union([Type.Literal('docx'), Type.Literal('pdf')]),
    },
    closed,
  ),
  printComparaison: deChaqueSujet({
    a: text,
    b: text,
    papier: papierDeComparaison,
    format: Type.Union([Type.Literal('docx'), Type.Literal('pdf')]),
  }),
  /** On paper too, as a PDF or a page that the person prints. */
  printGrille: grillePaper,
  printAttestation: attestation,
  printReleve: Type.Object(
    { ...releve, format: Type.Union([Type.Literal('docx'), Type.Literal('pdf')]) },
    closed,
  ),
  printAudit: Type.Object({ task, format: Type.Union([Type.Literal('docx'), Type.Literal('pdf')]) }, closed),
  /** A file of the register of training bodies. */
  exportRegistre: fichierDuRegistre,
  /** What becomes of the comments of a référentiel, as a file. */
  exportRelecture: Type.Object(tableauDeRelecture, closed),
  /** A file chosen, and joined at once to a dossier. */
  joindrePiece: Type.Object({ task, ...pieceAJoindre }, closed),
  /** A file that was joined, saved as it was. */
  exportPiece: Type.Object(pieceJointe, closed),
  newWindow: empty,
  /** What undo and redo come to, in words; null: there is nothing. */
  sayHistory: Type.Object({ undo: orNull(text), redo: orNull(text) }, closed),
  cancel: Type.Object({ task }, closed),
} as const;

export type HostActionName = keyof typeof hostRequests;
export type HostRequest<A extends HostActionName> = Static<(typeof hostRequests)[A]>;
