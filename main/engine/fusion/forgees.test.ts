import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { deuxCopies, idsDe, montree, type DeuxCopies } from '../../../tests/support/copies.ts';
import { ligneDAilleurs, recevoir } from '../../../tests/support/envoi.ts';
import { headOf } from '../espace/espace.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;

beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies());
});
afterEach(() => fermer());

const empreinte = 'ab'.repeat(32);

/** Bruno has taken a merge of somebody else, which nobody held to anything. */
function prendreDeBruno(dit: JsonObject): void {
  const after = { nom: 'x', de: null, sorte: 'fichier', sha256: empreinte, tetes: [], reponses: [], ...dit };
  const changes = [{ entity: 'fusion', id: uuid(), before: null, after }];
  recevoir(b, [ligneDAilleurs(b, headOf(b.workspace), 'forgée', { op: 'fusion.faite', changes })]);
}

describe('of a merge that somebody forged in another journal, what is no head or no answer is not read', () => {
  const reponse = () => ({
    entity: 'competence',
    id: idsDe(a, 'competence')[0] ?? '',
    membre: 'libelle',
    sorte: 'champ',
    question: null,
    choix: 'notre',
    empreinte,
  });

  test.each<readonly [string, JsonObject]>([
    ['no list', { tetes: 'x' }],
    ['nothing', { tetes: [null] }],
    ['a head of no number', { tetes: [{ hash: empreinte, seq: {} }] }],
    ['a head of no hash', { tetes: [{ hash: 1, seq: 1 }] }],
  ])('heads: %s', async (_quoi, { tetes = [] }) => {
    prendreDeBruno({ tetes, reponses: [reponse()] });
    expect((await montree(a, b, folder)).contenu.reponses).toEqual([]);
  });

  test.each<readonly [string, JsonObject]>([
    ['no list', { reponses: {} }],
    ['nothing', { reponses: [null] }],
  ])('answers: %s', async (_quoi, dit) => {
    prendreDeBruno(dit);
    expect((await montree(a, b, folder)).contenu).toMatchObject({ reponses: [], situation: 'ancienne' });
  });
});
