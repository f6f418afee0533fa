import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lignesAu } from '../../../../shared/organisme/lignes.ts';
import { compterLesSorts } from '../../../../shared/organisme/import/plan.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../../tests/support/open-example.ts';
import { undo } from '../../journal/undo.ts';
import { accepter, apercuDuFichier } from '../../organisme/importer.ts';
import { createRegistre, type Registre } from '../../organisme/registre.ts';
import { quietTask } from '../../task.ts';
import { verifyFile } from '../../verify/verify.ts';

/** Real lists of the national registers: public, but not ours to distribute. */
const folder = process.env['PARITAIRE_SAMPLES'] ?? join(import.meta.dirname, '../../../../../shared/samples');
const csv = 'csv_2024-02-22/export_fiches_CSV_Partenaires_2024_02_22.csv';

let example: OpenExample;
let registre: Registre;
beforeEach(() => {
  example = openExample();
  registre = createRegistre();
});
afterEach(() => example.close());

const db = () => example.session.workspace.db;

function apercu(file: string, numero: string | null) {
  const demande = { file, numero, colonnes: null, au: null, nature: 'FORMER' as const, choix: {} };
  return apercuDuFichier(
    example.session.workspace,
    registre,
    { ref: exampleReferentiel.id, ...demande },
    quietTask,
  );
}

test.for<[string, string, number, number, number]>([
  ['RNCP40344_v4-1.xml', 'RNCP40344', 24, 21, 24],
  ['RNCP36612_v4-1.xml', 'RNCP36612', 5, 4, 5],
  ['RS5568_v4-1.xml', 'RS5568', 5, 5, 5],
  [csv, 'RS6117', 6, 5, 6],
  [csv, 'RS5000', 3, 3, 3],
])(
  '%s: %s has %i partners, %i bodies, %i habilitations; twice, the second changes nothing',
  async ([name, numero, lignes, organismes, habilitations], context) => {
    const file = join(folder, name);
    if (!existsSync(file)) context.skip(`SAUTÉ : ${name} n’est pas dans ${folder}`);
    const plan = await apercu(file, numero);
    expect(plan.apercu.lignes).toHaveLength(lignes);
    expect(compterLesSorts(plan.apercu.lignes)).toMatchObject({
      nouveau: organismes,
      aDecider: 0,
      aRegarder: 0,
      ecarte: 0,
    });
    const result = accepter(example.session, plan, { connue: false, reason: null });
    registre.follow(db(), result?.changes ?? []);
    const au = lignesAu(registre.of(db()), plan.apercu.au);
    expect(new Set(au.map(({ organisme }) => organisme)).size).toBe(organismes);
    expect(au.map(({ etat, portee }) => `${etat} ${portee?.nature}`)).toEqual(
      Array.from({ length: habilitations }, () => 'habilite ORGA_FORM'),
    );
    const encore = await apercu(file, numero);
    expect(encore.changes).toEqual([]);
    expect(compterLesSorts(encore.apercu.lignes)).toMatchObject({ inchange: lignes });
    expect(accepter(example.session, encore, { connue: false, reason: null })).toBeNull();
    expect((await verifyFile(example.file, quietTask, example.session.workspace)).findings).toEqual([]);
    const annule = undo(example.session, null);
    registre.follow(db(), annule.changes);
    expect(registre.of(db())).toEqual([]);
  },
);
