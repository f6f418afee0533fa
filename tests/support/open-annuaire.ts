import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OrganismePublic } from '../../shared/annuaire/organisme.ts';
import { writeListe, type LignePubliee } from './annuaire.ts';
import { testEngine } from './engine.ts';

export const denominations = (organismes: readonly OrganismePublic[]): readonly string[] =>
  organismes.map(({ denomination }) => denomination);

/** NDA of the form of a real one; the list takes one for one body. */
export const nda = (n: number): string => `1175${String(n).padStart(7, '0')}`;

export const named = (...noms: readonly string[]): readonly LignePubliee[] =>
  noms.map((denomination, i) => ({ denomination, numeroDeclarationActivite: nda(i) }));

/** An installation without a list yet, and an engine to import one. */
export function openTestAnnuaire() {
  const folder = mkdtempSync(join(tmpdir(), 'paritaire liste é '));
  process.env['PARITAIRE_DOSSIER'] = join(folder, 'dossier');
  const file = join(folder, 'liste.csv');
  const engine = testEngine();
  const chercher = (texte: string, limite = 20) => engine.ask('annuaire.chercher', { texte, limite });
  return {
    folder,
    /** Where a list is written to be imported. */
    file,
    engine,
    importer: (lignes: readonly LignePubliee[]) =>
      engine.ask('annuaire.importer', { file: writeListe(file, lignes) }),
    importText: (text: string | Buffer) => {
      writeFileSync(file, text);
      return engine.ask('annuaire.importer', { file });
    },
    chercher,
    /** Names of the first ones. */
    found: async (texte: string): Promise<readonly string[]> =>
      denominations((await chercher(texte)).organismes),
    close: () => {
      engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type TestAnnuaire = ReturnType<typeof openTestAnnuaire>;
