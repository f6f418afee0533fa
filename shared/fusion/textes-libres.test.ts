import type { ValidateFunction } from 'ajv';
import { expect, test } from 'vitest';
import { entities, entityNames, type EntityName } from '../domain/entities.ts';
import * as members from '../generated/member-validators.js';
import { membreDe } from './ensembles.ts';
import { formeDuTexte, longueurs } from './textes-libres.ts';

const validators: Readonly<Record<EntityName, ValidateFunction>> = members;

/** Done once for all, or what the file says of itself. */
const faits: ReadonlySet<EntityName> = new Set(['version', 'relecture', 'declaration', 'fusion']);
/** Though the schema takes any words. */
const nonEcrits: ReadonlySet<string> = new Set([
  // Said by somebody in their own name.
  ...['commentaire', 'reponse'].flatMap((entity) =>
    ['texte', 'auteur', 'organisation'].map((champ) => `${entity}.${champ}`),
  ),
  // Chosen in a list, an address, a file’s own, or made by the machine.
  'annexe.cpne',
  'organisme.site',
  'pieceJointe.nom',
  'pieceJointe.type',
  'noteModification.cle',
  'noteModification.genere',
]);

/** All that is text, but for a number in a register, which is written as a code and is held to its own form. */
const champs = entityNames
  .filter((entity) => !faits.has(entity))
  .flatMap((entity) =>
    Object.entries(entities[entity].fields)
      .filter(([champ, { codec }]) => codec === 'text' && champ !== 'numero')
      // One statement of several fields is taken or left whole.
      .filter(([champ]) => membreDe(entity, champ) === champ && !nonEcrits.has(`${entity}.${champ}`))
      .map(([champ]) => [entity, champ] as const),
  );

/** What the schema says of a member: which words it takes. */
function formeAuSchema(entity: EntityName, champ: string): ReturnType<typeof formeDuTexte> {
  const prend = (texte: string): boolean => validators[entity]({ [champ]: texte });
  if (!prend('Deux mots.')) return null;
  if (!prend('m'.repeat(longueurs.code + 1))) return 'code';
  return prend('Deux\nlignes.') ? 'texte' : 'ligne';
}

test('whatever takes words may be written otherwise, on as many lines as the schema allows', () => {
  const dits = champs.map(([entity, champ]) => [`${entity}.${champ}`, formeDuTexte(entity, champ)]);
  expect(dits).toEqual(champs.map(([entity, champ]) => [`${entity}.${champ}`, formeAuSchema(entity, champ)]));
});

test('what is written so is no longer than the schema allows', () => {
  const trop = champs.filter(([entity, champ]) => {
    const forme = formeDuTexte(entity, champ);
    return forme !== null && !validators[entity]({ [champ]: 'm'.repeat(longueurs[forme]) });
  });
  expect(trop).toEqual([]);
});

test('what somebody said in their own name, and what was adopted, is written again by nobody', () => {
  expect(formeDuTexte('commentaire', 'texte')).toBeNull();
  expect(formeDuTexte('reponse', 'texte')).toBeNull();
  expect(formeDuTexte('version', 'motif')).toBeNull();
});
