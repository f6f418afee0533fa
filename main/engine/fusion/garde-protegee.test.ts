import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changer, copieOuverte, idsDe } from '../../../tests/support/copies.ts';
import { testEngine } from '../../../tests/support/engine.ts';
import { envoiDe } from '../../../tests/support/envoi.ts';
import { openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { closeSession } from '../../../tests/support/workspace.ts';
import { ecrirePaquet } from '../paquet/ecrire.ts';
import { quietTask } from '../task.ts';
import { userFolder } from '../workspace/user-folder.ts';

const bon = 'cheval agrafe pile';
let example: OpenExample;
let recu = '';
beforeAll(async () => {
  example = openExample();
  const { session, folder } = example;
  const b = copieOuverte(session, join(folder, 'b.cpne'), 'Bruno');
  const [c1 = ''] = idsDe(session, 'competence');
  changer(session, 'competence', c1, { libelle: 'Ici' });
  changer(b, 'competence', c1, { libelle: 'Un secret de Bruno' });
  recu = join(folder, 'de Bruno.cpnex');
  await ecrirePaquet(
    { ...envoiDe(example), file: b.workspace.file, to: recu, motDePasse: bon },
    quietTask,
    b.workspace,
  );
  closeSession(b);
  closeSession(session);
});
afterAll(() => rmSync(example.folder, { recursive: true, force: true }));

/** Every file of a folder. */
const octetsSous = (folder: string): readonly Buffer[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));

test(
  'a package with a password is put aside as it came, and is taken up again with it alone',
  { timeout: 60_000 },
  async () => {
    const engine = testEngine('Jeanne Essai');
    await engine.ask('workspace.open', { file: example.file });
    const { jeton } = await engine.ask('fusion.lire', { file: recu, motDePasse: bon });
    const { points, jeton: vue } = await engine.ask('fusion.preparer', { jeton });
    const { id } = await engine.ask('fusion.garder', {
      jeton: vue,
      reponses: { [points[0]?.cle ?? '']: { choix: 'notre' } },
    });
    const gardes = octetsSous(join(userFolder(), 'reunions'));
    expect(gardes.some((octets) => octets.equals(readFileSync(recu)))).toBe(true);
    expect(gardes.filter((octets) => octets.includes('Un secret de Bruno'))).toEqual([]);
    await engine.ask('workspace.close', {});
    await engine.ask('workspace.open', { file: example.file });
    expect(await engine.refusal('fusion.reprendre', { id, motDePasse: null })).toBe('PAQUET_CHIFFRE');
    await expect(engine.ask('fusion.reprendre', { id, motDePasse: 'cheval agrafe file' })).rejects.toThrow(
      /PAQUET_MOT_DE_PASSE.*de Bruno\.cpnex/,
    );
    const reprise = await engine.ask('fusion.reprendre', { id, motDePasse: bon });
    expect(Object.values(reprise.reponses)).toEqual([{ choix: 'notre' }]);
    expect(reprise.contenu.nom).toBe('de Bruno.cpnex');
    engine.close();
  },
);
