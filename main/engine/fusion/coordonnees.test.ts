import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  changer,
  deuxCopies,
  idsDe,
  montree,
  relevesDe,
  type DeuxCopies,
} from '../../../tests/support/copies.ts';
import { doneIn, rowsShown } from '../../../tests/support/edit-example.ts';
import { exampleReferentiel } from '../../../tests/support/open-example.ts';
import { organismeExemple } from '../../../tests/support/organisme-exemple.ts';
import { envoyer, prendre } from '../../../tests/support/par-paquet.ts';
import { inscrite } from '../../../tests/support/personne-exemple.ts';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import type { Session } from '../session.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;
let personne = '';

const compte = (session: Session) =>
  (['organisme', 'personne', 'intervenant'] as const).map((entity) => idsDe(session, entity).length);

/** Bruno adds a body, and somebody in it. */
beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies());
  doneIn(b, ajouterOrganisme({ ...organismeExemple([], 'CFA du Val'), habilitations: [] }));
  personne = inscrite(b, 'Dupont');
});
afterEach(() => fermer());

test('a body comes without those whose contacts were not joined, and they come once they are', async () => {
  const { plan } = await prendre(a, await envoyer(b, folder));
  const [organisme = ''] = idsDe(b, 'organisme');
  expect(plan.empechements).toEqual([
    {
      racine: { entity: 'organisme', id: organisme },
      raison: 'coordonnees',
      objet: '',
      personnes: [personne],
    },
  ]);
  expect(compte(a)).toEqual([1, 0, 0]);
  expect(await relevesDe(a, folder)).toEqual([]);
  // What is done since by either is merged as anything else.
  changer(a, 'organisme', organisme, { denomination: 'CFA du Val de Loire' });
  const suite = await prendre(a, await envoyer(b, folder, { avecContacts: true }));
  expect(suite.plan.empechements).toEqual([]);
  expect(suite.faite.pris).toBe(2);
  expect(compte(a)).toEqual([1, 1, 1]);
  expect(await relevesDe(a, folder)).toEqual([]);
});

test('without contacts again, what else was done still comes', async () => {
  await prendre(a, await envoyer(b, folder));
  const [competence = ''] = idsDe(b, 'competence');
  changer(b, 'competence', competence, { libelle: 'De Bruno' });
  const { faite, plan } = await prendre(a, await envoyer(b, folder));
  expect([faite.pris, plan.empechements.length]).toEqual([1, 1]);
  expect(rowsShown(a, exampleReferentiel.id).get('competence')?.get(competence)?.['libelle']).toBe(
    'De Bruno',
  );
});

test('whoever comes for good is named, by the contacts that were joined', async () => {
  const { points } = await montree(a, b, folder);
  const [arrivee] = points.filter(({ definitifs }) => definitifs.length > 0);
  expect(arrivee).toMatchObject({ nom: 'Dupont', definitifs: [{ entity: 'personne', nom: 'Dupont' }] });
});
