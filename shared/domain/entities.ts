/**
 * The table of entities: the one place that says which tables exist, which fields they have, how a field is stored, and where an
 * item stands in the document. Writing, journal, replay, assembly, comparison and import all read it; none has a list of its own.
 */

/**
 * How a field goes from JSON to SQL and back.
 * `text`, `integer`: as they are. `boolean`: 0 or 1. `json`: JSON text. `refs`: an ordered set of ids in a link table.
 */
export type Codec = 'text' | 'integer' | 'boolean' | 'json' | 'refs';

export interface FieldSpec {
  readonly codec: Codec;
  /** Absence means something (« not given »): NULL in SQL, left out of documents. */
  readonly nullable: boolean;
  /** `refs` only: the table of links, whose columns are the two entities' names and `rang`. */
  readonly link?: { readonly table: string; readonly target: EntityName };
}

export type EntityName =
  | 'espace'
  | 'referentiel'
  | 'derogation'
  | 'voieAcces'
  | 'annexe'
  | 'activite'
  | 'tache'
  | 'bloc'
  | 'competence'
  | 'critere'
  | 'modalite'
  | 'grille'
  | 'echelle'
  | 'niveau'
  | 'partie'
  | 'epreuve'
  | 'ligne'
  | 'essai'
  | 'organisme'
  | 'etablissement'
  | 'qualiopi'
  | 'habilitation'
  | 'passage'
  | 'audit'
  | 'personne'
  | 'intervenant'
  | 'declaration'
  | 'liste'
  | 'noteModification'
  | 'changementSubstantiel'
  | 'relecture'
  | 'commentaire'
  | 'reponse'
  | 'version'
  | 'dossier'
  | 'suite'
  | 'pieceJointe'
  | 'regleDecision'
  | 'seance'
  | 'presence'
  | 'piece'
  | 'decision'
  | 'fusion';

export interface EntitySpec {
  /** Possible parents, each a column holding an id; exactly one of them is given. None for a root. */
  readonly parents: readonly EntityName[];
  /** Name of the array that holds the item in its parent, in a document; null when its parent’s document does not hold it. */
  readonly collection: string | null;
  /** Order among siblings by `rang`, a fractional index; ties go by id. Roots have none. */
  readonly ordered: boolean;
  /** An empty array of these items is left out of documents: it came with a later version of the schema than its parent. */
  readonly sparse?: boolean;
  readonly fields: Readonly<Record<string, FieldSpec>>;
}

const text: FieldSpec = { codec: 'text', nullable: false };
const optionalText: FieldSpec = { codec: 'text', nullable: true };
const integer: FieldSpec = { codec: 'integer', nullable: false };
const optionalInteger: FieldSpec = { codec: 'integer', nullable: true };
const boolean: FieldSpec = { codec: 'boolean', nullable: false };
const optionalBoolean: FieldSpec = { codec: 'boolean', nullable: true };
const list: FieldSpec = { codec: 'json', nullable: false };
const optionalList: FieldSpec = { codec: 'json', nullable: true };
const object: FieldSpec = { codec: 'json', nullable: false };
const optionalObject: FieldSpec = { codec: 'json', nullable: true };

