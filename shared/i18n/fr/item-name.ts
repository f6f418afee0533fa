import { fieldsOf, type EntityName } from '../../domain/entities.ts';
import type { Json, JsonObject } from '../../domain/json.ts';
import { deNom } from '../../french/elision.ts';
import { titreDe } from './controles.ts';
import { suitesDites } from './dossiers.ts';
import { jourFrancais } from './evaluation.ts';
import { rubriquesDeNote } from './fields.ts';
import { passages, rolesDIntervenant } from './organismes.ts';
import { isVoie, voies } from './voies.ts';

const nameFields = [
  'intitule',
  'libelle',
  'nom',
  'numero',
  'cpne',
  'date',
  'regle',
  'denomination',
  'organisation',
  'designation',
  'objet',
  'siret',
  'certificateur',
  'etat',
  'role',
  'rubrique',
  'code',
  'objet',
  'texte',
] as const;

/** Of the register, what is called by a word of a list is called by that word; an habilitation has no name of its own. */
const worded: Partial<Readonly<Record<EntityName, Readonly<Record<string, string>>>>> = {
  passage: passages,
  intervenant: rolesDIntervenant,
  noteModification: rubriquesDeNote,
  suite: suitesDites,
};

const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/** Those that say its name. A version of a grid has a number of its own, which says nothing without the grid. */
function nameFieldsOf(entity: EntityName): readonly string[] {
  if (entity === 'dossier') return ['deposeLe'];
  if (entity === 'suite') return ['type'];
  if (entity === 'version') return ['intitule', 'numero'];
  if (entity === 'fusion') return ['sorte', 'de', 'nom'];
  // Its number is no name.
  if (entity === 'commentaire') return ['texte'];
  return nameFields.filter((field) => fieldsOf(entity).includes(field)).slice(0, 1);
}

/** The fields that say what an item of that kind is called: its code, its name. */
export function namingFields(entity: EntityName): readonly string[] {
  return fieldsOf(entity).filter((field) => field === 'code' || nameFieldsOf(entity).includes(field));
}

/** What an item is numbered as. A voie d’accès is called by its code: it has no other. */
export function codeOfItem(entity: EntityName, members: JsonObject): string | null {
  return entity === 'voieAcces' ? null : textOf(members['code']);
}

/** « le paquet de Jeanne Petit (relecture.cpnex) », « la copie Bureau.cpne » */
function sourceDite({ sorte, de, nom }: JsonObject): string {
  const [qui, fichier] = [textOf(de), textOf(nom) ?? ''];
  if (sorte === 'fichier') return `la copie ${fichier}`;
  return qui === null ? `le paquet ${fichier}` : `le paquet ${deNom(qui)} (${fichier})`;
}

/** What an item is called; '' where nothing says it. A voie d’accès has its code alone, a rule set aside its identifier: said in words. */
export function nameOfItem(entity: EntityName, members: JsonObject): string {
  if (entity === 'fusion') return sourceDite(members);
  const name = nameFieldsOf(entity)
    .map((field) => textOf(members[field]) ?? '')
    .filter((said) => said !== '')
    .join(', ');
  if (entity === 'voieAcces') return isVoie(name) ? voies[name] : name;
  if (entity === 'derogation') return titreDe(name);
  if (entity === 'seance' || entity === 'dossier') return jourFrancais(name);
  return worded[entity]?.[name] ?? name;
}
