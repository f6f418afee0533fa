import { Type, type Static } from 'typebox';
import { objectifs, type Objectif } from '../controles/constat.ts';
import { maxChanges } from '../domain/caps.ts';
import { colleges, type Change, type College } from '../domain/gesture.ts';
import { signesInvisibles } from '../domain/invisibles.ts';
import type { Json } from '../domain/json.ts';
import { choixPossibles, type Reponses } from '../fusion/modele.ts';
import type { Ecrits } from './answers/fusion.ts';
import { causes, type Cause } from '../domain/revision.ts';
import { operations, type OperationName } from '../domain/operations.ts';
import { etatsDePassage, type Etat } from '../organisme/etats.ts';
import { roles, type Role } from '../organisme/personne.ts';
import { rubriques, type Rubrique } from '../organisme/import/ligne.ts';
import { dossierShape, tirageShape } from './audit.ts';
import { motDePasse, paquetAEcrire } from './paquet.ts';
import { placeShape } from './place.ts';
import {
  ancre,
  attestation,
  closed,
  coordonnees,
  date,
  deChaqueSujet,
  echeancier,
  empreinte,
  empty,
  fichierDuRegistre,
  grillePaper,
  registre,
  releve,
  id,
  idDeGarde,
  importDeListe,
  momentDeListe,
  instant,
  journalFilter,
  nature,
  numero,
  orNull,
  papierDeComparaison,
  pieceAJoindre,
  pieceJointe,
  ref,
  relu,
  tableauDeRelecture,
} from './shapes.ts';
import { searchedEntities, type SearchedEntity } from '../search/written-fields.ts';

const path = Type.String({ minLength: 1, maxLength: 4096 });
const line = Type.String({ minLength: 1, maxLength: 800 });
/** Something of it is seen. */
const nom = Type.String({ maxLength: 800, pattern: `[^\\s${signesInvisibles}]` });
const text = Type.String({ minLength: 1, maxLength: 65536 });
/** Of blocs, or of grids, asked for at once. */
const mostAtOnce = 1000;
const seq = Type.Integer({ minimum: 1 });
/** A SIRET or an NDA. */
const numeroOrganisme = Type.String({ pattern: '^([0-9]{11}|[0-9]{14})$' });
/** Towards older rows of the journal, or newer ones. */
const historyWay = Type.Union([Type.Literal('older'), Type.Literal('newer')]);
/** Item and field. */
const typedKey = Type.String({ minLength: 1, maxLength: 400 });

const parPoint = Type.Object(
  {},
  { maxProperties: 100_000, propertyNames: { maxLength: 400 }, additionalProperties: text },
);
const ecritsDeFusion = Type.Unsafe<Ecrits>(Type.Object({ textes: parPoint, motifs: parPoint }, closed));

/** By key of their points; a value is checked against the table of entities when it is committed. */
const reponsesDeFusion = Type.Unsafe<Reponses>(
  Type.Object(
    {},
    {
      maxProperties: 100_000,
      propertyNames: { maxLength: 400 },
      additionalProperties: Type.Object(
        {
          choix: Type.Union(choixPossibles.map((name) => Type.Literal(name))),
          valeur: Type.Optional(Type.Unknown()),
          motif: Type.Optional(text),
        },
        closed,
      ),
    },
  ),
);

/** Its members are checked against the table of entities when it is committed; here, only that it is a change. */
const change = Type.Unsafe<Change>(
  Type.Object(
    {
      entity: Type.String({ maxLength: 40 }),
      id,
      before: orNull(Type.Record(Type.String(), Type.Unknown())),
      after: orNull(Type.Record(Type.String(), Type.Unknown())),
    },
    closed,
  ),
);

/** A state of a référentiel or of a grid: a version's number, « brouillon », the end of a day, or @SEQ, its state after that journal row. */
const moment = Type.String({ minLength: 1, maxLength: 40 });

