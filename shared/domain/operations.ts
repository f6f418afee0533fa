import {
  draftEntities,
  entityNames,
  isOfDossier,
  isOfRegister,
  isOfRelecture,
  isOfSeances,
  standsUnder,
  type EntityName,
} from './entities.ts';
import type { JsonObject } from './json.ts';

/** What a change does to its row. */
export type ChangeKind = 'added' | 'changed' | 'removed';

interface Sides {
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
}

export function kindOf({ before, after }: Sides): ChangeKind {
  if (before === null) return 'added';
  return after === null ? 'removed' : 'changed';
}

interface Operation {
  /** An adoption is an act of the CPNE: it is followed by another version, never erased. */
  readonly undoable: boolean;
  /** A window may commit it as it is; the others are made by a use case of the engine. */
  readonly direct: boolean;
  /** Nothing of it is written without saying why. */
  readonly reasonRequired?: boolean;
  /** What it may touch, and how: an operation says in the history what was done, so it must not do anything else. */
  readonly entities: readonly EntityName[];
  readonly kinds: readonly ChangeKind[];
}

const register = draftEntities.filter(isOfRegister);
const drafts = draftEntities.filter(
  (name) => !isOfRegister(name) && !isOfSeances(name) && !isOfRelecture(name) && !isOfDossier(name),
);
const ofSeances = draftEntities.filter((name) => standsUnder(name, 'seance'));
const ofDossiers = draftEntities.filter(isOfDossier);
const items = drafts.filter((name) => name !== 'referentiel');
const ofGrids = drafts.filter((name) => standsUnder(name, 'grille'));
/** What a register says of bodies beside the passages of their habilitations, which are never changed but by a correction. */
const described = register.filter((name) => name !== 'passage');
/** What is written once and never taken away. */
const actes: readonly EntityName[] = ['version', 'liste', 'relecture', 'declaration', 'personne'];
const merged = entityNames.filter((name) => !actes.includes(name));
const anything: readonly ChangeKind[] = ['added', 'changed', 'removed'];

