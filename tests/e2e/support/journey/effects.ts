import { expect } from 'vitest';
import type { JournalEntry } from '../../../../shared/contract/answers/journal.ts';
import type { ReferentielSummary, ReferentielView } from '../../../../shared/contract/answers/referentiel.ts';
import type { VerifyReport } from '../../../../shared/contract/answers/workspace.ts';
import type { OperationName } from '../../../../shared/domain/operations.ts';
import type { Document } from '../../../../shared/generated/document.ts';
import { withEngine } from '../workspace.ts';
import { corrected } from './editing.ts';
import { author } from './first-screens.ts';
import { imported } from './importing.ts';
import { written } from './writing.ts';

const addedAndWritten = ['item.added', 'item.changed'] as const;

/** Every gesture of the journey, in the order of the journal. */
const gestures: readonly OperationName[] = [
  'espace.created',
  'referentiel.created',
  // An activité, a bloc, a compétence and a critère.
  ...addedAndWritten,
  ...addedAndWritten,
  ...addedAndWritten,
  ...addedAndWritten,
  'referentiel.imported',
  'item.changed',
  // The registration and a voie d’accès.
  'referentiel.changed',
  'referentiel.changed',
  'item.moved',
  'item.moved',
  'gesture.undone',
  'gesture.redone',
  'item.removed',
  'gesture.undone',
  'version.adopted',
];

/** What the file holds once it is closed, asked of the engine: the screen may say anything. */
export async function expectEffects(file: string, exported: Document): Promise<void> {
  await withEngine(file, async (ask) => {
    const entries = await Promise.all(
      gestures.map((_, index) => ask<JournalEntry>('journal.entry', { seq: index + 1 })),
    );
    await expect(ask('journal.entry', { seq: gestures.length + 1 })).rejects.toThrow(
      'Le journal n’a pas de ligne',
    );
    expect(entries.map(({ op }) => op)).toEqual(gestures);
    for (const entry of entries) expect(entry.author).toMatchObject(author);
    expect(entries.map(({ reason }) => reason)).toContain('Reprise de la fiche publiée');

    const list = await ask<readonly ReferentielSummary[]>('referentiel.list', {});
    expect(list).toMatchObject([
      { intitule: written, blocs: 1, competences: 1, version: null },
      { intitule: imported, blocs: 4, competences: 14, version: '1.0' },
    ]);
    const { referentiel } = await ask<ReferentielView>('referentiel.read', { ref: list[1]?.id });
    expect(referentiel).toEqual(exported.referentiel);
    const codes = referentiel.blocs.slice(0, 2).map((bloc) => bloc.competences.map(({ code }) => code));
    expect(codes).toEqual([
      ['A1C1', 'A1C3', 'A1C4'],
      ['A2C1', 'A2C2', 'A2C3', 'A2C4', 'A1C2'],
    ]);
    expect(referentiel.blocs[0]?.competences[0]?.libelle).toBe(corrected);
    expect(referentiel.enregistrement?.type).toBe('de_droit');
    expect(referentiel.voiesAcces).toContainEqual(expect.objectContaining({ code: 'CL', actif: true }));

    const report = await ask<VerifyReport>('workspace.verify', { file, ancre: null });
    expect(report).toMatchObject({ findings: [], gestures: gestures.length, versions: 1 });
  });
}
