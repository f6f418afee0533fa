import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { JsonObject } from '../../../shared/domain/json.ts';
import { ajouterOrganisme, retirerOrganisme } from '../../../shared/edit/organismes.ts';
import { removeReferentiel } from '../../../shared/edit/removal.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import type { DocumentOrganismes, Organisme, Portee } from '../../../shared/generated/document.ts';
import { rowsShown } from '../../../tests/support/edit-example.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { organismeExemple } from '../../../tests/support/organisme-exemple.ts';
import { versionsVerified } from '../../../tests/support/versions-verified.ts';
import { validateAny } from '../exchange/json/validate.ts';
import { commit } from '../journal/commit.ts';
import { lastSeq } from '../journal/entries.ts';
import { readLine } from '../journal/lines.ts';
import { undo } from '../journal/undo.ts';
import { quietTask } from '../task.ts';
import { verifyFile } from '../verify/verify.ts';
import { adoptVersion } from '../version/adopt.ts';
import { adopterListe, situationDeListe } from './adopter.ts';
import { comparaisonDe, versionEnLignes } from './comparer.ts';
import { declarer } from './declarer.ts';
import { versionDeListeDocument } from './liste.ts';
import { passer } from './passer.ts';
import { createRegistre, readRegistre, type Registre } from './registre.ts';
import { listeTenue, listListeVersions } from './versions-de-liste.ts';

const toute: Portee = { nature: 'ORGA_FORM', blocs: [], versions: [] };
const { id } = exampleReferentiel;

let example: OpenExample;
let registre: Registre;
let organisme: Organisme;

const db = () => example.session.workspace.db;

function fait({ op, changes }: Edit, motif: string | null = null): void {
  const { session } = example;
  const result = commit(session.workspace, session.gesture(op, changes, motif), session.replica);
  registre.follow(db(), result.changes);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T10:00:00Z') });
  example = openExample();
  registre = createRegistre();
  organisme = organismeExemple([{ etat: 'habilite', le: '2026-01-01', jusqua: '2026-12-31', portee: toute }]);
  fait(ajouterOrganisme(organisme));
});
afterEach(() => {
  example.close();
  vi.useRealTimers();
});

const acte = (numero: string, passerOutre: string | null = null) => ({
  ref: id,
  numero,
  decision: { type: 'adoption' as const, date: '2026-06-10', ref: 'PV 18' },
  motif: 'Liste de juin',
  passerOutre,
});
const adopter = (numero: string, au: string, passerOutre: string | null = null) =>
  adopterListe(example.session, registre, { ...acte(numero, passerOutre), au }).version;
const situation = (au: string) => situationDeListe(example.session.workspace, registre, { ref: id, au });
const frozen = async (numero: string) =>
  (
    await versionDeListeDocument(example.session.workspace, { ref: id, numero, format: 'json' })
  ).octets.toString('utf8');

function retirer(le: string): void {
  const habilitations = organisme.habilitations.map((une) => une.id);
  const decision = { date: '2026-06-12', ref: 'PV 19' };
  const etape = { etat: 'retire' as const, le, jusqua: null, portee: null, decision, motif: 'Cessation' };
  registre.follow(db(), passer(example.session, { habilitations, etape }).changes);
}