export const entities: Readonly<Record<EntityName, EntitySpec>> = {
  espace: { parents: [], collection: null, ordered: false, fields: { nom: text, idcc: list } },
  referentiel: {
    parents: [],
    collection: null,
    ordered: false,
    fields: {
      nature: text,
      registre: text,
      numero: optionalText,
      intitule: text,
      abrege: optionalText,
      niveau: optionalInteger,
      cpne: list,
      titulaireDroits: optionalObject,
      coCertificateurs: list,
      codesNsf: list,
      codesRome: list,
      formacodes: list,
      idcc: list,
      brochures: list,
      objectifsContexte: optionalText,
      activitesVisees: optionalText,
      secteurs: optionalText,
      emploisAccessibles: optionalText,
      reglementations: optionalText,
      prerequisEntree: optionalText,
      prerequisValidation: optionalText,
      regleValidation: optionalText,
      classification: optionalText,
      enregistrement: optionalObject,
      anciennes: list,
      nouvelles: list,
      correspondances: list,
      extensions: optionalObject,
      /** The référentiel that this one started from. */
      origine: optionalObject,
      /** How items are numbered: a template a kind. */
      codification: optionalObject,
    },
  },
  /** A rule of the controls that is set aside, for one item or (null) for the whole référentiel. */
  derogation: {
    parents: ['referentiel'],
    collection: 'derogations',
    ordered: true,
    sparse: true,
    fields: { regle: text, element: optionalText, motif: text },
  },
  voieAcces: {
    parents: ['referentiel'],
    collection: 'voiesAcces',
    ordered: true,
    fields: { code: text, actif: boolean, jury: optionalObject },
  },
  /** What a branch of a CQPI makes plain of the common core, which is the référentiel itself. */
  annexe: {
    parents: ['referentiel'],
    collection: 'annexes',
    ordered: true,
    sparse: true,
    fields: {
      /** Its name, as the référentiel's list has it. */
      cpne: text,
      secteurs: optionalText,
      emploisAccessibles: optionalText,
      adaptations: optionalText,
      reglementations: optionalText,
      classification: optionalText,
    },
  },
  activite: {
    parents: ['referentiel'],
    collection: 'activites',
    ordered: true,
    fields: { code: optionalText, intitule: text, description: optionalText },
  },
  tache: { parents: ['activite'], collection: 'taches', ordered: true, fields: { libelle: text } },
  bloc: {
    parents: ['referentiel'],
    collection: 'blocs',
    ordered: true,
    fields: {
      code: optionalText,
      type: text,
      intitule: text,
      prerequisEntree: optionalText,
      prerequisValidation: optionalText,
      regleValidation: optionalText,
      /** The bloc of another référentiel that this one is taken from. */
      partage: optionalObject,
    },
  },
  competence: {
    parents: ['bloc', 'referentiel'],
    collection: 'competences',
    ordered: true,
    fields: {
      code: optionalText,
      libelle: text,
      connaissances: optionalText,
      activites: {
        codec: 'refs',
        nullable: false,
        link: { table: 'competenceActivite', target: 'activite' },
      },
    },
  },
  critere: {
    parents: ['competence'],
    collection: 'criteres',
    ordered: true,
    fields: {
      code: optionalText,
      libelle: text,
      /** True since its compétence was reworded, until somebody has looked at it. */
      aVerifier: optionalBoolean,
    },
  },
  modalite: {
    parents: ['bloc', 'referentiel'],
    collection: 'modalites',
    ordered: true,
    fields: {
      code: optionalText,
      type: optionalText,
      libelle: text,
      duree: optionalInteger,
      lieu: optionalText,
      amenagements: optionalText,
      competences: {
        codec: 'refs',
        nullable: false,
        link: { table: 'modaliteCompetence', target: 'competence' },
      },
    },
  },
  /** How the référentiel is evaluated: a document of its own. What is evaluated is named, not linked: it may go under the grid. */
  grille: {
    parents: ['referentiel'],
    collection: null,
    ordered: true,
    fields: { intitule: text, voies: list, regle: object, extensions: optionalObject },
  },
  echelle: {
    parents: ['grille'],
    collection: 'echelles',
    ordered: true,
    fields: { intitule: text, points: optionalObject },
  },
  niveau: {
    parents: ['echelle'],
    collection: 'niveaux',
    ordered: true,
    fields: { code: text, libelle: text, valeur: text, validant: text },
  },
  partie: {
    parents: ['grille'],
    collection: 'parties',
    ordered: true,
    fields: {
      bloc: optionalText,
      intitule: text,
      poids: text,
      eliminatoire: boolean,
      acquisMois: optionalInteger,
      regle: object,
    },
  },
  epreuve: {
    parents: ['partie'],
    collection: 'epreuves',
    ordered: true,
    fields: {
      code: optionalText,
      modalite: optionalText,
      type: text,
      intitule: text,
      duree: optionalInteger,
      lieu: optionalText,
      preuves: optionalText,
      amenagements: optionalText,
      evaluateurs: list,
      partage: optionalObject,
      reprend: optionalObject,
      poids: text,
      eliminatoire: boolean,
      regle: object,
    },
  },
  ligne: {
    parents: ['epreuve'],
    collection: 'lignes',
    ordered: true,
    fields: {
      competence: text,
      critere: optionalText,
      libelle: text,
      indicateur: optionalText,
      attendu: optionalText,
      poids: text,
      eliminatoire: boolean,
      echelle: text,
      seuil: optionalObject,
      descripteurs: list,
    },
  },
  /** Marks of a fictional candidate, to see what the grid concludes of them. */
  essai: {
    parents: ['grille'],
    collection: null,
    ordered: true,
    fields: { nom: text, jour: text, voie: optionalText, notes: list, acquis: list },
  },
  /** A body that trains or evaluates, or asks to: it stands under no référentiel, and may be habilitated for several. */
  organisme: {
    parents: [],
    collection: null,
    ordered: false,
    fields: {
      denomination: text,
      /** Names that it bore, each until a day. */
      anciennes: list,
      siren: optionalText,
      nda: list,
      site: optionalText,
      note: optionalText,
      extensions: optionalObject,
    },
  },
  etablissement: {
    parents: ['organisme'],
    collection: 'etablissements',
    ordered: true,
    fields: {
      siret: optionalText,
      uai: optionalText,
      enseigne: optionalText,
      adresse: optionalObject,
      ouvertLe: optionalText,
      fermeLe: optionalText,
    },
  },
  qualiopi: {
    parents: ['organisme'],
    collection: 'qualiopis',
    ordered: true,
    fields: {
      categories: list,
      depuis: optionalText,
      jusqua: optionalText,
      certificateur: optionalText,
      verifieLe: optionalText,
      moyen: optionalText,
    },
  },
  /** What a body is habilitated for. Its référentiel and its place are named, not linked: its state is the sum of its passages. */
  habilitation: {
    parents: ['organisme'],
    collection: 'habilitations',
    ordered: true,
    fields: { referentiel: text, etablissement: optionalText, convention: optionalObject },
  },
  /** What it became on a day, by which decision: rows are added, and corrected only as such (docs/adr/0018). */
  passage: {
    parents: ['habilitation'],
    collection: 'passages',
    ordered: true,
    fields: {
      etat: text,
      le: text,
      jusqua: optionalText,
      portee: optionalObject,
      decision: optionalObject,
      motif: optionalText,
    },
  },
  audit: {
    parents: ['habilitation'],
    collection: 'audits',
    ordered: true,
    sparse: true,
    fields: {
      nature: text,
      prevuLe: optionalText,
      faitLe: optionalText,
      conclusion: optionalText,
      constats: optionalText,
    },
  },
  /**
   * A natural person, of whom the journal knows no more than the seal of what is in the safe (docs/adr/0021). Never removed: erased, and it
   * then has no seal.
   */
  personne: {
    parents: [],
    collection: null,
    ordered: false,
    fields: { sceau: optionalText, effaceeLe: optionalText },
  },
  /** What a person does for a body, or for one of its habilitations; for an evaluator, by a decision and until a day of their own. */
  intervenant: {
    parents: ['organisme', 'habilitation'],
    collection: 'intervenants',
    ordered: true,
    sparse: true,
    fields: {
      personne: text,
      role: text,
      depuis: optionalText,
      jusqua: optionalText,
      decision: optionalObject,
    },
  },
  /** What France compétences was told of the bodies of a certification: it is never taken back, the next one says more. */
  declaration: {
    parents: ['referentiel'],
    collection: null,
    ordered: false,
    fields: { le: text, au: text, par: text, moyen: optionalText, lignes: list },
  },
  /** The list of the bodies of a certification, from its first adoption on: its draft is the register. */
  liste: { parents: ['referentiel'], collection: null, ordered: false, fields: {} },
  /**
   * What a person wrote of what changes between two versions of what it stands under, for whom: of a part (`cle`: a bloc, or the whole) and a
   * rubric, in place of what is generated. `depuis`, `vers`: their order of adoption; what leads to the draft leads to the version that it becomes.
   */
  noteModification: {
    parents: ['referentiel', 'grille', 'liste'],
    collection: null,
    ordered: false,
    fields: { depuis: integer, vers: integer, cle: text, rubrique: text, texte: optionalText, genere: text },
  },
  /** A change between two versions that a reader holds to be one of substance: the item that changes, named and not linked. */
  changementSubstantiel: {
    parents: ['referentiel', 'grille'],
    collection: null,
    ordered: false,
    fields: { depuis: integer, vers: integer, element: text },
  },
  /** A draft put in review, of a référentiel or of a grid: its snapshot stands beside, in bytes. While it is open, nothing of its document changes (docs/adr/0023). */
  relecture: {
    parents: ['referentiel', 'grille'],
    collection: null,
    ordered: false,
    fields: {
      /** 1 for the first review of what it stands under, then 2, 3… */
      tour: integer,
      objet: text,
      /** UTC instants, as those of the journal. */
      ouverteLe: text,
      avisPourLe: optionalText,
      schema: text,
      sha256: text,
      empreinte: text,
      /** When and why it was withdrawn; one that a version names was adopted, and any other is open. */
      retrait: optionalObject,
    },
  },
  /** What somebody says of an item, or of a range of words of one of its fields, and what becomes of it. */
  commentaire: {
    parents: ['relecture'],
    collection: null,
    ordered: false,
    fields: {
      /** Among all those of its référentiel and its grids. */
      numero: integer,
      entite: text,
      element: text,
      /** The field, its text as it then was, and where in it. */
      sur: object,
      texte: text,
      auteur: text,
      college: text,
      /** In whose name it was typed in. */
      organisation: optionalText,
      le: text,
      statut: text,
      motif: optionalText,
      /** Of a duplicate: the comment that it says again. */
      doublonDe: optionalText,
    },
  },
  reponse: {
    parents: ['commentaire'],
    collection: null,
    ordered: false,
    fields: { texte: text, auteur: text, college: text, organisation: optionalText, le: text },
  },
  /** A référentiel as it was adopted, a grid, or a list of bodies: the document stands beside, in bytes. */
  version: {
    parents: ['referentiel', 'grille', 'liste'],
    collection: null,
    ordered: false,
    fields: {
      /** 1 for the first version adopted of what it stands under, then 2, 3…: the order of adoption. */
      ordre: integer,
      numero: text,
      decision: object,
      motif: text,
      passerOutre: optionalText,
      schema: text,
      sha256: text,
      empreinte: text,
      /** Version of the rules that the text was checked against; null for what was adopted before there were rules. */
      regles: optionalText,
      /** Of a grid, what lists show of its document without reading it: its title, its access paths, the version that it evaluates. */
      intitule: optionalText,
      voies: optionalList,
      pour: optionalObject,
      /** Of a list, the day whose state it says. */
      au: optionalText,
      /** The review that this adoption closes. */
      relecture: optionalText,
      /** Of a revision of a référentiel, what made it needed; and the day on which it is to be looked at again. */
      causes: optionalList,
      prochaineRevision: optionalText,
    },
  },
  /** A request lodged with France compétences: which version, in which register, when (docs/adr/0028). */
  dossier: {
    parents: ['referentiel'],
    collection: null,
    ordered: false,
    fields: {
      version: text,
      sha256: text,
      repertoire: text,
      deposeLe: text,
      reference: optionalText,
      entretienLe: optionalText,
      note: optionalText,
    },
  },
  /** What followed: a decision of France compétences, what was handed in, or the withdrawal of the branch. */
  suite: {
    parents: ['dossier'],
    collection: null,
    ordered: false,
    fields: {
      type: text,
      le: text,
      jusquau: optionalText,
      criteres: list,
      motif: optionalText,
      /** That answers an ajournement, where it is another. */
      version: optionalText,
      numero: optionalText,
      dateEffet: optionalText,
      dateFin: optionalText,
      dateLimiteDelivrance: optionalText,
      anciennes: list,
    },
  },
  /** A file joined to a dossier: its bytes stand beside, under their SHA-256. */
  pieceJointe: {
    parents: ['dossier'],
    collection: null,
    ordered: false,
    fields: { nature: text, nom: text, type: text, taille: integer, sha256: text, le: text },
  },
  /** How the CPNE decides, and the accord that says so: branches each have theirs (docs/adr/0022). */
  regleDecision: {
    parents: [],
    collection: null,
    ordered: false,
    fields: {
      intitule: text,
      accord: optionalText,
      reference: optionalText,
      depuis: optionalText,
      /** Votes of each collège; null: as many as their organisations have. */
      voix: optionalInteger,
      quorumPresents: integer,
      quorumPart: optionalText,
      quorumPouvoirs: boolean,
      majorite: text,
      base: text,
      poids: text,
      preavis: integer,
      pouvoirs: integer,
      alternanceAns: integer,
      alternanceDepuis: optionalInteger,
      alternanceCollege: optionalText,
    },
  },
  /** A meeting of the CPNE, and the rule that it follows. */
  seance: {
    parents: [],
    collection: null,
    ordered: false,
    fields: {
      date: text,
      lieu: optionalText,
      /** Of its record of decisions. */
      reference: optionalText,
      regle: text,
      /** Day on which the documents were sent. */
      envoyeLe: optionalText,
      /** Organisations, by their attendance. */
      presidence: optionalText,
      vicePresidence: optionalText,
    },
  },
  /** An organisation at a meeting: no natural person is named. */
  presence: {
    parents: ['seance'],
    collection: 'presences',
    ordered: true,
    fields: {
      college: text,
      organisation: text,
      voix: integer,
      etat: text,
      /** The attendance of the one that holds its pouvoir. */
      mandataire: optionalText,
    },
  },
  /** A document that was sent before a meeting. */
  piece: {
    parents: ['seance'],
    collection: 'pieces',
    ordered: true,
    fields: {
      designation: text,
      /** Of the text that it shows, where it is one of the file. */
      empreinte: optionalText,
      /** Where it was not sent with the others. */
      envoyeLe: optionalText,
    },
  },
  /** A point of the agenda, what it bears on, and the votes of each collège. */
  decision: {
    parents: ['seance'],
    collection: 'decisions',
    ordered: true,
    fields: {
      objet: text,
      type: text,
      /** Texts that were put to the vote, each by its empreinte. */
      sujets: list,
      pourEmployeurs: optionalInteger,
      contreEmployeurs: optionalInteger,
      abstentionEmployeurs: optionalInteger,
      pourSalaries: optionalInteger,
      contreSalaries: optionalInteger,
      abstentionSalaries: optionalInteger,
      /** An earlier one that it takes up again, or corrects. */
      reprend: optionalText,
      note: optionalText,
    },
  },
  /**
   * What this file has seen of another copy of itself, since a merge: undone with it, and never merged itself (docs/adr/0029). Whatever the heads
   * lead back to is in `journalRecu`.
   */
  fusion: {
    parents: [],
    collection: null,
    ordered: false,
    fields: {
      /** Of the file or the package that it came from. */
      nom: text,
      /** Who sent it, by name; null for a file, which says nothing of the kind. */
      de: optionalText,
      sorte: text,
      sha256: text,
      /** The heads now seen, each for some roots or (null) for all. */
      tetes: list,
      /** What was answered to what was asked or refused. */
      reponses: list,
    },
  },
};

