import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ItemRef } from '../../../shared/domain/row.ts';
import { createGrille } from '../../../shared/edit/grilles.ts';
import { removeItem } from '../../../shared/edit/removal.ts';
import { genererGrille, type ChoixGrille } from '../../../shared/grille/generer.ts';
import { incoherences } from '../../../shared/i18n/fr/findings.ts';
import { relecturesDe } from '../../../shared/relecture/etat.ts';
import { commenter, traiter } from '../../../shared/relecture/gestes.ts';
import type { Sur } from '../../../shared/relecture/modele.ts';
import { verifierSays } from '../../../tests/audit/verifiers.ts';
import { changedIn, doneIn, rowsShown } from '../../../tests/support/edit-example.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { versionsVerified } from '../../../tests/support/versions-verified.ts';
import { ecrireExtrait } from '../audit/extrait.ts';
import { listGrilles } from '../referentiel/grilles.ts';
import { quietTask } from '../task.ts';
import { grillesAAdopter } from '../version/a-adopter.ts';
import { adoptGrille, adoptVersion } from '../version/adopt.ts';
import { readGrilleDocument } from '../version/document-of.ts';
import { verifyFile } from '../verify/verify.ts';
import { ouvrirRelecture, retirerRelecture } from './ouvrir.ts';
import { lireRelecture, tableauDeRelecture } from './tableau.ts';

let example: OpenExample;
const { id } = exampleReferentiel;
const choix: ChoixGrille = { intitule: 'Grille commune', blocs: null, voies: [], echelle: 'acquis' };
const grille = genererGrille(exampleReferentiel, choix, uuid);
const autre = genererGrille(exampleReferentiel, { ...choix, intitule: 'Grille VAE', voies: ['VAE'] }, uuid);
const relu = { entity: 'grille', id: grille.id } as const;
const ligne = grille.parties[0]?.epreuves[0]?.lignes[0];
if (ligne === undefined) throw new Error('the grid has no line');
const laLigne = { entity: 'ligne', id: ligne.id } as const;
const voix = { auteur: 'Jeanne Essai', college: 'secretariat', organisation: null } as const;

beforeEach(() => {
  example = openExample();
  doneIn(example.session, createGrille(shown(), id, grille));
  doneIn(example.session, createGrille(shown(), id, autre));
});
afterEach(() => example.close());

const shown = () => rowsShown(example.session, id);
const asked = { ref: id, grille: 'Grille commune' };
const ouvrir = (one = asked) =>
  ouvrirRelecture(example.session, { ...one, objet: 'Avis des jurys', avisPourLe: null });
const retirer = () => retirerRelecture(example.session, { ...asked, motif: 'Corriger.' });
const reword = (item: string, libelle: string): void => changedIn(example.session, id, item, { libelle });
const dite = (item: ItemRef, sur: Sur): string => {
  const made = uuid();
  const relecture = relecturesDe(shown(), relu).at(-1)?.id ?? '';
  const dit = { id: made, le: new Date().toISOString(), texte: 'Préciser.', voix };
  doneIn(example.session, commenter(shown(), relecture, item, sur, dit));
  return made;
};
const surLaLigne: Sur = { champ: 'libelle', texte: ligne.libelle, debut: 0, fin: 3 };
const accepter = (commentaire: string): void =>
  doneIn(
    example.session,
    traiter(shown(), commentaire, { statut: 'acceptee', motif: null, doublonDe: null }),
  );
const acte = (numero: string, date = '2026-12-20') => ({
  ref: id,
  numero,
  decision: { type: 'adoption' as const, date, ref: 'Relevé n° 3' },
  motif: 'Essai',
  passerOutre: null,
});
const problems = async () => (await verifyFile(example.file, quietTask, example.session.workspace)).findings;
const adopter = () =>
  adoptGrille(example.session, { ...acte('1.0'), designation: grille.id, pour: null }).version;