describe('a list that is adopted', () => {
  test('is that of a certification on a day, whatever becomes of the register', async () => {
    const version = adopter('1.0', '2026-06-01');
    expect(version).toMatchObject({ numero: '1.0', au: '2026-06-01', motif: 'Liste de juin' });
    expect(listListeVersions(db(), id)).toEqual([version]);
    const before = await frozen('1.0');
    retirer('2026-05-01');
    expect(await frozen('1.0')).toBe(before);
    expect(validateAny(JSON.parse(before))).toMatchObject({ valid: true });
    const lues = versionEnLignes(example.session.workspace, registre, { ref: id, numero: '1.0' }).lignes;
    expect(lues.map(({ denomination, etat }) => [denomination, etat])).toEqual([
      ['Atelier-école des Lices', 'habilite'],
    ]);
    const table = { ref: id, numero: '1.0', format: 'csv' as const };
    const { name, octets } = await versionDeListeDocument(example.session.workspace, table);
    expect(name).toMatch(/^organismes-habilites-.*-v1\.0\.csv$/);
    expect(octets.toString('utf8')).toMatch(/Lices.*;habilité;2026-01-01;2026-01-01;2026-12-31;/);
    expect((await verifyFile(example.file, quietTask, example.session.workspace)).findings).toEqual([]);
  });

  test('follows the one before, of the same list', async () => {
    const premiere = adopter('1.0', '2026-06-01');
    retirer('2026-06-12');
    const seconde = adopter('1.1', '2026-06-15');
    const [un, deux] = [JSON.parse(await frozen('1.0')), JSON.parse(await frozen('1.1'))] as [
      DocumentOrganismes,
      DocumentOrganismes,
    ];
    expect(deux.organismes.id).toBe(un.organismes.id);
    const { numero, empreinte } = premiere;
    expect(deux.version.precedente).toEqual({ id: premiere.id, numero, empreinte });
    expect(() => adopter('1.0', '2026-06-15')).toThrow('déjà adoptée');
    expect(() => adopter('1.2', '2026-06-15')).toThrow('Rien n’a changé depuis la version 1.1');
    expect(situation('2026-06-15').inchangee).toBe(true);
    expect(seconde.sha256).not.toBe(premiere.sha256);
    // Numbers of a référentiel are others.
    const sien = { ...acte('1.0'), grilles: {} };
    expect(adoptVersion(example.session, sien).version.numero).toBe('1.0');
  });

  test('holds nothing that is personal or the branch’s own: no note, no audit, nobody who declared', async () => {
    declarer(example.session, registre, {
      ref: id,
      au: '2026-06-01',
      le: '2026-06-02',
      par: 'Jeanne Essai',
      moyen: null,
    });
    adopter('1.0', '2026-06-15');
    expect(await frozen('1.0')).not.toMatch(/Jeanne|Rappeler en mars|audits|declarations/);
  });

  test('is one gesture, which is not undone and keeps its référentiel', () => {
    adopter('1.0', '2026-06-01');
    const line = readLine(db(), lastSeq(db()));
    expect(line).toMatchObject({ op: 'liste.adoptee', referentiel: { id } });
    expect(line?.subject).toMatchObject({ entity: 'version', libelle: '1.0' });
    expect(() => undo(example.session, null)).toThrow('Une liste adoptée engage la CPNE');
    fait(retirerOrganisme(readRegistre(db()), organisme.id));
    expect(() => fait(removeReferentiel(rowsShown(example.session, id), id))).toThrow(
      'a des organismes au registre',
    );
  });
});

describe('what is wrong in the list', () => {
  const sansSiret = (): Organisme => {
    const autre = organismeExemple(
      [{ etat: 'habilite', le: '2026-01-01', jusqua: '2026-12-31', portee: toute }],
      'Zinc et Cuivre',
    );
    return {
      ...autre,
      etablissements: autre.etablissements.map((lieu) => ({ id: lieu.id })),
    };
  };

  test('is said beforehand, and stops the adoption unless somebody says why', () => {
    fait(ajouterOrganisme(sansSiret()));
    const { constats, enCours, passees } = situation('2026-06-01');
    expect({ enCours, passees }).toEqual({ enCours: 2, passees: 0 });
    expect(constats.filter(({ niveau }) => niveau === 'erreur')).toMatchObject([
      { regle: 'L81', denomination: 'Zinc et Cuivre' },
    ]);
    expect(() => adopter('1.0', '2026-06-01')).toThrow(/1\serreur empêche l’adoption.*Zinc et Cuivre/);
    expect(listListeVersions(db(), id)).toEqual([]);
    expect(adopter('1.0', '2026-06-01', 'SIRET demandé')).toMatchObject({ passerOutre: 'SIRET demandé' });
  });

  test('is not what is wrong elsewhere, nor what is still to be declared', () => {
    const ailleurs = sansSiret();
    const habilitations = ailleurs.habilitations.map((une) => ({ ...une, referentiel: uuid() }));
    fait(ajouterOrganisme({ ...ailleurs, habilitations }));
    expect(situation('2026-06-01').constats.filter(({ niveau }) => niveau === 'erreur')).toEqual([]);
  });

  test('is not what is wrong with a body that only asks, or was refused, for that certification', () => {
    const accorde = { etat: 'habilite', le: '2026-01-01', jusqua: '2026-12-31', portee: toute } as const;
    const demande = [
      { id: uuid(), etat: 'demande' as const, le: '2026-02-01', portee: toute },
      { id: uuid(), etat: 'instruction' as const, le: '2026-03-01' },
    ];
    const refus = [
      { id: uuid(), etat: 'avis' as const, le: '2026-04-01' },
      { id: uuid(), etat: 'refuse' as const, le: '2026-05-01' },
    ];
    for (const [denomination, passages] of [
      ['Demandeur', demande],
      ['Refusé', [...demande, ...refus].map((passage) => ({ ...passage, id: uuid() }))],
    ] as const) {
      // Granted for something else, at a SIRET that others have too.
      const autre = organismeExemple([accorde], denomination);
      const ailleurs = autre.habilitations.map((une) => ({ ...une, referentiel: uuid() }));
      const ici = ailleurs.map((une) => ({ ...une, id: uuid(), referentiel: id, passages: [...passages] }));
      const siret = '98222438800016';
      const etablissements = autre.etablissements.map((lieu) => ({ ...lieu, siret }));
      fait(ajouterOrganisme({ ...autre, etablissements, habilitations: [...ailleurs, ...ici] }));
    }
    expect(situation('2026-06-01').constats.map(({ denomination }) => denomination)).not.toContain(
      'Demandeur',
    );
    expect(situation('2026-06-01').constats.filter(({ niveau }) => niveau === 'erreur')).toEqual([]);
    expect(adopter('1.0', '2026-06-01')).toMatchObject({ passerOutre: null });
  });

  test('a list of nobody is none', () => {
    expect(() => adopter('1.0', '2025-12-31')).toThrow('aucun organisme n’a encore été habilité');
    expect(() => adopter('1.0', '2026-02-30')).toThrow('n’existe pas dans le calendrier');
  });
});