export const entityNames = Object.keys(entities) as readonly EntityName[];

export function isEntityName(name: string): name is EntityName {
  return Object.hasOwn(entities, name);
}

/** Once for all: documents have ten thousand items, each of which is asked for. */
const children = new Map<EntityName, readonly EntityName[]>(
  entityNames.map((parent) => [
    parent,
    entityNames.filter(
      (name) => entities[name].collection !== null && entities[name].parents.includes(parent),
    ),
  ]),
);

/** Entities whose items stand in `parent`'s arrays, in the order documents list them. */
export function childEntities(parent: EntityName): readonly EntityName[] {
  return children.get(parent) ?? [];
}

/** Is it an item of that kind, or held by one, however deep? */
export function standsUnder(entity: EntityName, top: EntityName): boolean {
  return entity === top || entities[entity].parents.some((parent) => standsUnder(parent, top));
}

/** Is it in the document that begins at an item of that kind? A grid stands under its référentiel, and is not part of it. */
export function isPartOf(entity: EntityName, top: EntityName): boolean {
  const { collection, parents } = entities[entity];
  return entity === top || (collection !== null && parents.some((parent) => isPartOf(parent, top)));
}

/** Done once for all, or by the engine alone. */
const notDrafted: readonly EntityName[] = ['espace', 'liste', 'version', 'declaration', 'personne', 'fusion'];

