import { describe, expect, it } from 'vitest';
import type { ReferentielSummary } from '../../../shared/contract/answers/referentiel.ts';
import { statusLine, summaryLines } from './summary.ts';

const summary: ReferentielSummary = {
  id: '019bb179-b0c8-7318-8e85-abdee25ba2dc',
  intitule: 'Technicien de maintenance',
  nature: 'CQP',
  registre: 'RNCP',
  numero: 'RNCP40344',
  niveau: 4,
  blocs: 1,
  competences: 1026,
  version: '1.0',
  prochaineRevision: null,
};

describe('what the list says of a référentiel', () => {
  it('names and counts it', () => {
    expect(summaryLines(summary)).toEqual({
      title: 'Technicien de maintenance',
      identity: 'CQP · RNCP40344 · niveau\u00a04',
      counts: '1\u00a0bloc, 1\u202f026\u00a0compétences',
    });
  });

  it('does not count the blocs that a certification of the répertoire spécifique cannot have', () => {
    const rs = { ...summary, registre: 'RS', numero: null, niveau: null, blocs: 0, version: null } as const;
    expect(summaryLines(rs)).toMatchObject({
      identity: 'CQP · répertoire spécifique',
      counts: '1\u202f026\u00a0compétences',
    });
  });

  it('shows a title that is not written yet', () => {
    expect(summaryLines({ ...summary, intitule: '' }).title).toBe('(sans intitulé)');
  });

  it.each([
    [null, 'brouillon', 'brouillon'],
    ['1.0', undefined, 'version\u00a01.0'],
    ['1.0', 'adopte', 'version\u00a01.0'],
    ['1.0', 'modifie', 'version\u00a01.0, modifiée'],
  ] as const)('says where it stands: version %s, %s', (version, statut, label) => {
    const situation = statut === undefined ? undefined : { statut, autreTexte: null };
    expect(statusLine(version, situation).label).toBe(label);
  });

  it.each([
    [null, 'en relecture'],
    ['texte', 'en relecture, texte différent ici'],
    ['evalue', 'en relecture'],
  ] as const)('says that it is in review, and when it is not what is read: %s', (autreTexte, label) => {
    expect(statusLine('1.0', { statut: 'enRelecture', autreTexte }).label).toBe(label);
  });
});
