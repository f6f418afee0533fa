import { caps } from '../domain/caps.ts';
import type { EntityName } from '../domain/entities.ts';
import { isCode, writtenFields } from '../search/written-fields.ts';

/** How words are written in a member: a code, one line, or as many as one likes. */
export type Forme = 'code' | 'ligne' | 'texte';

/** As many characters as the schema allows. */
export const longueurs: Readonly<Record<Forme, number>> = {
  code: caps.code,
  ligne: caps.intitule,
  texte: caps.texte,
};

/** What is written besides the drafts. What somebody said in their own name, or what was adopted, is nobody’s to write again. */
const ailleurs: Partial<Readonly<Record<EntityName, readonly string[]>>> = {
  espace: ['nom'],
  derogation: ['motif'],
  echelle: ['intitule'],
  niveau: ['code', 'libelle'],
  essai: ['nom'],
  organisme: ['denomination', 'note'],
  etablissement: ['enseigne'],
  qualiopi: ['certificateur', 'moyen'],
  passage: ['motif'],
  audit: ['constats'],
  noteModification: ['texte'],
  dossier: ['reference', 'note'],
  suite: ['motif'],
  regleDecision: ['intitule', 'accord', 'reference'],
  seance: ['lieu', 'reference'],
  presence: ['organisation'],
  piece: ['designation'],
  decision: ['objet', 'note'],
};

const lignes: ReadonlySet<string> = new Set([
  'nom',
  'intitule',
  'abrege',
  'lieu',
  'denomination',
  'enseigne',
  'certificateur',
  'moyen',
  'organisation',
  'accord',
  'reference',
  'designation',
  'objet',
  'niveau.libelle',
]);

/** How the words of a member are written; null: it holds none. Lists, choices, days and numbers are changed where they are drafted. */
export function formeDuTexte(entity: EntityName, membre: string): Forme | null {
  if (![...writtenFields(entity), ...(ailleurs[entity] ?? [])].includes(membre)) return null;
  if (isCode(membre)) return 'code';
  return lignes.has(membre) || lignes.has(`${entity}.${membre}`) ? 'ligne' : 'texte';
}