/** What people write and change: every kind of row, but the file’s own, what is done once for all, and persons. */
export const draftEntities: readonly EntityName[] = entityNames.filter((name) => !notDrafted.includes(name));

/** What is read with a draft: all that, and a list, under which its notes stand. */
export const heldEntities: readonly EntityName[] = entityNames.filter(
  (name) => name === 'liste' || draftEntities.includes(name),
);

/** Of the meetings of the CPNE, which stand under no référentiel either. */
export const isOfSeances = (entity: EntityName): boolean =>
  entity === 'regleDecision' || standsUnder(entity, 'seance');

/** A review and what is said in it: it stands under a draft, and is no part of it. */
export const isOfRelecture = (entity: EntityName): boolean => standsUnder(entity, 'relecture');

/** A dossier and what followed: it stands under a référentiel, and is no part of its draft either. */
export const isOfDossier = (entity: EntityName): boolean => standsUnder(entity, 'dossier');

const deLaNote: readonly EntityName[] = ['noteModification', 'changementSubstantiel'];

/** Said of a draft, and nothing that it holds or that is concluded of it: comments, dossiers, and the note of what changes between two versions. */
export const isBesideDraft = (entity: EntityName): boolean =>
  standsUnder(entity, 'commentaire') || isOfDossier(entity) || deLaNote.includes(entity);

/** Of the register of training bodies, which stands under no référentiel. */
export const isOfRegister = (entity: EntityName): boolean =>
  entity === 'personne' || standsUnder(entity, 'organisme');

const fieldNames = new Map<EntityName, readonly string[]>(
  entityNames.map((name) => [name, Object.keys(entities[name].fields)]),
);

/** An entity's fields, in the order of the table. */
export function fieldsOf(entity: EntityName): readonly string[] {
  return fieldNames.get(entity) ?? [];
}

interface LinkField {
  readonly name: string;
  readonly target: EntityName;
}

const linkFields = new Map<EntityName, readonly LinkField[]>(
  entityNames.map((entity) => [
    entity,
    Object.entries(entities[entity].fields).flatMap(([name, { link }]) =>
      link === undefined ? [] : [{ name, target: link.target }],
    ),
  ]),
);

/** An entity's fields that hold ids of other items. */
export function linksOf(entity: EntityName): readonly LinkField[] {
  return linkFields.get(entity) ?? [];
}