describe('a version whose row says something else than its document', () => {
  test.each<readonly [string, 'version' | 'liste', JsonObject, readonly string[]]>([
    ['nothing', 'version', {}, []],
    ['another day', 'version', { au: '2026-06-02' }, ['DOCUMENT_INCOHERENT']],
    ['another list', 'version', { liste: uuid() }, ['DOCUMENT_INCOHERENT']],
    ['the list of another certification', 'liste', { referentiel: uuid() }, ['DOCUMENT_INCOHERENT']],
  ])('is found: %s', (_, entity, fields, codes) => {
    const version = adopter('1.0', '2026-06-01');
    const item = entity === 'version' ? version.id : (listeTenue(db(), id) ?? '');
    expect(versionsVerified(db(), entity, item, fields).map(({ code }) => code)).toEqual(codes);
  });
});

describe('two moments of a list', () => {
  const compare = (a: string, b: string) =>
    comparaisonDe(example.session.workspace, registre, { ref: id, a, b });
  const dit = (a: string, b: string) => {
    const { differences, inchangees } = compare(a, b);
    return [...differences.map(({ sorte, avant, apres }) => [sorte, (apres ?? avant)?.etat]), inchangees];
  };

  test('are two days, two versions, or one of each', () => {
    adopter('1.0', '2026-06-01');
    retirer('2026-06-12');
    adopter('2.0', '2026-06-15');
    const parti = [['depart', 'retire'], 0];
    expect(dit('1.0', '2.0')).toEqual(parti);
    expect(dit('2.0', '1.0')).toEqual([['arrivee', 'habilite'], 0]);
    expect(dit('1.0', '2026-06-15')).toEqual(parti);
    expect(dit('2026-06-01', '2026-06-11')).toEqual([1]);
    expect(dit('2025-12-31', '1.0')).toEqual([['arrivee', 'habilite'], 0]);
    expect(compare('1.0', '2026-06-15')).toMatchObject({
      a: { numero: '1.0', au: '2026-06-01' },
      b: { numero: null, au: '2026-06-15' },
      differences: [{ apres: { acte: { le: '2026-06-12', motif: 'Cessation' } } }],
    });
    expect(() => compare('3.0', '2.0')).toThrow(/Versions adoptées\s: 1\.0, 2\.0/);
  });

  test('a version stays as it was decided when the register is corrected', () => {
    adopter('1.0', '2026-06-01');
    fait(retirerOrganisme(readRegistre(db()), organisme.id));
    expect(dit('1.0', '2026-06-01')).toEqual([['depart', 'habilite'], 0]);
    expect(compare('1.0', '2026-06-01').differences[0]?.apres).toBeNull();
    expect(compare('1.0', '2026-06-01').horsRegistre).toEqual([organisme.id]);
  });
});