const comparaisonPaper = deChaqueSujet({
  a: moment,
  b: moment,
  papier: papierDeComparaison,
  format: Type.Union([Type.Literal('docx'), Type.Literal('html')]),
});

const voies = [
  Type.Literal('FI'),
  Type.Literal('CA'),
  Type.Literal('FC'),
  Type.Literal('CQ'),
  Type.Literal('CL'),
  Type.Literal('VAE'),
] as const;

const numeroDeVersion = '^[0-9]{1,4}(\\.[0-9]{1,4}){0,2}$';
const numeroDecide = Type.String({ pattern: numeroDeVersion });

/** An adoption: under which number, by which decision, why. */
const acte = {
  numero: numeroDecide,
  decision: Type.Union([
    Type.Object(
      {
        type: Type.Union([
          Type.Literal('creation'),
          Type.Literal('revision'),
          Type.Literal('suppression'),
          Type.Literal('adoption'),
        ]),
        date,
        ref: line,
      },
      closed,
    ),
    /** One of the file; `malgre`: why it counts in spite of what its rule finds wrong. */
    Type.Object({ tenue: id, malgre: orNull(text) }, closed),
  ]),
  motif: text,
  passerOutre: orNull(text),
};

/** A Word document, or a page to be printed. */
const papierEcrit = Type.Union([Type.Literal('docx'), Type.Literal('html')]);

/** Of habilitations that a decision makes something else at once. */
const mostPassed = 20_000;

const portee = Type.Object(
  {
    nature,
    blocs: Type.Array(id, { maxItems: mostAtOnce, uniqueItems: true }),
    versions: Type.Array(Type.String({ pattern: numeroDeVersion }), { maxItems: 100, uniqueItems: true }),
  },
  closed,
);

/** What is known of a person: nothing that cannot be used to reach them. */
const college = Type.Unsafe<College>(Type.Union(colleges.map((name) => Type.Literal(name))));
const rubrique = Type.Unsafe<Rubrique>(Type.Union(rubriques.map((name) => Type.Literal(name))));

/** Of lines of a list: what the engine refuses in words. */
const mostLines = 60_000;

/**
 * What each channel is asked with: the shapes that the router checks before anything runs. They are compiled when the project is
 * generated (request-validators.js): at run time this file is types alone.
 */
