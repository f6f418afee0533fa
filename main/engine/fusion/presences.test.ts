import { afterEach, beforeEach, expect, test } from 'vitest';
import { deuxCopies, type DeuxCopies, idsDe, relevesDe, reunir } from '../../../tests/support/copies.ts';
import { changer, sousSeance, tenirSeance } from '../../../tests/support/seance-tenue.ts';
import { stepsOf } from '../../../tests/support/histoires.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;
let [notre, leur, seance] = ['', '', ''];

beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies((session) => ({ seance } = tenirSeance(session))));
  const presente = { college: 'salaries', organisation: 'Syndicat C', voix: 1, etat: 'present' };
  notre = sousSeance(a, 'presence', seance, presente);
  leur = sousSeance(b, 'presence', seance, { ...presente, voix: 2 });
  changer(b, 'seance', seance, { vicePresidence: leur });
});
afterEach(() => fermer());

test.each([
  ['leur', () => leur],
  ['notre', () => notre],
] as const)(
  'one organisation noted at one meeting in both copies is asked; answered « %s », it is there once in both',
  async (choix, reste) => {
    const { plan } = await reunir(a, b, folder, ({ question }) =>
      question === null ? undefined : { choix },
    );
    expect(plan.points.flatMap(({ question }) => question ?? [])).toEqual(['deuxPresences']);
    await reunir(b, a, folder);
    for (const { workspace } of [a, b]) {
      const ids = workspace.db.prepare("SELECT id FROM presence WHERE organisation = 'Syndicat C'").pluck();
      expect(ids.all()).toEqual([reste()]);
      expect(workspace.db.prepare('SELECT vicePresidence FROM seance').pluck().get()).toBe(reste());
    }
    expect(idsDe(a, 'presence')).toEqual(idsDe(b, 'presence'));
    expect((await reunir(a, b, folder)).plan.points).toEqual([]);
    expect(await relevesDe(a, folder)).toEqual([]);
  },
);

test('whether an organisation is there, and by whom, is told whole where it was refused, and by who had noted it', async () => {
  await reunir(b, a, folder, ({ question }) => (question === null ? undefined : { choix: 'leur' }));
  await reunir(a, b, folder);
  const autre = idsDe(a, 'presence').find((id) => id !== notre) ?? '';
  changer(a, 'presence', notre, { etat: 'absent' });
  changer(b, 'presence', notre, { etat: 'represente', mandataire: autre });
  await reunir(a, b, folder, ({ question }) => (question === null ? undefined : { choix: 'notre' }));
  expect(stepsOf(a, notre)[0]?.ecartes).toMatchObject([
    {
      membre: 'presence',
      recu: { par: { nom: 'Bruno' }, valeur: { etat: 'represente', mandataire: autre } },
    },
  ]);
});
