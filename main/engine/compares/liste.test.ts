import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ajouterOrganisme } from '../../../shared/edit/organismes.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { rediger } from '../../../shared/edit/note.ts';
import type { Passage, Portee } from '../../../shared/generated/document.ts';
import { rowsShown } from '../../../tests/support/edit-example.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { organismeExemple } from '../../../tests/support/organisme-exemple.ts';
import { zipPart } from '../../../tests/support/zip-part.ts';
import { readComparaison } from '../exchange/paper/read-comparaison.ts';
import { commit } from '../journal/commit.ts';
import { adopterListe } from '../organisme/adopter.ts';
import { passer } from '../organisme/passer.ts';
import { createRegistre, type Registre } from '../organisme/registre.ts';
import { readNote } from './note.ts';

const { id } = exampleReferentiel;
const portee: Portee = { nature: 'ORGA_FORM', blocs: [], versions: [] };
const habilite = (le: string): Omit<Passage, 'id'> => ({
  etat: 'habilite',
  le,
  jusqua: '2028-12-31',
  portee,
});
const lices = organismeExemple([habilite('2026-01-01')]);
const zinc = organismeExemple([habilite('2026-07-01')], 'Zinc et Cuivre');

let example: OpenExample;
let registre: Registre;
const workspace = () => example.session.workspace;
const asked = { sujet: 'liste', ref: id, a: '1.0', b: '2026-09-01' } as const;
const lue = async (papier: 'redline' | 'note', format: 'docx' | 'html', over = {}) =>
  Buffer.from((await readComparaison(workspace(), registre, { ...asked, papier, format, ...over })).octets);

function fait({ op, changes }: Edit, motif: string | null = null): void {
  const { session } = example;
  const result = commit(session.workspace, session.gesture(op, changes, motif), session.replica);
  registre.follow(session.workspace.db, result.changes);
}

/** One body is habilitated and in the version 1.0; then another is, and the first one is withdrawn. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-06-15T10:00:00Z') });
  example = openExample();
  registre = createRegistre();
  fait(ajouterOrganisme(lices));
  adopterListe(example.session, registre, {
    ref: id,
    numero: '1.0',
    decision: { type: 'adoption', date: '2026-06-10', ref: 'PV 18' },
    motif: 'Liste de juin',
    passerOutre: 'Essai',
    au: '2026-06-15',
  });
  vi.setSystemTime(new Date('2026-09-01T10:00:00Z'));
  fait(ajouterOrganisme(zinc), 'Dossier reçu en juillet');
  const habilitations = lices.habilitations.map((une) => une.id);
  const { changes } = passer(example.session, {
    habilitations,
    etape: {
      etat: 'retire',
      le: '2026-08-15',
      jusqua: null,
      portee: null,
      decision: { date: '2026-08-10', ref: 'PV 20' },
      motif: 'Moyens insuffisants',
    },
  });
  registre.follow(workspace().db, changes);
});
afterEach(() => {
  example.close();
  vi.useRealTimers();
});

describe('two lists of bodies on paper', () => {
  test('are marked: who came, and who left what is in force', async () => {
    const html = (await lue('redline', 'html')).toString('utf8');
    expect(html).toContain(
      '1\u00a0entrée, 1\u00a0sortie, 0\u00a0changement\u00a0; 0\u00a0habilitation inchangée.',
    );
    expect(html).toMatch(
      /De «\u00a0Version 1\.0, décision du 10 juin 2026 \(PV 18\).*, au 15\/06\/2026\u00a0» à «\u00a0Registre au 01\/09\/2026\u00a0»/,
    );
    expect(html).toMatch(/<tr class="removed">(?:(?!<\/tr>).)*Lices/);
    expect(html).toMatch(/<tr class="added">(?:(?!<\/tr>).)*<ins>Zinc et Cuivre<\/ins>/);
    expect(html.match(/Empreinte de la liste\u00a0: [0-9a-f]{64}/g)).toHaveLength(2);
    const xml = await zipPart(await lue('redline', 'docx'), 'word/document.xml');
    const { nom } = example.session.gesture('item.added', [], null).author;
    expect(xml).toContain(`w:author="${nom}"`);
  });

  test('of two days of one register are signed by nobody', async () => {
    const xml = await zipPart(await lue('redline', 'docx', { a: '2026-06-01' }), 'word/document.xml');
    expect([...new Set([...xml.matchAll(/w:author="([^"]*)"/g)].map(([, author]) => author))]).toEqual([
      'Paritaire',
    ]);
  });
});

describe('the note of a list', () => {
  test('says who came and who left, for candidates and for who pays, and why', () => {
    const { sections } = readNote(workspace(), registre, asked);
    expect(sections.map(({ titre }) => titre)).toEqual(['La liste dans son ensemble', 'Entrées', 'Sorties']);
    const [, entrees, sorties] = sections.map(({ textes }) => textes);
    expect(entrees?.candidats).toBe(
      '- Zinc et Cuivre (35000 Rennes, Bretagne)\u00a0: former et organiser l’évaluation, la certification entière, du 01/07/2026 au 31/12/2028.',
    );
    expect(entrees?.financeurs).toContain('73282932000074');
    expect(entrees?.motifs).toBe('- Dossier reçu en juillet');
    expect(sorties?.candidats).toContain('Retrait le 15/08/2026');
    expect(sorties?.motifs).toContain('Moyens insuffisants');
  });

  test('is written over and kept under the list; there is none between two days, nor back', async () => {
    const { ecart, sections } = readNote(workspace(), registre, asked);
    expect(ecart).toMatchObject({ porteur: { entity: 'liste' }, depuis: 1, vers: 2 });
    const place = { ...ecart, cle: 'arrivee', rubrique: 'financeurs' } as const;
    fait(rediger(rowsShown(example.session, id), newId(), place, sections[1]?.textes.financeurs ?? ''));
    expect((await lue('note', 'html')).toString('utf8')).toContain('Pour les financeurs');
    const none = 'il n’y a pas de note de modification';
    expect(() => readNote(workspace(), registre, { ...asked, a: '2026-06-01' })).toThrow(none);
    expect(() => readNote(workspace(), registre, { ...asked, a: '2026-06-01', b: '1.0' })).toThrow(none);
  });
});