export const requests = {
  /** Who works here; null until the person has said so. */
  'profile.read': empty,
  'profile.write': Type.Object(
    {
      nom,
      college,
    },
    closed,
  ),
  /** Files opened on this installation, the last one first. */
  'recents.read': empty,
  'recents.forget': Type.Object({ file: path }, closed),
  /** Where the person was in the open workspace; null when nothing was kept. */
  'place.read': empty,
  'place.write': Type.Object({ place: placeShape }, closed),
  /** What was being typed in the open workspace and not committed, in whichever window; kept beside the file, not in it. */
  'typing.read': empty,
  'typing.keep': Type.Object(
    {
      key: typedKey,
      window: id,
      text: Type.String({ maxLength: 1_000_000 }),
      base: Type.Unsafe<Json>(Type.Unknown()),
    },
    closed,
  ),
  'typing.forget': Type.Object({ key: typedKey, window: id }, closed),
  'workspace.current': empty,
  'workspace.close': empty,
  /** What this session of work is for: the reason of each gesture that has none of its own, until the file is closed. */
  'motif.write': Type.Object({ motif: orNull(line) }, closed),
  /** The place where the open file stands is known not to be safe, and is no more to be said of it. */
  'lieu.accepter': empty,
  /** The example of this installation, made at first start. */
  'workspace.openExample': empty,
  'workspace.open': Type.Object({ file: path }, closed),
  /** A private copy, to be read only: works while another application holds the file. */
  'workspace.examine': Type.Object({ file: path }, closed),
  /** The newest verified backup of a file that cannot be trusted, as a copy beside it; the file itself is left as it is. */
  'workspace.recover': Type.Object({ file: path }, closed),
  'workspace.create': Type.Object(
    { file: path, nom, idcc: Type.Array(Type.String({ pattern: '^[0-9]{4}$' }), { maxItems: 200 }) },
    closed,
  ),
  /** Another copy of the open file, or a package: what is inside. Nothing is done yet. */
  'fusion.lire': Type.Object({ file: path, motDePasse: orNull(motDePasse) }, closed),
  /** What would come of what was read last; `jeton` names it. */
  'fusion.preparer': Type.Object({ jeton: empreinte }, closed),
  'fusion.appliquer': Type.Object(
    { jeton: empreinte, reponses: reponsesDeFusion, motif: orNull(text) },
    closed,
  ),
  /** What would be put in review here, so answered, and whether what is here would be the text that is read. */
  'fusion.gels': Type.Object({ jeton: empreinte, reponses: reponsesDeFusion }, closed),
  /** What differs between two adopted versions of one number; `version`: id of that of the other copy. */
  'fusion.comparer': Type.Object({ jeton: empreinte, version: id }, closed),
  /** What was received and what was answered, put aside in the user’s own folder. */
  'fusion.garder': Type.Object(
    { jeton: empreinte, reponses: reponsesDeFusion, ecrits: Type.Optional(ecritsDeFusion) },
    closed,
  ),
  'fusion.gardees': empty,
  /** What others did, that the merge of that row of the journal brought. */
  'fusion.reunion': Type.Object({ seq, filter: journalFilter }, closed),
  /** Does what the merge of that row of the journal said is seen still hold, however often it was undone and redone? */
  'fusion.tient': Type.Object({ seq }, closed),
  /** One with a password is kept as it came: it is asked for again. */
  'fusion.reprendre': Type.Object({ id: idDeGarde, motDePasse: orNull(motDePasse) }, closed),
  'fusion.oublier': Type.Object({ id: idDeGarde }, closed),
  /** What the auditor of the copy that is read wrote, beside the file. */
  'audit.lire': empty,
  'audit.ecrire': Type.Object({ dossier: dossierShape }, closed),
  /** A sample of the journal, drawn again by whoever has the seed. */
  'audit.tirer': tirageShape,
  /** Rows as a list shows them. */
  'journal.lines': Type.Object({ seqs: Type.Array(seq, { maxItems: 2000 }) }, closed),
  /** All that shows the journal and the frozen versions to somebody without Paritaire; `sansCorps`: rows by the digest of their text. */
  'audit.extrait': Type.Object({ file: path, to: path, sansCorps: Type.Boolean() }, closed),
  /** What a file has done since a row (0: all of it), as a package for other copies of the workspace; `to`: a file, or a folder. */
  'paquet.ecrire': Type.Object(
    {
      file: path,
      to: path,
      depuis: Type.Integer({ minimum: 0 }),
      ...paquetAEcrire,
    },
    closed,
  ),
  /** What is inside a package, once all of it was checked. */
  'paquet.lire': Type.Object({ file: path, motDePasse: orNull(motDePasse) }, closed),
  /** What a package says of itself, before any of it is checked; null: it is none. */
  'paquet.dire': Type.Object({ file: path }, closed),
  /** What those with whom packages were exchanged are thought to have of the open journal. */
  'paquet.connus': empty,
  /** The packages of a folder; those of another workspace than the one that is open are marked. */
  'paquet.boite': Type.Object({ folder: path }, closed),
  /** The folder that is shared for the open workspace, as it is remembered on this installation, and its packages. */
  'boite.lire': Type.Object({ combien: Type.Integer({ minimum: 1, maximum: 100_000 }) }, closed),
  'boite.choisir': Type.Object({ folder: path }, closed),
  /** Where a package of that folder is; `file`: its name there. */
  'boite.chemin': Type.Object({ file: path }, closed),
  /** The folder itself is left as it is. */
  'boite.oublier': empty,
  /** A package, dropped there. */
  'boite.deposer': Type.Object(
    { file: path, depuis: Type.Integer({ minimum: 0 }), ...paquetAEcrire },
    closed,
  ),
  /** A copy of the open file, to be given to somebody. */
  'workspace.copier': Type.Object({ to: path }, closed),
  'workspace.verify': Type.Object({ file: path, ancre: orNull(ancre) }, closed),
  'document.validate': Type.Object({ file: path }, closed),
  /** Both are files: what the grid of the first concludes of the marks of the second. */
  'evaluation.evaluer': Type.Object({ grille: path, saisie: path }, closed),
  'referentiel.list': empty,
  'referentiel.read': Type.Object({ ref }, closed),
  /** The rows that make the draft, ranks included: what a window edits. */
  'referentiel.rows': Type.Object({ id }, closed),
  'referentiel.situation': Type.Object({ id }, closed),
  /** Compétences of the other référentiels, which a window compares with those that it shows. */
  'referentiel.ailleurs': Type.Object({ id }, closed),
  /** The register of training bodies on a day. */
  'organismes.liste': Type.Object(registre, closed),
  /** A file of it: the list, or what is due as a calendar. */
  'organismes.fichier': fichierDuRegistre,
  'organismes.export': Type.Object({ fichier: fichierDuRegistre, to: path }, closed),
  /** Habilitations become something on a day, by one decision: one gesture. */
  'habilitations.passer': Type.Object(
    {
      habilitations: Type.Array(id, { minItems: 1, maxItems: mostPassed, uniqueItems: true }),
      etape: Type.Object(
        {
          etat: Type.Unsafe<Etat>(Type.Union(etatsDePassage.map((etat) => Type.Literal(etat)))),
          le: date,
          jusqua: orNull(date),
          portee: orNull(portee),
          /** `tenue`: one of the file; `malgre`: why it counts in spite of what its rule finds wrong. */
          decision: orNull(
            Type.Object({ date, ref: line, tenue: Type.Optional(id), malgre: Type.Optional(text) }, closed),
          ),
          motif: orNull(text),
        },
        closed,
      ),
    },
    closed,
  ),
  /** What the rules say of the register on a day, or of one body of it. */
  'organismes.controles': Type.Object({ au: date, organisme: orNull(id) }, closed),
  /** What is to be done by when, and what is late. */
  'organismes.echeances': Type.Object(echeancier, closed),
  /** What France compétences does not know yet of a certification. */
  'organismes.aDeclarer': Type.Object({ ref, au: date }, closed),
  'organismes.declarer': Type.Object({ ref, au: date, le: date, par: line, moyen: orNull(line) }, closed),
  /** Where the list of a certification stands on a day, before it is adopted. */
  'liste.situation': Type.Object({ ref, au: date }, closed),
  'liste.adopt': Type.Object({ ref, au: date, ...acte }, closed),
  /** Versions of the list of a certification; the one that holds on a day is the last decided by then. */
  'liste.versions': Type.Object({ ref }, closed),
  /** What a version says, as lines of a register. */
  'liste.lignes': Type.Object({ ref, numero }, closed),
  'liste.comparer': Type.Object({ ref, a: momentDeListe, b: momentDeListe }, closed),
  /** A moment of it against an exported list. `fichierDAbord`: the file is what one comes from. */
  'liste.comparerFichier': Type.Object(
    { ref, moment: momentDeListe, file: path, fichierDAbord: Type.Boolean() },
    closed,
  ),
  /** What lines of a list would do to the register. `au`: the day of which it says the state. */
  'organismes.apercu': Type.Object(
    {
      ...importDeListe,
      au: date,
      lignes: Type.Array(
        Type.Object(
          {
            ligne: Type.Integer({ minimum: 1, maximum: 999_999_999 }),
            textes: Type.Partial(Type.Record(rubrique, Type.String({ maxLength: 4000 }))),
          },
          closed,
        ),
        { maxItems: mostLines },
      ),
    },
    closed,
  ),
  /** The same of a file; `numero` null: the fiche of the référentiel; `colonnes` null: by their names; `au` null: what the file says. */
  'organismes.apercuFichier': Type.Object(
    {
      ...importDeListe,
      file: path,
      numero: orNull(numero),
      colonnes: orNull(Type.Array(orNull(rubrique), { maxItems: 60 })),
      au: orNull(date),
    },
    closed,
  ),
  /** `token`: of the last preview; what was previewed is what is accepted. `connue`: the list is that of France compétences, which knows it. */
  'organismes.accepter': Type.Object({ token: id, connue: Type.Boolean(), reason: orNull(text) }, closed),
  'organisme.read': Type.Object({ id }, closed),
  /** Persons, with what the safe holds of them; null: all of the file. */
  'personnes.lire': Type.Object(
    { ids: orNull(Type.Array(id, { maxItems: mostPassed, uniqueItems: true })) },
    closed,
  ),
  /** A person whom the file does not know yet, in a first role of a body or of an habilitation. */
  'personnes.inscrire': Type.Object(
    {
      coordonnees,
      intervenant: Type.Object(
        {
          organisme: orNull(id),
          habilitation: orNull(id),
          role: Type.Unsafe<Role>(Type.Union(roles.map((role) => Type.Literal(role)))),
          depuis: orNull(date),
          jusqua: orNull(date),
          decision: orNull(Type.Object({ date, ref: line }, closed)),
        },
        closed,
      ),
    },
    closed,
  ),
  'personnes.changer': Type.Object({ id, coordonnees }, closed),
  /** For good: what is known of them leaves the file, and the backups that this installation keeps of it. */
  'personnes.effacer': Type.Object({ id, reason: text }, closed),
  /** Rules and meetings of the CPNE, as rows. */
  'seances.lire': empty,
  /** What was decided at its meetings, and what rests on each decision. */
  'decisions.lire': empty,
  /** The record of a meeting, as a file. */
  'decisions.export': Type.Object({ ...releve, format: papierEcrit, to: path }, closed),
  /** What may be put to the vote of a référentiel, as it now is; its list of bodies, as it is on that day. */
  'decisions.textes': Type.Object({ ref, au: date }, closed),
  /** Dossiers lodged of a référentiel, or of all (`ref` null), and what is due as on a day. */
  'dossiers.lire': Type.Object({ ref: orNull(ref), au: date }, closed),
  /** Joins a file to a dossier. */
  'dossiers.joindre': Type.Object({ ...pieceAJoindre, file: path }, closed),
  /** A file that was joined, as it was. */
  'dossiers.piece': Type.Object(pieceJointe, closed),
  'grilles.list': Type.Object({ ref }, closed),
  /** Those that may be adopted with their référentiel. */
  'grilles.aAdopter': Type.Object({ ref }, closed),
  /** Words in the whole file, or in one référentiel. `kinds`: none is all. */
  'recherche.run': Type.Object(
    {
      texte: Type.String({ maxLength: 800 }),
      referentiel: orNull(id),
      kinds: Type.Array(
        Type.Unsafe<SearchedEntity>(Type.Union(searchedEntities.map((entity) => Type.Literal(entity)))),
        { maxItems: searchedEntities.length },
      ),
      limit: Type.Integer({ minimum: 0, maximum: 200 }),
    },
    closed,
  ),
  /** What the rules say of a draft, for what it is to be. */
  'referentiel.controles': Type.Object(
    { ref, objectif: Type.Unsafe<Objectif>(Type.Union(objectifs.map((name) => Type.Literal(name)))) },
    closed,
  ),
  /** Every bloc of the file: its own référentiel's, or taken from another. */
  'blocs.list': empty,
  /** What taking blocs of other référentiels, as they now are, would do to one. */
  'blocs.preview': Type.Object(
    { referentiel: id, blocs: Type.Array(id, { minItems: 1, maxItems: mostAtOnce, uniqueItems: true }) },
    closed,
  ),
  /** `empreintes`: of the states that were shown, by bloc. */
  'blocs.take': Type.Object(
    {
      referentiel: id,
      empreintes: Type.Record(id, empreinte, {
        minProperties: 1,
        maxProperties: mostAtOnce,
        ...closed,
      }),
    },
    closed,
  ),
  /** Puts a draft in review: a référentiel, or one of its grids. */
  'relecture.ouvrir': Type.Object({ ...relu, objet: text, avisPourLe: orNull(date) }, closed),
  'relecture.lire': Type.Object(relu, closed),
  'relecture.tableau': Type.Object(tableauDeRelecture, closed),
  'relecture.export': Type.Object({ ...tableauDeRelecture, to: path }, closed),
  'relecture.retirer': Type.Object({ ...relu, motif: text }, closed),
  'gesture.commit': Type.Object(
    {
      op: Type.Unsafe<OperationName>(Type.Union(Object.keys(operations).map((name) => Type.Literal(name)))),
      reason: orNull(text),
      changes: Type.Array(change, { minItems: 1, maxItems: maxChanges }),
    },
    closed,
  ),
  /** `seq` null: the last gesture still in effect. */
  'gesture.undo': Type.Object({ seq: orNull(seq) }, closed),
  'gesture.redo': empty,
  'import.list': Type.Object({ file: path }, closed),
  'import.preview': Type.Object({ file: path, numero: orNull(numero) }, closed),
  /** `token`: of the last preview; what was previewed is what is accepted, whatever the file has become. */
  'import.accept': Type.Object({ token: id, reason: orNull(text) }, closed),
  /** `grilles`: those of its grids that are adopted with it, in the same gesture, each under a number of its own. `revision`: why it is revised, when it is to be looked at again. */
  'version.adopt': Type.Object(
    {
      ref,
      grilles: Type.Record(id, numeroDecide, { maxProperties: mostAtOnce, ...closed }),
      revision: Type.Optional(
        Type.Object(
          {
            causes: Type.Array(Type.Unsafe<Cause>(Type.Union(causes.map((cause) => Type.Literal(cause)))), {
              maxItems: causes.length,
              uniqueItems: true,
            }),
            prochaineRevision: orNull(date),
          },
          closed,
        ),
      ),
      ...acte,
    },
    closed,
  ),
  /** `pour`: which version of the référentiel the grid evaluates; null: the last. */
  'grille.adopt': Type.Object({ ref, designation: ref, pour: orNull(numero), ...acte }, closed),
  /** Where the draft of a grid stands, as what it would be adopted for. */
  'grille.situation': Type.Object({ ref, designation: ref, pour: orNull(numero) }, closed),
  'grille.versions': Type.Object({ ref, designation: ref }, closed),
  /** `numero` null: the draft. */
  'grille.read': Type.Object({ ref, designation: ref, numero: orNull(numero) }, closed),
  /** Which grids hold on a day: for a version of the référentiel (null: the one that holds that day), on an access path (null: any). */
  'grilles.valables': Type.Object(
    {
      ref,
      jour: date,
      voie: Type.Union([Type.Null(), ...voies]),
      numero: orNull(numero),
    },
    closed,
  ),
  /** `numero` null: the draft. */
  'document.read': Type.Object({ ref, numero: orNull(numero) }, closed),
  'document.export': Type.Object({ ref, numero: orNull(numero), to: path }, closed),
  /** `designation` of a grid: its id, or an unambiguous part of its title. */
  'grille.export': Type.Object({ ref, designation: ref, numero: orNull(numero), to: path }, closed),
  /** A référentiel at a moment: « brouillon », « relecture » while it is in review, the number of a version, @SEQ. */
  'referentiel.at': Type.Object({ ref, moment }, closed),
  /** On paper: the table that people circulate before a vote. */
  'paper.read': Type.Object(
    {
      ref,
      numero: orNull(numero),
      format: Type.Union([Type.Literal('docx'), Type.Literal('html')]),
    },
    closed,
  ),
  /** Two moments of a référentiel, of a grid or of a list, as one document in which what changed is marked. */
  'paper.comparaison': comparaisonPaper,
  /** What is generated of what changes from a version to a later one, or to the draft. */
  'note.read': deChaqueSujet({ a: moment, b: moment }),
  'comparaison.export': Type.Object({ papier: comparaisonPaper, to: path }, closed),
  'paper.grille': grillePaper,
  'paper.attestation': attestation,
  'paper.releve': Type.Object({ ...releve, format: papierEcrit }, closed),
  /** The report of the audit of the copy that is read. */
  'paper.audit': Type.Object({ format: papierEcrit }, closed),
  /** `grille` null: the référentiel itself. */
  'document.compare': Type.Object({ ref, grille: orNull(ref), a: moment, b: moment }, closed),
  /** With a file, which comes second. `numero`: of the fiche, where the file has several. */
  'document.compareFile': Type.Object(
    { ref, grille: orNull(ref), moment, file: path, numero: orNull(numero) },
    closed,
  ),
  /** What undo and redo come to next, and whose it is. */
  'journal.reversible': empty,
  'journal.entry': Type.Object({ seq }, closed),
  /** Rows that a filter asks for, from just beyond `from` (null: from the end): a page of them, or how far was looked meanwhile. */
  'history.page': Type.Object(
    {
      filter: journalFilter,
      way: historyWay,
      from: orNull(Type.Integer({ minimum: 0 })),
      limit: Type.Integer({ minimum: 1, maximum: 1000 }),
    },
    closed,
  ),
  /** How many there are, counted from just beyond `from` towards older rows. */
  'history.count': Type.Object({ filter: journalFilter, from: orNull(seq) }, closed),
  /** What happened to one item, or to one field of it, newest first; null while the journal is made ready: it is asked again. */
  'history.item': Type.Object(
    {
      id,
      field: orNull(Type.String({ minLength: 1, maxLength: 40 })),
      from: orNull(seq),
      limit: Type.Integer({ minimum: 1, maximum: 10_000 }),
    },
    closed,
  ),
  /**
   * One of the gestures on a référentiel, the first being 1: the one asked for, the last before an instant, or the last; null while the
   * journal is made ready: it is asked again.
   */
  'history.moment': Type.Object({ referentiel: id, n: orNull(seq), before: orNull(instant) }, closed),
  /** An item of a référentiel, with all it held, is made again what it was once a row was written: one gesture. */
  'history.reprendre': Type.Object({ referentiel: id, seq, item: id, reason: orNull(text) }, closed),
  /** How many gestures each person, collège, month, or référentiel and body has; null while the journal is made ready. */
  'history.activity': Type.Object(
    {
      by: Type.Union([
        Type.Literal('person'),
        Type.Literal('college'),
        Type.Literal('month'),
        Type.Literal('home'),
      ]),
    },
    closed,
  ),
  /** What there is to filter by: people, référentiels and bodies of the journal. */
  'history.choices': empty,
  /** The public list of training bodies on this installation; null when there is none. */
  'annuaire.etat': empty,
  'annuaire.importer': Type.Object({ file: path }, closed),
  /** Bodies whose name has words that begin so, or whose SIRET, SIREN or NDA does. */
  'annuaire.chercher': Type.Object(
    { texte: Type.String({ maxLength: 800 }), limite: Type.Integer({ minimum: 1, maximum: 200 }) },
    closed,
  ),
  'annuaire.trouver': Type.Object({ numero: numeroOrganisme }, closed),
  /** What the list has of the numbers of one body. */
  'annuaire.confronter': Type.Object(
    {
      siren: orNull(Type.String({ pattern: '^[0-9]{9}$' })),
      ndas: Type.Array(Type.String({ pattern: '^[0-9]{11}$' }), { maxItems: 20, uniqueItems: true }),
    },
    closed,
  ),
  'annuaire.oublier': empty,
} as const;

export type Channel = keyof typeof requests;
export type Request<C extends Channel> = Static<(typeof requests)[C]>;
