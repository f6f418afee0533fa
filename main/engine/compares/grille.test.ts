import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGrille } from '../../../shared/edit/grilles.ts';
import type { Edit } from '../../../shared/edit/edit.ts';
import { changeItem } from '../../../shared/edit/items.ts';
import { ecrit, marquerSubstantiel, rediger } from '../../../shared/edit/note.ts';
import { removeItem } from '../../../shared/edit/removal.ts';
import { genererGrille, type ChoixGrille } from '../../../shared/grille/generer.ts';
import { changedIn, doneIn, rowsShown } from '../../../tests/support/edit-example.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { wordText } from '../../../tests/support/word-text.ts';
import { zipPart } from '../../../tests/support/zip-part.ts';
import { sheetDocx } from '../exchange/paper/sheet-docx.ts';
import { readComparaison } from '../exchange/paper/read-comparaison.ts';
import { sheetOf } from '../../../shared/paper/sheet.ts';
import { commit } from '../journal/commit.ts';
import { createRegistre } from '../organisme/registre.ts';
import { adoptGrille, adoptVersion } from '../version/adopt.ts';
import { deuxEtats } from './lire.ts';
import { readNote } from './note.ts';

const { id } = exampleReferentiel;
const choix: ChoixGrille = { intitule: 'Grille commune', blocs: null, voies: [], echelle: 'acquis' };
const grille = genererGrille(exampleReferentiel, choix, newId);
const [partie] = grille.parties;
const [epreuve] = partie?.epreuves ?? [];
const [ligne, seconde] = epreuve?.lignes ?? [];
if (partie === undefined || epreuve === undefined || ligne === undefined || seconde === undefined)
  throw new Error('no ligne');

let example: OpenExample;
const registre = createRegistre();
const asked = { sujet: 'grille', ref: id, grille: grille.id, a: '1.0', b: 'brouillon' } as const;
const workspace = () => example.session.workspace;
const rows = () => rowsShown(example.session, id);
const done = (edit: Edit): void => doneIn(example.session, edit);
const lue = async (papier: 'redline' | 'note', format: 'docx' | 'html') =>
  Buffer.from((await readComparaison(workspace(), registre, { ...asked, papier, format })).octets);
const pageDe = async (papier: 'redline' | 'note'): Promise<string> =>
  (await lue(papier, 'html')).toString('utf8');

beforeAll(() => {
  example = openExample();
  done(createGrille(rows(), id, grille));
  const acte = (type: 'adoption') => ({
    ref: id,
    numero: '1.0',
    decision: { type, date: '2026-11-20', ref: 'Relevé n° 12' },
    motif: 'Essai',
    passerOutre: 'Essai',
  });
  adoptVersion(example.session, { ...acte('adoption'), grilles: {} });
  adoptGrille(example.session, { ...acte('adoption'), designation: grille.id, pour: null });
  const { gesture, replica } = example.session;
  const row = rows().get('ligne')?.get(ligne.id);
  if (row === undefined) throw new Error('no row');
  const edit = changeItem({ entity: 'ligne', id: ligne.id }, row, { libelle: 'Est accueilli', poids: '3' });
  const made = gesture(edit.op, edit.changes, 'Avis du jury');
  commit(workspace(), { ...made, author: { ...made.author, nom: 'Paule Première' } }, replica);
  changedIn(example.session, id, partie.id, { eliminatoire: true });
  done(removeItem(rows(), { entity: 'ligne', id: seconde.id }));
});
afterAll(() => example.close());

describe('two states of a grid', () => {
  test('in Word are each of them, once its changes are accepted or rejected; signed', async () => {
    const xml = await zipPart(await lue('redline', 'docx'), 'word/document.xml');
    const { before, after } = deuxEtats(workspace(), registre, asked);
    const seul = async ({ heading, blocks }: typeof before) =>
      wordText(await zipPart(await sheetDocx(sheetOf(heading, blocks()), ['', '']), 'word/document.xml'));
    expect(wordText(xml, 'accept')).toEqual(await seul(after));
    expect(wordText(xml, 'reject')).toEqual(await seul(before));
    expect(xml).toMatch(/w:author="Paule Première"[^>]*><w:r><w:t [^>]*>Est accueilli/);
  });

  test('as a page are marked, line by line: words, weights, what is éliminatoire', async () => {
    const html = await pageDe('redline');
    expect(html).toContain('<h1>Comparaison\u00a0: Grille commune</h1>');
    expect(html).toMatch(/<ins>Est accueilli<\/ins>/);
    expect(html).toMatch(/<del>1<\/del><ins>3<\/ins>/);
    expect(html).toContain('<p><ins>Éliminatoire</ins></p>');
    expect(html).toMatch(/<tr class="removed">/);
    expect(html.match(/Empreinte de la grille\u00a0: [0-9a-f]{64}/g)).toHaveLength(2);
  });
});

describe('the note de modification of a grid', () => {
  test('says what changes for whom, part by part, and why', () => {
    const { ecart, sections } = readNote(workspace(), registre, asked);
    expect(ecart).toEqual({ porteur: { entity: 'grille', id: grille.id }, depuis: 1, vers: 2 });
    const section = sections.find(({ cle }) => cle === partie.id);
    expect(section?.textes.candidats).toContain('devient «\u00a0Est accueilli\u00a0»');
    expect(section?.textes.candidats).toContain('Suppression\u00a0: ligne');
    expect(section?.textes.organismes).toBe('');
    expect(section?.textes.motifs).toBe('- Avis du jury');
  });

  test('is written over, and its changes marked, beside those of the référentiel', async () => {
    const { ecart } = readNote(workspace(), registre, asked);
    const place = { ...ecart, cle: partie.id, rubrique: 'candidats' } as const;
    const note = newId();
    done(rediger(rows(), note, place, 'Un critère est noté autrement.'));
    done(marquerSubstantiel(rows(), newId(), ecart, ligne.id, true));
    const html = await pageDe('note');
    expect(html).toContain('<h1>Note de modification\u00a0: Grille commune</h1>');
    expect(html).toContain('<h3>Pour les candidats</h3><p>Un critère est noté autrement.</p>');
    expect(html).toMatch(/<h2>Changements substantiels<\/h2>[^]*?Est accueilli[^]*?<h2>/);
    const sien = { sujet: 'referentiel', ref: id, a: '1.0', b: 'brouillon' } as const;
    const { ecart: autre, state } = readNote(workspace(), registre, sien);
    expect(ecrit(state, autre, partie.id, 'candidats')).toBeUndefined();
  });
});
