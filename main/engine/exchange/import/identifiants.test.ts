import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import exampleDocument from '../../../../schemas/examples/valid/cqp-complet.json' with { type: 'json' };
import type { Document } from '../../../../shared/generated/document.ts';
import { ajouter, deuxCopies, idsDe, reunir, type DeuxCopies } from '../../../../tests/support/copies.ts';
import { quietTask } from '../../task.ts';
import { subjectOf } from '../json/document.ts';
import { acceptImport, planImport, type Plan } from './import.ts';

let { a, b, folder, fermer }: DeuxCopies = {} as never;
beforeEach(() => {
  ({ a, b, folder, fermer } = deuxCopies());
});
afterEach(() => fermer());

/** What an import here would do of the example, once edited by another program. */
function plan(edit: (referentiel: Document['referentiel']) => void): Promise<Plan> {
  const document = structuredClone(exampleDocument) as unknown as Document;
  edit(document.referentiel);
  document.version.empreinte = subjectOf(document.referentiel).empreinte;
  const file = folder.at('document.json');
  writeFileSync(file, JSON.stringify(document));
  return planImport(a.workspace, file, null, quietTask);
}

/** The last critère of the first compétence that has several goes; its identifier. */
function sansCritere({ blocs }: Document['referentiel']): string {
  const competence = blocs
    .flatMap(({ competences }) => competences)
    .find(({ criteres }) => criteres.length > 1);
  const critere = competence?.criteres.pop();
  if (critere === undefined) throw new Error('the example has critères');
  return critere.id;
}

const enTache = ({ activites }: Document['referentiel'], id: string): unknown =>
  activites[0]?.taches.push({ id, libelle: 'Devenu une tâche' });

test('an identifier that was removed here as that of another kind is refused before anything is written, and copies still merge', async () => {
  acceptImport(a, await plan(sansCritere), null);
  await expect(plan((referentiel) => enTache(referentiel, sansCritere(referentiel)))).rejects.toMatchObject({
    code: 'IDENTIFIERS_TAKEN',
    params: { count: 1 },
  });
  await reunir(b, a, folder);
  expect(idsDe(b, 'critere')).toEqual(idsDe(a, 'critere'));
});

test('an identifier that another copy gave to another kind is refused too, though nothing of it was taken in', async () => {
  const id = ajouter(b, idsDe(b, 'competence')[0] ?? '', 'Refusé ici');
  await reunir(a, b, folder, () => ({ choix: 'notre' }));
  await expect(plan((referentiel) => enTache(referentiel, id))).rejects.toMatchObject({
    code: 'IDENTIFIERS_TAKEN',
  });
});
