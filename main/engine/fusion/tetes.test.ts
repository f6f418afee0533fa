import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  adopter,
  changer,
  competencesDe,
  copieOuverte,
  idsDe,
  libelleDe,
  relevesDe,
  reunir,
} from '../../../tests/support/copies.ts';
import { envoyer, prendre } from '../../../tests/support/par-paquet.ts';
import { importRandom } from '../../../tests/support/random-gestures.ts';
import { randomSource } from '../../../tests/support/random-source.ts';
import { troisCopies } from '../../../tests/support/trois-copies.ts';
import {
  leaveSession,
  newSession,
  temporaryFolder,
  type TemporaryFolder,
} from '../../../tests/support/workspace.ts';
import { listReferentiels } from '../referentiel/queries.ts';
import type { Session } from '../session.ts';
import { tetesDites } from './vus.ts';

describe('of a référentiel alone, where others were seen in part', () => {
  let folder: TemporaryFolder;
  let sessions: readonly Session[] = [];
  let [anne, bruno, claire, david]: [Session, Session, Session, Session] = [] as never;
  let [premier, second] = ['', ''];

  beforeEach(() => {
    folder = temporaryFolder();
    anne = newSession(folder.at('anne.cpne'));
    for (const seed of [3, 4]) importRandom(anne, randomSource(seed));
    [bruno, claire, david] = ['Bruno', 'Claire', 'David'].map((nom) =>
      copieOuverte(anne, folder.at(`${nom}.cpne`), nom),
    ) as [Session, Session, Session];
    sessions = [anne, bruno, claire, david];
    [premier = '', second = ''] = listReferentiels(anne.workspace.db).map(({ id }) => id);
  });
  afterEach(() => {
    for (const session of sessions) leaveSession(session);
    folder.remove();
  });

  test('rows that another had seen are kept, though a question of it waits: the next merge, with anybody, may need them', async () => {
    const [x = '', y = ''] = competencesDe(anne, premier);
    const [z = ''] = competencesDe(anne, second);
    changer(david, 'competence', x, { libelle: 'De David' });
    await prendre(claire, await envoyer(david, folder, { portee: [premier] }));
    changer(claire, 'competence', y, { libelle: 'De Claire' });
    changer(anne, 'competence', y, { libelle: 'D’Anne' });
    expect((await reunir(anne, claire, folder)).faite).toMatchObject({ pris: 1, reportes: 1 });
    changer(bruno, 'competence', z, { libelle: 'De Bruno' });
    expect((await prendre(anne, await envoyer(bruno, folder))).faite.pris).toBe(1);
    await reunir(bruno, anne, folder);
    expect([x, y, z].map((id) => libelleDe(bruno, id))).toEqual(['De David', 'D’Anne', 'De Bruno']);
    expect([await relevesDe(anne, folder), await relevesDe(bruno, folder)]).toEqual([[], []]);
  });

  test('a version taken while a question of its référentiel waits is anchored wherever it goes next', async () => {
    const [x = '', y = ''] = competencesDe(anne, premier);
    changer(anne, 'competence', x, { libelle: 'D’Anne' });
    changer(claire, 'competence', x, { libelle: 'De Claire' });
    adopter(claire, { ref: premier });
    expect((await reunir(anne, claire, folder)).faite).toMatchObject({ pris: 1, reportes: 1 });
    await prendre(bruno, await envoyer(anne, folder, { portee: [premier] }));
    expect(idsDe(bruno, 'version')).toHaveLength(1);
    expect(await relevesDe(bruno, folder)).toEqual([]);
    const depuis = anne.workspace.head?.seq ?? 0;
    changer(anne, 'competence', y, { libelle: 'D’Anne encore' });
    const suite = await prendre(bruno, await envoyer(anne, folder, { portee: [premier], depuis }));
    expect(suite.faite.pris).toBe(1);
  });
});

test('a question that three people put off makes no merge heavier than the one before', async () => {
  const { anne, bruno, claire, folder, fermer } = troisCopies();
  const tous = [anne, bruno, claire];
  const [remise = '', autre = ''] = idsDe(anne, 'competence');
  const tetes = (): number => {
    const seq = anne.workspace.head?.seq ?? 0;
    const corps = anne.workspace.db
      .prepare('SELECT corps FROM journal WHERE seq = ?')
      .pluck()
      .get(seq) as string;
    const { changes } = JSON.parse(corps) as { readonly changes: readonly { readonly after: never }[] };
    return changes.flatMap(({ after }) => tetesDites(after)).length;
  };
  for (const session of tous) changer(session, 'competence', remise, { libelle: `De ${session.author.nom}` });
  const poids: number[] = [];
  for (let tour = 1; tour <= 4; tour++) {
    for (const ici of tous) {
      changer(ici, 'competence', autre, { libelle: `Tour ${tour}, ${ici.author.nom}` });
      for (const la of tous)
        if (la !== ici)
          await reunir(ici, la, folder, ({ id }) => ({ choix: id === remise ? 'plusTard' : 'leur' }));
    }
    await reunir(anne, claire, folder, ({ id }) => ({ choix: id === remise ? 'plusTard' : 'leur' }));
    poids.push(tetes());
  }
  expect(Math.max(...poids)).toBeLessThanOrEqual(3);
  fermer();
}, 60_000);
