import { canonical, sha256 } from '../../main/engine/canonical.ts';
import { chainHash, genesisHash } from '../../main/engine/journal/chain.ts';
import type { JsonObject } from '../../shared/domain/json.ts';
import { randomSource } from '../../tests/support/random-source.ts';

export interface Row {
  readonly seq: number;
  readonly prev_hash: string;
  readonly hash: string;
  readonly corps?: string;
  readonly sha256?: string;
}
/** A row of another journal. */
export interface Recue extends Omit<Row, 'seq'> {
  readonly recue: number;
}
export interface Frozen {
  readonly document: string;
  /** Of the row that names its hash. */
  readonly sorte: 'version' | 'relecture';
  readonly texte: string;
}
export interface Extrait {
  readonly header: JsonObject & { readonly tete: { readonly seq: number; readonly hash: string } };
  readonly recues: readonly Recue[];
  readonly rows: readonly Row[];
  readonly documents: readonly Frozen[];
}
export interface Change {
  readonly entity: string;
  readonly id: string;
  readonly before: JsonObject | null;
  readonly after: JsonObject | null;
}
export interface Geste {
  readonly op: string;
  readonly changes: readonly Change[];
  readonly reason?: string;
  readonly undoOf?: number;
}

const random = randomSource(2026_11_27);
export const id = (): string => random.id();
const [espace, referentiel, bloc, competence, critere] = [id(), id(), id(), id(), id()];
const [version, deuxieme, grille, relecture] = [id(), id(), id(), id()];
const auteur = { college: 'employeurs', id: id(), nom: 'Camille Essai' };
const replica = id();
const instant = (minutes: number): string =>
  new Date(Date.UTC(2026, 10, 27, 20, 5) + minutes * 60_000).toISOString();

/** A row after those before it. */
export function rowOf(rows: readonly Row[], { op, changes, reason, undoOf }: Geste): Row {
  const seq = rows.length + 1;
  const previous = rows.at(-1)?.hash ?? genesisHash.toString('hex');
  const corps = canonical({
    at: instant(seq),
    author: auteur,
    changes,
    format: 1,
    op,
    reason: reason ?? null,
    replica,
    schema: 4,
    undoOf: undoOf ?? null,
  });
  const hash = chainHash(Buffer.from(previous, 'hex'), corps).toString('hex');
  return { seq, prev_hash: previous, hash, corps };
}

const decision = { date: '2026-11-27', forme: 'constatee', ref: 'Relevé n° 12', type: 'adoption' };

/** A frozen document, and the change that freezes it: each names the other. `dit`: what its row says of it beside its hashes. */
function gele(
  rows: readonly Row[],
  sorte: Frozen['sorte'],
  of: string,
  sujet: JsonObject,
  version: JsonObject,
  dit: JsonObject,
): [Frozen, Change] {
  const { seq, hash } = rows.at(-1) ?? { seq: 0, hash: '' };
  const empreinte = sha256(canonical(sujet));
  const texte = canonical({
    ...sujet,
    format: 'paritaire/referentiel',
    provenance: { tete: { at: instant(seq), hash, seq } },
    version: { ...version, empreinte, id: of },
  });
  const after = { ...dit, empreinte, sha256: sha256(texte) };
  return [
    { document: of, sorte, texte },
    { entity: sorte, id: of, before: null, after },
  ];
}

export function adoption(
  rows: readonly Row[],
  of: string,
  numero: string,
  sujet: JsonObject,
): [Frozen, Change] {
  const dit = { decision, numero };
  return gele(rows, 'version', of, sujet, { ...dit, statut: 'adoptee' }, dit);
}

const motif = 'Consultation des deux collèges';

/** `objet`: what its row says, in the place of what its document says. */
export const miseEnRelecture = (
  rows: readonly Row[],
  of: string,
  sujet: JsonObject,
  objet = motif,
): [Frozen, Change] => gele(rows, 'relecture', of, sujet, { motif, statut: 'enRelecture' }, { objet });

export const doreur = { referentiel: { intitule: 'Relieur doreur' } };
const libelles = ['Accueillir l’élève', 'Accueillir l’élève,\u2028« même » 🎼', 'Accueillir'] as const;
export const reword = (from: 0 | 1 | 2, to: 0 | 1 | 2): Change => ({
  entity: 'competence',
  id: competence,
  before: { libelle: libelles[from] },
  after: { libelle: libelles[to] },
});
const auCritere = { competence, libelle: 'Le livret est rempli\nsans erreur.', rang: 'a0' };

const created: Change = {
  entity: 'espace',
  id: espace,
  before: null,
  after: { idcc: ['9998'], nom: 'CPNE des exemples' },
};
const imported: readonly Change[] = [
  {
    entity: 'referentiel',
    id: referentiel,
    before: null,
    after: { intitule: 'Relieur', niveau: 3, numero: null },
  },
  { entity: 'bloc', id: bloc, before: null, after: { intitule: 'Accueil', rang: 'a0', referentiel } },
  {
    entity: 'competence',
    id: competence,
    before: null,
    after: { activites: [], bloc, libelle: libelles[0], rang: 'a0' },
  },
  { entity: 'critere', id: critere, before: null, after: auCritere },
];

/** An extract in which nothing is wrong: small, always the same. `objet`: what the row of its review says, which its document says too. */
export function extraitSain(objet = motif): Extrait {
  const rows: Row[] = [];
  const documents: Frozen[] = [];
  const write = (geste: Geste): void => void rows.push(rowOf(rows, geste));
  write({ op: 'espace.created', changes: [created] });
  write({ op: 'referentiel.imported', changes: imported, reason: 'Reprise de la fiche' });
  write({ op: 'item.changed', changes: [reword(0, 1)] });
  const [premier, adopte] = adoption(rows, version, '1.0', { referentiel: { intitule: 'Relieur' } });
  write({ op: 'version.adopted', changes: [adopte], reason: 'Création' });
  write({
    op: 'item.removed',
    changes: [{ entity: 'critere', id: critere, before: auCritere, after: null }],
  });
  write({
    op: 'item.removed',
    changes: [{ entity: 'critere', id: critere, before: null, after: auCritere }],
    undoOf: 5,
  });
  const [relu, ouverte] = miseEnRelecture(rows, relecture, doreur, objet);
  write({ op: 'relecture.ouverte', changes: [ouverte], reason: objet });
  const [second, revise] = adoption(rows, deuxieme, '2.0', doreur);
  const [dela, gelee] = adoption(rows, grille, '1.0', { grille: { intitule: 'Grille du relieur' } });
  write({ op: 'ensemble.adopte', changes: [revise, gelee] });
  write({ op: 'item.changed', changes: [reword(1, 2)] });
  documents.push(premier, second, dela, relu);
  return { header: headerOf(rows, documents.length), recues: [], rows, documents };
}

export function headerOf(rows: readonly Row[], documents: number, recues = 0): Extrait['header'] {
  const { seq = 0, hash = '' } = rows.at(-1) ?? {};
  return {
    format: 'paritaire/extrait',
    version: 1,
    logiciel: { nom: 'Paritaire', version: '0.1.0' },
    fichier: { nom: 'exemple.cpne', sha256: sha256('exemple.cpne'), luLe: instant(60) },
    tete: { seq, hash },
    recues,
    documents,
  };
}
