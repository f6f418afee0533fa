import { describe, expect, it } from 'vitest';
import type { JournalLine } from '../../../shared/contract/answers/journal.ts';
import { linesOf, saidLine } from './lines.ts';

const line: JournalLine = {
  seq: 1234,
  op: 'item.changed',
  author: { id: 'a', nom: 'Marie Durand', college: 'salaries' },
  at: '2026-11-24T17:34:00.000Z',
  reason: 'Relecture',
  undoOf: null,
  undone: null,
  changeCount: 1,
  subject: { entity: 'competence', id: 'c', code: 'C1.2', libelle: 'Accueillir le client' },
  referentiel: { id: 'r', numero: null, intitule: 'Vendeur conseil' },
};

describe('a line of the journal', () => {
  it('says who did what, and why', () => {
    expect(saidLine(line)).toMatchObject({
      seq: 'n°\u00a01\u202f234',
      who: 'Marie Durand, collège salariés',
      what: 'Modification — compétence C1.2 «\u00a0Accueillir le client\u00a0»',
      where: '«\u00a0Vendeur conseil\u00a0»',
      count: '',
      why: 'Motif\u00a0: Relecture',
    });
  });

  it('says how many changes a large gesture has, and leaves out what there is not', () => {
    const imported = {
      ...line,
      op: 'referentiel.imported',
      changeCount: 1200,
      reason: null,
      subject: null,
    } as const;
    expect(saidLine(imported)).toMatchObject({
      what: 'Import d’un référentiel',
      count: '1\u202f200\u00a0éléments',
      why: '',
    });
    const unnamed = saidLine({ ...line, subject: { entity: 'tache', id: 't', code: null, libelle: '' } });
    expect(unnamed.what).toBe('Modification — tâche');
  });

  it('says what it goes back over', () => {
    const undone = { ...line, op: 'gesture.undone', undoOf: 3, undone: 'items.pasted' } as const;
    expect(saidLine(undone).what).toMatch(/^Annulation\u00a0: collage d’un tableau — compétence C1\.2/);
    expect(saidLine({ ...undone, undone: 'regle.ecartee', subject: null }).what).toBe(
      'Annulation\u00a0: règle écartée',
    );
  });

  it('says which référentiel, shortened, where the gesture does not name it', () => {
    const of = (intitule: string, numero: string | null = null) =>
      saidLine({ ...line, referentiel: { id: 'r', numero, intitule } }).where;
    expect(of('Long '.repeat(30))).toMatch(/^«\u00a0Long (Long ?)+…\u00a0»$/);
    expect(of('', 'RNCP40344')).toBe('RNCP40344');
    expect(of('')).toBe('«\u00a0sans intitulé\u00a0»');
    expect(saidLine({ ...line, referentiel: null }).where).toBe('');
    const subject = { entity: 'referentiel', id: 'r', code: null, libelle: 'Vendeur conseil' } as const;
    expect(saidLine({ ...line, subject }).where).toBe('');
  });

  it('stands once, even when two pages hold it', () => {
    const older = { ...line, seq: 1233 };
    expect(
      linesOf([{ lines: [line, older] }, { lines: [older, { ...line, seq: 1232 }] }]).map(({ seq }) => seq),
    ).toEqual([1234, 1233, 1232]);
  });
});
