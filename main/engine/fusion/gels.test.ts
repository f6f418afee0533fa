import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FusionPreparee, Gel } from '../../../shared/contract/answers/fusion.ts';
import { changeBetween } from '../../../shared/domain/row.ts';
import { createGrille } from '../../../shared/edit/grilles.ts';
import { changementsDe } from '../../../shared/fusion/changements.ts';
import type { Reponses } from '../../../shared/fusion/modele.ts';
import { genererGrille, type ChoixGrille } from '../../../shared/grille/generer.ts';
import {
  adopter,
  changer,
  deuxCopies,
  etudiee,
  idsDe,
  montree,
  reunir,
  vueDe,
  type DeuxCopies,
} from '../../../tests/support/copies.ts';
import { changedIn, doneIn, rowsShown } from '../../../tests/support/edit-example.ts';
import { exampleReferentiel } from '../../../tests/support/open-example.ts';
import { commit } from '../journal/commit.ts';
import { ouvrirRelecture, retirerRelecture } from '../relecture/ouvrir.ts';
import { lireRelecture } from '../relecture/tableau.ts';
import type { Session } from '../session.ts';
import { gelsDe } from './gels.ts';

const { id } = exampleReferentiel;
const choix: ChoixGrille = { intitule: 'Grille commune', blocs: null, voies: [], echelle: 'acquis' };
const grille = genererGrille(exampleReferentiel, choix, uuid);
let { a, b, folder, fermer }: DeuxCopies = {} as never;

beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies((session) =>
    doneIn(session, createGrille(rowsShown(session, id), id, grille)),
  ));
});
afterEach(() => fermer());

const ouvrir = (session: Session, ref = id, deLaGrille: string | null = null): void =>
  void ouvrirRelecture(session, { ref, grille: deLaGrille, objet: 'Consultation', avisPourLe: null });

/** What is said before copies are put together, and what would then be in review. */
const annonce = (
  reponses: (points: FusionPreparee['points']) => Reponses = () => ({}),
): Promise<{ readonly parPoint: readonly string[]; readonly gels: readonly Gel[] }> =>
  etudiee(b, a, folder, (preparation, envoi) => {
    const { points } = vueDe(b, preparation, envoi);
    const { autre, etats, plan } = preparation;
    const { changes } = changementsDe(etats, plan, reponses(points));
    return { parPoint: points.flatMap(({ geles }) => geles), gels: gelsDe(autre, etats, changes) };
  });

const titre = exampleReferentiel.intitule;
const gel = { nom: titre, objet: 'Consultation', autreTexte: null } as const;
const competence = (): string => idsDe(a, 'competence')[0] ?? '';

describe('what a review that comes would lock', () => {
  test('is named before, and after, with whether what is here is what is read', async () => {
    ouvrir(a);
    expect(await annonce()).toEqual({ parPoint: [titre], gels: [gel] });
    changer(b, 'competence', competence(), { libelle: 'Écrit ici' });
    expect((await annonce()).gels).toEqual([{ ...gel, autreTexte: 'texte' }]);
    expect((await reunir(b, a, folder)).faite.gels).toEqual([{ ...gel, autreTexte: 'texte' }]);
  });

  test('is another text or not by what is answered', async () => {
    changer(a, 'competence', competence(), { libelle: 'Écrit là' });
    changer(b, 'competence', competence(), { libelle: 'Écrit ici' });
    ouvrir(a);
    const repondre = (choix: 'leur' | 'notre') => (points: FusionPreparee['points']) =>
      Object.fromEntries(
        points.filter(({ question }) => question !== null).map(({ cle }) => [cle, { choix }]),
      );
    expect((await annonce(repondre('leur'))).gels).toEqual([gel]);
    expect((await annonce(repondre('notre'))).gels).toEqual([{ ...gel, autreTexte: 'texte' }]);
    const sans = (points: FusionPreparee['points']): Reponses =>
      Object.fromEntries(
        points.filter(({ geles }) => geles.length > 0).map(({ cle }) => [cle, { choix: 'plusTard' }]),
      );
    expect((await annonce(sans)).gels).toEqual([]);
  });

  test('is nothing once it was withdrawn there, or closed by a version that comes too', async () => {
    ouvrir(a);
    retirerRelecture(a, { ref: id, grille: null, motif: 'Avis reçus.' });
    expect(await annonce()).toEqual({ parPoint: [], gels: [] });
    ouvrir(a);
    adopter(a);
    expect(await annonce()).toEqual({ parPoint: [], gels: [] });
    const sansVersion = (points: FusionPreparee['points']): Reponses =>
      Object.fromEntries(
        points.filter(({ entity }) => entity === 'version').map(({ cle }) => [cle, { choix: 'notre' }]),
      );
    expect((await annonce(sansVersion)).gels).toEqual([gel]);
  });

  test('is known of a grid, which may have been read with another text of its référentiel', async () => {
    ouvrir(a, id, grille.id);
    const deLaGrille = { ...gel, nom: 'Grille commune' };
    expect(await annonce()).toEqual({ parPoint: ['Grille commune'], gels: [deLaGrille] });
    changer(b, 'competence', competence(), { libelle: 'Écrit ici' });
    expect((await annonce()).gels).toEqual([{ ...deLaGrille, autreTexte: 'evalue' }]);
    changedIn(b, id, grille.id, { intitule: 'Grille d’ici' });
    await reunir(b, a, folder);
    expect(lireRelecture(b.workspace, { ref: id, grille: grille.id }).autreTexte).toBe('texte');
  });

  test('of a grid in review here, what was written in it elsewhere waits, and leads to the référentiel that it is of', async () => {
    ouvrir(b, id, grille.id);
    changedIn(a, id, grille.id, { intitule: 'Grille de Jeanne' });
    const { empechements } = await montree(b, a, folder);
    expect(empechements).toMatchObject([
      { raison: 'relecture', racine: { entity: 'grille', id: grille.id }, referentiel: id },
    ]);
  });

  test('is known whole, of a référentiel that comes with more than can be read', async () => {
    const autre = uuid();
    const nom = 'Certificat de relieur';
    const sien = rowsShown(a, id).get('referentiel')?.get(id);
    const rows = [
      changeBetween('referentiel', autre, undefined, { ...sien, intitule: nom, numero: null }),
      ...Array.from({ length: 600 }, (_, i) =>
        changeBetween('activite', uuid(), undefined, {
          referentiel: autre,
          rang: `a${String(i).padStart(4, '0')}z`,
          intitule: `Coudre ${i}`,
        }),
      ),
    ];
    const changes = rows.flatMap((change) => change ?? []);
    commit(a.workspace, a.gesture('referentiel.created', changes, null), a.replica);
    ouvrir(a, autre);
    expect(await annonce()).toEqual({ parPoint: [nom], gels: [{ ...gel, nom }] });
  });
});