describe('a grid in review', () => {
  test('is frozen and exported as it was read, and says that it is in review', async () => {
    ouvrir();
    const { octets, statut } = readGrilleDocument(example.session.workspace, id, grille.id, null);
    expect(JSON.parse(octets.toString('utf8'))).toMatchObject({
      format: 'paritaire/grille',
      version: { statut: 'enRelecture', motif: 'Avis des jurys' },
      grille: { id: grille.id },
    });
    expect(statut).toBe('enRelecture');
    expect(listGrilles(example.session.workspace.db, id).map((one) => one.statut)).toEqual([
      'enRelecture',
      'brouillon',
    ]);
    expect(await problems()).toEqual([]);
  });

  test('does not change nor go: its référentiel and the other grids do', () => {
    ouvrir();
    expect(() => reword(ligne.id, 'Autre')).toThrow('La grille est en relecture');
    expect(() => doneIn(example.session, removeItem(shown(), relu))).toThrow('elle ne se supprime plus');
    reword(autre.parties[0]?.epreuves[0]?.lignes[0]?.id ?? '', 'Autre');
    changedIn(example.session, id, id, { intitule: 'Autre intitulé' });
    expect(() => ouvrir()).toThrow('est déjà en relecture');
    retirer();
    reword(ligne.id, 'Autre');
    expect(() => doneIn(example.session, removeItem(shown(), relu))).toThrow('elle ne se supprime plus');
  });

  test('is commented on any of its items, and on nothing else', () => {
    ouvrir();
    dite(laLigne, surLaLigne);
    dite(relu, { champ: 'intitule', texte: grille.intitule });
    const [echelle] = grille.echelles;
    dite(
      { entity: 'niveau', id: echelle?.niveaux[0]?.id ?? '' },
      { champ: 'libelle', texte: echelle?.niveaux[0]?.libelle ?? '' },
    );
    const competence = exampleReferentiel.blocs[0]?.competences[0]?.id ?? '';
    for (const item of [
      { entity: 'competence', id: competence },
      { entity: 'ligne', id: autre.parties[0]?.epreuves[0]?.lignes[0]?.id ?? '' },
    ] as const)
      expect(() => dite(item, { champ: 'libelle', texte: 'x' })).toThrow('ce qui est en relecture');
  });

  test('numbers its comments on from those of its référentiel, and has a table of its own', async () => {
    const { workspace } = example.session;
    ouvrir();
    dite(laLigne, surLaLigne);
    const lue = lireRelecture(workspace, asked);
    expect(lue).toMatchObject({ grille: { intitule: 'Grille commune' }, tours: [{ tour: 1 }], aTraiter: 1 });
    expect(lue.commentaires.map(({ numero }) => numero)).toEqual(['1']);
    expect(lireRelecture(workspace, { ref: id, grille: null })).toMatchObject({ tours: [], aTraiter: 0 });
    ouvrirRelecture(example.session, { ref: id, grille: null, objet: 'Avis', avisPourLe: null });
    expect(lireRelecture(workspace, { ref: id, grille: null }).tours).toMatchObject([{ tour: 1 }]);
    const { name } = await tableauDeRelecture(workspace, { ...asked, format: 'csv' });
    expect(name).toBe('relecture-grille-commune.csv');
  });

  test('is adopted as it was read once nothing waits, whether its référentiel had a number or not', async () => {
    ouvrir();
    const commentaire = dite(laLigne, surLaLigne);
    adoptVersion(example.session, { ...acte('1.0', '2026-12-01'), grilles: {} });
    expect(() => adopter()).toThrow(/1\u00a0commentaire reste à traiter/);
    accepter(commentaire);
    const { relecture } = adopter();
    expect(relecture).toBe(relecturesDe(shown(), relu)[0]?.id);
    const horsSujet = { statut: 'horsSujet', motif: null, doublonDe: null } as const;
    expect(() => doneIn(example.session, traiter(shown(), commentaire, horsSujet))).toThrow(
      'close par l’adoption',
    );
    expect(await problems()).toEqual([]);
    reword(ligne.id, 'Autre');
  });

  test('is not adopted for another text of its référentiel than it was read with', () => {
    ouvrir();
    changedIn(example.session, id, id, { intitule: 'Autre intitulé' });
    expect(lireRelecture(example.session.workspace, asked).autreTexte).toBe('evalue');
    adoptVersion(example.session, { ...acte('1.0', '2026-12-01'), grilles: {} });
    expect(() => adopter()).toThrow('porte sur un autre texte du référentiel');
    retirer();
    ouvrir();
    expect(adopter().numero).toBe('1.0');
  });

  test('is adopted with its référentiel, or stops both', async () => {
    ouvrirRelecture(example.session, { ref: id, grille: null, objet: 'Avis', avisPourLe: null });
    ouvrir();
    const commentaire = dite(laLigne, surLaLigne);
    const ensemble = () => adoptVersion(example.session, { ...acte('1.0'), grilles: { [grille.id]: '1.0' } });
    const fautes = () => grillesAAdopter(example.session.workspace, id)[0]?.fautes;
    expect(fautes()).toEqual(['1\u00a0commentaire reste à traiter.']);
    expect(ensemble).toThrow(/Grille commune[^]*1\u00a0commentaire reste à traiter/);
    accepter(commentaire);
    expect(fautes()).toEqual([]);
    const { version, grilles } = ensemble();
    expect([version.relecture, grilles[0]?.relecture].every((one) => one !== null)).toBe(true);
    expect(await problems()).toEqual([]);
  });

  test('whose row names a review of another text is found', () => {
    ouvrir();
    adoptVersion(example.session, { ...acte('1.0', '2026-12-01'), grilles: {} });
    const { id: version } = adopter();
    const { db } = example.session.workspace;
    ouvrir({ ref: id, grille: 'Grille VAE' });
    const relecture = [...(shown().get('relecture')?.values() ?? [])].at(-1)?.id ?? '';
    expect(versionsVerified(db, 'version', version, { relecture })).toMatchObject([
      { message: expect.stringContaining(incoherences.relue) as string, row: version },
    ]);
  });

  test('is in the audit extract, which is found sound', async () => {
    ouvrir();
    retirer();
    const to = example.file.replace(/\.cpne$/, '.jsonl');
    await ecrireExtrait({ file: example.file, to, sansCorps: false }, quietTask, example.session.workspace);
    expect(verifierSays('node', to)).toMatchObject({ code: 0, releve: [] });
  });
});