/** Every kind of gesture. Labels are in shared/i18n. */
export const operations = {
  'espace.created': { undoable: false, direct: false, entities: ['espace'], kinds: ['added'] },
  'espace.changed': { undoable: true, direct: true, entities: ['espace'], kinds: ['changed'] },
  'referentiel.created': { undoable: true, direct: true, entities: drafts, kinds: ['added'] },
  'referentiel.imported': { undoable: true, direct: false, entities: drafts, kinds: anything },
  'referentiel.changed': {
    undoable: true,
    direct: true,
    entities: ['referentiel', 'voieAcces', 'annexe'],
    kinds: ['changed'],
  },
  'referentiel.removed': { undoable: true, direct: true, entities: drafts, kinds: ['removed'] },
  // Siblings that shared a rank are given another, and links follow: adding, moving, removing may change other rows.
  'item.added': { undoable: true, direct: true, entities: items, kinds: ['added', 'changed'] },
  'item.changed': { undoable: true, direct: true, entities: items, kinds: ['changed'] },
  'item.moved': { undoable: true, direct: true, entities: items, kinds: ['changed'] },
  'item.removed': { undoable: true, direct: true, entities: items, kinds: ['removed', 'changed'] },
  'rows.pasted': { undoable: true, direct: true, entities: items, kinds: ['added', 'changed'] },
  /** Words for others in several places at once. */
  'texts.replaced': {
    undoable: true,
    direct: true,
    entities: ['referentiel', ...items],
    kinds: ['changed'],
  },
  'items.pasted': { undoable: true, direct: true, entities: items, kinds: ['added'] },
  'codes.renumbered': {
    undoable: true,
    direct: true,
    entities: drafts,
    kinds: ['changed'],
  },
  /** Blocs of another référentiel, or a new state of those taken before. */
  'blocs.repris': { undoable: true, direct: false, entities: items, kinds: anything },
  /** A bloc that is no longer its source's: what it holds stays. */
  'bloc.detache': { undoable: true, direct: true, entities: ['bloc'], kinds: ['changed'] },
  /** An item, with what it held, is again as it was at an earlier moment; or the whole référentiel. */
  'etat.repris': { undoable: true, direct: false, entities: drafts, kinds: anything },
  'regle.ecartee': { undoable: true, direct: true, entities: ['derogation'], kinds: ['added', 'changed'] },
  'regle.retablie': { undoable: true, direct: true, entities: ['derogation'], kinds: ['removed'] },
  'criteres.checked': { undoable: true, direct: true, entities: ['critere'], kinds: ['changed'] },
  /** A grid with all it holds. */
  'grille.created': { undoable: true, direct: true, entities: ofGrids, kinds: ['added', 'changed'] },
  /** A grid follows its référentiel again. */
  'grille.ajustee': { undoable: true, direct: true, entities: ofGrids, kinds: anything },
  /** A draft is put in review: it is locked, and its snapshot frozen. */
  'relecture.ouverte': {
    undoable: false,
    direct: false,
    reasonRequired: true,
    entities: ['relecture'],
    kinds: ['added'],
  },
  'relecture.retiree': {
    undoable: false,
    direct: false,
    reasonRequired: true,
    entities: ['relecture'],
    kinds: ['changed'],
  },
  'commentaire.ajoute': { undoable: true, direct: true, entities: ['commentaire'], kinds: ['added'] },
  'commentaire.repondu': { undoable: true, direct: true, entities: ['reponse'], kinds: ['added'] },
  /** What becomes of comments, one or many. */
  'commentaire.traite': { undoable: true, direct: true, entities: ['commentaire'], kinds: ['changed'] },
  'version.adopted': { undoable: false, direct: false, entities: ['version'], kinds: ['added'] },
  /** A référentiel with grids of its own, by one decision. */
  'ensemble.adopte': { undoable: false, direct: false, entities: ['version'], kinds: ['added'] },
  'grille.adoptee': { undoable: false, direct: false, entities: ['version'], kinds: ['added'] },
  'dossier.depose': { undoable: true, direct: true, entities: ['dossier'], kinds: ['added'] },
  /** What was noted of a dossier, of what followed or of a file was wrong. */
  'dossier.modifie': { undoable: true, direct: true, entities: ofDossiers, kinds: ['changed'] },
  'dossier.retire': { undoable: true, direct: true, entities: ofDossiers, kinds: ['removed'] },
  'suite.notee': { undoable: true, direct: true, entities: ['suite'], kinds: ['added'] },
  'suite.retiree': { undoable: true, direct: true, entities: ['suite'], kinds: ['removed'] },
  /** Bytes come with it: a use case reads them. */
  'pieceJointe.ajoutee': { undoable: true, direct: false, entities: ['pieceJointe'], kinds: ['added'] },
  'pieceJointe.retiree': { undoable: true, direct: true, entities: ['pieceJointe'], kinds: ['removed'] },
  'organisme.ajoute': { undoable: true, direct: true, entities: register, kinds: ['added'] },
  /** Something is no longer as it was: a place, a certificate, a convention, an audit. */
  'organisme.modifie': { undoable: true, direct: true, entities: described, kinds: anything },
  /** What was recorded was wrong: what it said is replaced, and the journal keeps both. */
  'organisme.corrige': {
    undoable: true,
    direct: true,
    reasonRequired: true,
    entities: register,
    kinds: anything,
  },
  'organisme.retire': { undoable: true, direct: true, entities: register, kinds: ['removed'] },
  /** A body is, or asks to be, habilitated for something more: an habilitation and its first passages. */
  'habilitation.ajoutee': {
    undoable: true,
    direct: true,
    entities: ['habilitation', 'passage'],
    kinds: ['added', 'changed'],
  },
  /** Habilitations, one or many, become something on a day. */
  'habilitation.passage': {
    undoable: true,
    direct: false,
    entities: ['passage'],
    kinds: ['added'],
  },
  /** A list of France compétences says also what it knows: that goes with the list, when it is undone. */
  'organismes.importes': {
    undoable: true,
    direct: false,
    entities: [...register, 'declaration'],
    kinds: ['added', 'changed'],
  },
  /** The list of the bodies of a certification, as it is on a day. */
  'liste.adoptee': { undoable: false, direct: false, entities: ['liste', 'version'], kinds: ['added'] },
  /** A person comes into the register, in a first role. */
  'personne.inscrite': {
    undoable: true,
    direct: false,
    entities: ['personne', 'intervenant'],
    kinds: ['added', 'changed'],
  },
  'personne.changee': { undoable: true, direct: false, entities: ['personne'], kinds: ['changed'] },
  /** What the safe holds of a person is taken away for good. */
  'personne.effacee': {
    undoable: false,
    direct: false,
    reasonRequired: true,
    entities: ['personne'],
    kinds: ['changed'],
  },
  'habilitations.declarees': { undoable: false, direct: false, entities: ['declaration'], kinds: ['added'] },
  'seance.ajoutee': { undoable: true, direct: true, entities: ofSeances, kinds: ['added'] },
  /** Attendance, documents, agenda, votes: until something rests on a decision of it. */
  'seance.modifiee': { undoable: true, direct: true, entities: ofSeances, kinds: anything },
  'seance.retiree': { undoable: true, direct: true, entities: ofSeances, kinds: ['removed'] },
  'regleDecision.ajoutee': { undoable: true, direct: true, entities: ['regleDecision'], kinds: ['added'] },
  'regleDecision.modifiee': { undoable: true, direct: true, entities: ['regleDecision'], kinds: ['changed'] },
  'regleDecision.retiree': { undoable: true, direct: true, entities: ['regleDecision'], kinds: ['removed'] },
  /** What comes from another copy of the file, with what it had seen. */
  'fusion.faite': { undoable: true, direct: false, entities: merged, kinds: anything },
  /** The same, with what the CPNE adopted there, what is in review, or persons: that is not taken back. */
  'fusion.actes': { undoable: false, direct: false, entities: entityNames, kinds: anything },
  'gesture.undone': {
    undoable: true,
    direct: false,
    entities: ['espace', 'personne', 'declaration', 'fusion', ...draftEntities],
    kinds: anything,
  },
  'gesture.redone': {
    undoable: true,
    direct: false,
    entities: ['espace', 'personne', 'declaration', 'fusion', ...draftEntities],
    kinds: anything,
  },
} as const satisfies Readonly<Record<string, Operation>>;

/** Can what a merge brings be taken back? */
export const isActe = (entity: EntityName): boolean => actes.includes(entity);

export type OperationName = keyof typeof operations;

export function operation(name: OperationName): Operation {
  return operations[name];
}
