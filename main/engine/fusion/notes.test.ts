import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  changer,
  copieOuverte,
  deuxCopies,
  type DeuxCopies,
  etudiee,
  idsDe,
  relevesDe,
  reunir,
} from '../../../tests/support/copies.ts';
import { leaveSession } from '../../../tests/support/workspace.ts';
import { rediger } from '../../../shared/edit/note.ts';
import type { Reponses } from '../../../shared/fusion/modele.ts';
import { commit } from '../journal/commit.ts';
import { listReferentiels } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';
import { dejaRepondu } from './deja-repondu.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;

beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies());
});
afterEach(() => fermer());

/** Somebody writes the note of one rubric. */
function noter({ workspace, gesture, replica }: Session, texte: string): void {
  const id = listReferentiels(workspace.db)[0]?.id ?? '';
  const ecart = { porteur: { entity: 'referentiel', id }, depuis: 1, vers: 2 } as const;
  const place = { ...ecart, cle: 'ensemble', rubrique: 'candidats' } as const;
  const { op, changes } = rediger(new Map(), uuid(), place, texte);
  commit(workspace, gesture(op, changes, null), replica);
}

const textes = ({ workspace: { db } }: Session): unknown =>
  db.prepare('SELECT texte FROM noteModification').pluck().all();

/** What one is asked of what another has, and what comes answered already. */
const demande = (
  ici: Session,
  la: Session,
): Promise<{ readonly questions: readonly string[]; readonly deja: Reponses }> =>
  etudiee(ici, la, folder, (preparation) => ({
    questions: preparation.plan.points.filter(({ question }) => question !== null).map(({ cle }) => cle),
    deja: dejaRepondu(preparation).reponses,
  }));

describe('two notes of one rubric, one in each copy', () => {
  test.each(['leur', 'notre'] as const)('answered « %s », one is left in both', async (choix) => {
    noter(a, 'Ici');
    noter(b, 'Reçu');
    const { plan } = await reunir(a, b, folder, () => ({ choix }));
    expect(plan.points.map(({ question }) => question)).toEqual(['deuxNotes']);
    await reunir(b, a, folder);
    const attendu = [choix === 'leur' ? 'Reçu' : 'Ici'];
    expect([textes(a), textes(b)]).toEqual([attendu, attendu]);
    expect([await relevesDe(a, folder), await relevesDe(b, folder)]).toEqual([[], []]);
  });

  test.each([
    ['notre', 'notre'],
    ['leur', 'leur'],
  ] as const)(
    'each chosen at once (« %s » and « %s »): asked again, and then one is left',
    async (ici, la) => {
      noter(a, 'Ici');
      noter(b, 'Reçu');
      const copies = [a, b].map((session, i) =>
        copieOuverte(session, folder.at(`avant-${i}.cpne`), `Copie ${i}`),
      );
      const [copieA = a, copieB = b] = copies;
      await reunir(a, copieB, folder, () => ({ choix: ici }));
      await reunir(b, copieA, folder, () => ({ choix: la }));
      for (const copie of copies) leaveSession(copie);
      const { plan } = await reunir(a, b, folder, () => ({ choix: 'leur' }));
      expect(plan.points.map(({ question }) => question)).toEqual(['deuxNotes']);
      await reunir(b, a, folder);
      const attendu = la === 'notre' ? ['Reçu'] : ['Ici'];
      expect([textes(a), textes(b)]).toEqual([attendu, attendu]);
      expect((await reunir(a, b, folder)).plan.points).toEqual([]);
      expect([await relevesDe(a, folder), await relevesDe(b, folder)]).toEqual([[], []]);
    },
  );

  test('of which both chose the same at once: nothing is asked any more', async () => {
    noter(a, 'Ici');
    noter(b, 'Reçu');
    const copies = [a, b].map((session, i) =>
      copieOuverte(session, folder.at(`avant-${i}.cpne`), `Copie ${i}`),
    );
    const [copieA = a, copieB = b] = copies;
    await reunir(a, copieB, folder, () => ({ choix: 'leur' }));
    await reunir(b, copieA, folder, () => ({ choix: 'notre' }));
    for (const copie of copies) leaveSession(copie);
    expect((await reunir(a, b, folder)).plan.points).toEqual([]);
    expect([textes(a), textes(b)]).toEqual([['Reçu'], ['Reçu']]);
  });

  test('that say the same are one, and nothing is asked', async () => {
    noter(a, 'Pareil');
    noter(b, 'Pareil');
    expect((await reunir(a, b, folder)).plan.points).toEqual([]);
    await reunir(b, a, folder);
    expect([textes(a), textes(b)]).toEqual([['Pareil'], ['Pareil']]);
    expect(idsDe(a, 'noteModification')).toEqual(idsDe(b, 'noteModification'));
    expect((await reunir(a, b, folder)).plan.points).toEqual([]);
    expect([await relevesDe(a, folder), await relevesDe(b, folder)]).toEqual([[], []]);
  });

  test('chosen on one side, though something was put off: the choice comes to the other, and nothing is asked of it', async () => {
    const [competence = ''] = idsDe(a, 'competence');
    changer(a, 'competence', competence, { libelle: 'Ici' });
    changer(b, 'competence', competence, { libelle: 'Reçu' });
    noter(a, 'Ici');
    noter(b, 'Reçu');
    const { plan } = await reunir(a, b, folder, ({ question }) =>
      question === 'deuxNotes' ? { choix: 'notre', motif: 'Décidé en séance' } : { choix: 'plusTard' },
    );
    const sienne = plan.points.find(({ question }) => question === 'deuxNotes')?.cle ?? '';
    const chezB = await demande(b, a);
    expect(chezB.questions.filter((une) => une.includes('noteModification'))).toEqual([]);
    expect((await demande(a, b)).questions).not.toContain(sienne);
    await reunir(b, a, folder);
    expect(textes(b)).toEqual(['Ici']);
  });

  test('theirs chosen, though something was put off: nothing of it is left to ask', async () => {
    const [competence = ''] = idsDe(a, 'competence');
    changer(a, 'competence', competence, { libelle: 'Ici' });
    changer(b, 'competence', competence, { libelle: 'Reçu' });
    noter(a, 'Ici');
    noter(b, 'Reçu');
    await reunir(a, b, folder, ({ question }) => ({ choix: question === 'deuxNotes' ? 'leur' : 'plusTard' }));
    for (const { questions } of [await demande(b, a), await demande(a, b)])
      expect(questions).toEqual([`champ competence ${competence} libelle`]);
  });
});
