import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  adopter,
  changer,
  deuxCopies,
  type DeuxCopies,
  etudiee,
  idsDe,
  libelleDe,
  vueDe,
} from '../../../tests/support/copies.ts';
import { testEngine } from '../../../tests/support/engine.ts';
import { envoyer, prendre } from '../../../tests/support/par-paquet.ts';
import { closeSession, reopened } from '../../../tests/support/workspace.ts';
import { listReferentiels } from '../referentiel/queries.ts';
import { comparerVersions } from './versions.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;

beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies());
});
afterEach(() => fermer());

/** What is said of the two, and what differs between them. */
const dites = () =>
  etudiee(a, b, folder, (preparation, envoi) => {
    const { empechements } = vueDe(a, preparation, envoi);
    const [deux] = empechements[0]?.versions ?? [];
    const { autre, face } = preparation;
    return { empechements, deux, comparees: comparerVersions(a.workspace, autre, face, deux?.id ?? '') };
  });

test('two adopted versions of one number are said side by side: who adopted each, when, by which decision, and what differs', async () => {
  const [id = ''] = idsDe(b, 'competence');
  changer(b, 'competence', id, { libelle: 'Voté là-bas' });
  adopter(a, { date: '2026-06-18' });
  adopter(b, { date: '2026-09-10' });
  const { empechements, deux, comparees } = await dites();
  expect(empechements).toHaveLength(1);
  expect(deux).toMatchObject({
    numero: '1.0',
    sujet: 'referentiel',
    transmise: true,
    ici: { adoptee: { par: { nom: a.author.nom } }, decision: { date: '2026-06-18' } },
    la: { adoptee: { par: { nom: 'Bruno' } }, decision: { date: '2026-09-10' } },
  });
  expect(deux?.ici.empreinte).not.toBe(deux?.la.empreinte);
  if (comparees.racine === 'liste') throw new Error('a référentiel is compared');
  expect(comparees.changes).toMatchObject([{ id, after: { fields: { libelle: 'Voté là-bas' } } }]);
});

test('one text that was adopted twice is said to be one text', async () => {
  adopter(a, { date: '2026-06-18' });
  adopter(b, { date: '2026-09-10' });
  const { deux, comparees } = await dites();
  expect(deux?.ici.empreinte).toBe(deux?.la.empreinte);
  expect(comparees).toMatchObject({ changes: [] });
});

test('what was done in the copy that is not kept is carried into the other, as is said there', async () => {
  const [id = ''] = idsDe(b, 'competence');
  const ref = listReferentiels(b.workspace.db)[0]?.id ?? '';
  adopter(a, { date: '2026-06-18' });
  adopter(b, { date: '2026-09-10' });
  changer(b, 'competence', id, { libelle: 'Écrit là-bas' });
  const [{ file: ici }, { file: la }] = [a.workspace, b.workspace];
  closeSession(b);
  closeSession(a);
  const engine = testEngine('Jeanne Essai');
  await engine.ask('workspace.open', { file: la });
  const to = folder.at('brouillon.json');
  await engine.ask('document.export', { ref, numero: null, to });
  await engine.ask('workspace.open', { file: ici });
  const apercu = await engine.ask('import.preview', { file: to, numero: null });
  expect(apercu).toMatchObject({ effet: 'miseAJour', changes: [{ id }] });
  await engine.ask('import.accept', { token: apercu.token, reason: null });
  engine.close();
  [a, b] = [reopened(ici), reopened(la)];
  expect(libelleDe(a, id)).toBe('Écrit là-bas');
});

test('of two versions and nothing else, that they were seen is noted, and what is sent next is taken', async () => {
  const [id = ''] = idsDe(b, 'competence');
  adopter(a, { date: '2026-06-18' });
  adopter(b, { date: '2026-09-10' });
  const premier = await envoyer(b, folder);
  const depuis = b.workspace.head?.seq ?? 0;
  changer(b, 'competence', id, { libelle: 'Écrit ensuite' });
  const suite = await envoyer(b, folder, { depuis });
  await expect(prendre(a, suite)).rejects.toMatchObject({ code: 'FUSION_SANS_PASSE' });
  const { plan, faite } = await prendre(a, premier);
  expect(plan).toMatchObject({ points: [], empechements: [{ raison: 'versionAutre' }] });
  expect(faite).toMatchObject({ pris: 0, head: { seq: a.workspace.head?.seq } });
  await prendre(a, suite);
  expect(libelleDe(a, id)).toBe('Écrit ensuite');
});
