import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../shared/domain/json.ts';
import type { Change } from '../../../shared/domain/gesture.ts';
import { ajoutDeCompetence } from '../../../tests/support/ajout-de-competence.ts';
import {
  ajouter,
  changer,
  copieOuverte,
  deuxCopies,
  idsDe,
  libelleDe,
  montree,
  reunir,
  type DeuxCopies,
} from '../../../tests/support/copies.ts';
import { ligneDAilleurs, recevoir } from '../../../tests/support/envoi.ts';
import { leaveSession } from '../../../tests/support/workspace.ts';
import { headOf } from '../espace/espace.ts';
import type { Session } from '../session.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;

beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies());
});
afterEach(() => fermer());

const empreinte = 'ab'.repeat(32);

/** A merge that nobody held to anything. */
const reunion = (dit: JsonObject): Change => ({
  entity: 'fusion',
  id: uuid(),
  before: null,
  after: { nom: 'x', de: null, sorte: 'fichier', sha256: empreinte, tetes: [], reponses: [], ...dit },
});

/** Bruno has taken one of somebody else. */
function prendreDeBruno(dit: JsonObject): void {
  const changes = [reunion(dit)] as unknown as Json;
  recevoir(b, [ligneDAilleurs(b, headOf(b.workspace), 'forgée', { op: 'fusion.faite', changes })]);
}

/** Each writes, and takes what the other has: what both then say. */
async function seReunissent(): Promise<readonly (readonly string[])[]> {
  const [, , ici = '', la = ''] = idsDe(a, 'competence');
  changer(a, 'competence', ici, { libelle: 'Travail d’Anne' });
  changer(b, 'competence', la, { libelle: 'Travail de Bruno' });
  await reunir(a, b, folder);
  await reunir(b, a, folder);
  return [a, b].map((session) => [ici, la].map((id) => libelleDe(session, id)));
}
const tout = ['Travail d’Anne', 'Travail de Bruno'];

describe('of a merge that somebody forged in another journal, what is no head or no answer is not read', () => {
  /** The row that both copies have. */
  const tete = (): JsonObject => {
    const { seq, hash } = headOf(a.workspace);
    return { replica: a.replica, seq, hash: hash.toString('hex'), portee: null };
  };
  const reponse = (): JsonObject => ({
    entity: 'competence',
    id: idsDe(a, 'competence')[0] ?? '',
    membre: 'libelle',
    sorte: 'champ',
    question: null,
    choix: 'notre',
    empreinte,
  });

  test.each<readonly [string, Json]>([
    ['no list', 'x'],
    ['nothing', [null]],
    ['a head of no number', [{ seq: {} }]],
    ['a head of no hash', [{ hash: 1 }]],
    ['a head of no scope', [{ portee: 'x' }]],
    ['a head of no sending', [{ portee: [], envoyee: null }]],
  ])('heads: %s', async (_quoi, tetes) => {
    const [c1 = ''] = idsDe(a, 'competence');
    changer(a, 'competence', c1, { libelle: 'Anne' });
    const dites = Array.isArray(tetes)
      ? tetes.map((une) => (une === null ? null : { ...tete(), ...(une as JsonObject) }))
      : tetes;
    prendreDeBruno({ tetes: dites, reponses: [reponse()] });
    expect((await montree(a, b, folder)).contenu.reponses).toEqual([]);
    // What is left for later has more of it read.
    changer(b, 'competence', c1, { libelle: 'Bruno' });
    await reunir(a, b, folder);
    expect((await montree(a, b, folder)).points).toMatchObject([{ id: c1, question: 'champ' }]);
    expect(await seReunissent()).toEqual([tout, tout]);
  });

  test.each<readonly [string, JsonObject]>([
    ['of no kind', { sorte: 'zzz' }],
    ['of no choice', { choix: '__proto__' }],
    ['of no question', { question: 'zzz' }],
    ['of no member', { membre: '__proto__' }],
    ['of no text', { motif: 5 }],
  ])('answers: %s', async (_quoi, dit) => {
    const [c1 = ''] = idsDe(a, 'competence');
    changer(a, 'competence', c1, { libelle: 'Anne' });
    prendreDeBruno({ tetes: [tete()], reponses: [{ ...reponse(), ...dit }] });
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

describe('what was forged, and taken in good faith, closes the merge of nobody', () => {
  test('an item under the identifier of one that whoever took it did not know', async () => {
    const critere = ajouter(a, idsDe(a, 'competence')[0] ?? '', 'Critère d’Anne');
    const venue = ajoutDeCompetence(critere, idsDe(a, 'bloc')[0] ?? '');
    const changes = [venue, { ...venue, before: venue.after, after: null }] as unknown as Json;
    recevoir(b, [ligneDAilleurs(b, headOf(b.workspace), 'forgée', { changes })]);
    await reunir(b, a, folder);
    expect(idsDe(b, 'critere')).toContain(critere);
    expect(await seReunissent()).toEqual([tout, tout]);
    const c = copieOuverte(a, folder.at('c.cpne'), 'Claire');
    await reunir(c, b, folder);
    leaveSession(c);
  });

  test('two journals that share a row, where a head is named that never was', async () => {
    const forgee = reunion({ tetes: [{ replica: a.replica, seq: 7, hash: empreinte, portee: null }] });
    const avant = headOf(a.workspace);
    const faite = ligneDAilleurs(a, avant, 'faite', {
      op: 'fusion.faite',
      changes: [forgee] as unknown as Json,
      author: { college: 'expert', id: 'personne', nom: 'Camille Essai' },
    });
    const changes = [{ ...forgee, before: forgee.after, after: null }] as unknown as Json;
    const annuler = (session: Session, motif: string) =>
      recevoir(session, [faite, ligneDAilleurs(session, faite, motif, { op: 'gesture.undone', changes })]);
    annuler(a, 'un');
    annuler(b, 'deux');
    expect(await seReunissent()).toEqual([tout, tout]);
  });
});
