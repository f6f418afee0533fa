import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stateOfRows } from '../../../../shared/document/rows.ts';
import type { JsonObject } from '../../../../shared/domain/json.ts';
import type { Row } from '../../../../shared/domain/row.ts';
import type { Edit } from '../../../../shared/edit/edit.ts';
import { changeItem } from '../../../../shared/edit/items.ts';
import { marquerSubstantiel, rediger, reprendreGenere } from '../../../../shared/edit/note.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../../tests/support/open-example.ts';
import { changer, copieOuverte, reunir } from '../../../../tests/support/copies.ts';
import { leaveSession, temporaryFolder } from '../../../../tests/support/workspace.ts';
import { wordText } from '../../../../tests/support/word-text.ts';
import { zipPart } from '../../../../tests/support/zip-part.ts';
import type { Request } from '../../../../shared/contract/requests.ts';
import { headOf } from '../../espace/espace.ts';
import { commit } from '../../journal/commit.ts';
import { createRegistre } from '../../organisme/registre.ts';
import { readEntityRows } from '../../referentiel/queries.ts';
import { adoptVersion } from '../../version/adopt.ts';
import { readComparaison } from './read-comparaison.ts';
import { readPaper } from './read-paper.ts';

let example: OpenExample;
/** Last row of the journal before Sacha came. */
let apresPaule: number;
const { id } = exampleReferentiel;
const [competence, second] = exampleReferentiel.blocs.flatMap(({ competences }) => competences);
if (competence === undefined || second === undefined) throw new Error('no compétence');

function reworded(nom: string, of: string, libelle: string, reason: string | null = null): void {
  const { workspace, gesture, replica } = example.session;
  const rows = stateOfRows(readEntityRows(workspace.db, id));
  const row = rows.get('competence')?.get(of) as Row;
  const { op, changes } = changeItem({ entity: 'competence', id: of }, row, { libelle });
  const made = gesture(op, changes, reason);
  commit(workspace, { ...made, author: { ...made.author, nom } }, replica);
}

const registre = createRegistre();
const lue = (
  asked: Omit<Extract<Request<'paper.comparaison'>, { readonly sujet: 'referentiel' }>, 'sujet' | 'ref'>,
) => readComparaison(example.session.workspace, registre, { sujet: 'referentiel', ref: id, ...asked });

const xmlOf = async (asked: { readonly a: string; readonly b: string }): Promise<string> =>
  zipPart(
    Buffer.from((await lue({ papier: 'redline', format: 'docx', ...asked })).octets),
    'word/document.xml',
  );
const paperOf = async (numero: string | null) =>
  wordText(
    await zipPart(
      Buffer.from((await readPaper(example.session.workspace, id, numero, 'docx')).octets),
      'word/document.xml',
    ),
  );

beforeAll(() => {
  example = openExample();
  adoptVersion(example.session, {
    ref: id,
    numero: '1.0',
    decision: { type: 'adoption', date: '2026-11-20', ref: 'Relevé n° 12' },
    motif: 'Essai',
    passerOutre: 'Essai',
    grilles: {},
  });
  reworded('Paule Première', competence.id, 'Héberger', 'Avis de la branche');
  apresPaule = headOf(example.session.workspace).seq;
  reworded('Sacha Second', second.id, 'Ranger');
});
afterAll(() => example.close());

const done = ({ op, changes }: Edit): void => {
  const { workspace, gesture, replica } = example.session;
  commit(workspace, gesture(op, changes, null), replica);
};

describe('a note de modification', () => {
  const ecart = { porteur: { entity: 'referentiel', id }, depuis: 1, vers: 2 } as const;
  const rows = () => stateOfRows(readEntityRows(example.session.workspace.db, id));
  const noteOf = async (over: Partial<Parameters<typeof lue>[0]> = {}): Promise<string> => {
    const asked = { a: '1.0', b: 'brouillon', papier: 'note', format: 'html', ...over } as const;
    return Buffer.from((await lue(asked)).octets).toString('utf8');
  };

  test('says what changes for whom, with the reason of the gesture', async () => {
    const html = await noteOf();
    expect(html).toContain('Note de modification\u00a0: ');
    expect(html).toMatch(/<h3>Pour les candidats<\/h3>.*devient «\u00a0Héberger\u00a0»/s);
    expect(html).toMatch(/<h3>Motifs<\/h3><p>- Avis de la branche<\/p>/);
  });

  test('has what a person wrote in place of what was generated, and what is of substance first', async () => {
    const [bloc] = exampleReferentiel.blocs;
    const place = { ...ecart, cle: bloc?.id ?? '', rubrique: 'candidats' } as const;
    const note = newId();
    done(rediger(rows(), note, place, '- Généré'));
    const written = rows().get('noteModification')?.get(note) ?? { id: note };
    done(changeItem({ entity: 'noteModification', id: note }, written, { texte: 'Rien pour eux' }));
    done(marquerSubstantiel(rows(), newId(), ecart, second.id, true));
    const html = await noteOf();
    expect(html).toContain('<h3>Pour les candidats</h3><p>Rien pour eux</p>');
    expect(html).toMatch(/<h2>Changements substantiels<\/h2>[^]*?Ranger[^]*?<h2>/);
    const { octets } = await lue({
      a: '1.0',
      b: 'brouillon',
      papier: 'note',
      format: 'docx',
    });
    const xml = await zipPart(Buffer.from(octets), 'word/document.xml');
    expect(wordText(xml)).toContain('Rien pour eux');
    done(reprendreGenere(rows(), note));
    done(marquerSubstantiel(rows(), newId(), ecart, second.id, false));
    expect(await noteOf()).not.toMatch(/Rien pour eux|Changements substantiels/);
  });

  test('leads from a version to a later one, or to the draft', async () => {
    for (const [a, b] of [
      ['brouillon', '1.0'],
      ['1.0', '1.0'],
      [`@${apresPaule}`, 'brouillon'],
    ] as const)
      await expect(noteOf({ a, b })).rejects.toThrow('il n’y a pas de note de modification');
  });
});

describe('a comparison on paper', () => {
  test('in Word is the paper of either moment, once its changes are accepted or rejected', async () => {
    const xml = await xmlOf({ a: '1.0', b: 'brouillon' });
    expect(wordText(xml, 'accept')).toEqual(await paperOf(null));
    expect(wordText(xml, 'reject')).toEqual(await paperOf('1.0'));
  });

  test('signs each change with whom the journal names', async () => {
    const xml = await xmlOf({ a: '1.0', b: 'brouillon' });
    const authorOf = (text: string): string | undefined =>
      new RegExp(`<w:ins [^>]*w:author="([^"]*)"[^>]*><w:r><w:t [^>]*>${text}`).exec(xml)?.[1];
    expect(authorOf('Héberger')).toBe('Paule Première');
    expect(authorOf('Ranger')).toBe('Sacha Second');
  });

  test('signs what was answered in other words with who answered, and from whose words', async () => {
    const { session: ici } = example;
    const folder = temporaryFolder();
    const la = copieOuverte(ici, folder.at('copie.cpne'), 'Bruno Tiers');
    const avant = `@${headOf(ici.workspace).seq}`;
    changer(ici, 'competence', competence.id, { libelle: 'Loger' });
    changer(la, 'competence', competence.id, { libelle: 'Abriter' });
    await reunir(ici, la, folder, () => ({ choix: 'autre', valeur: 'Installer' }));
    const xml = await xmlOf({ a: avant, b: 'brouillon' });
    const { nom } = ici.author;
    expect(xml).toMatch(
      new RegExp(
        `<w:ins [^>]*w:author="${nom} \\(à partir de ce qu’ont écrit ${nom} et Bruno Tiers\\)"[^>]*><w:r><w:t [^>]*>Installer`,
      ),
    );
    leaveSession(la);
    folder.remove();
  });

  test('as a page says what is compared, how much changes, and what each text can be held against', async () => {
    const asked = { a: '1.0', b: `@${apresPaule}`, papier: 'redline', format: 'html' } as const;
    const { name, octets } = await lue(asked);
    const html = Buffer.from(octets).toString('utf8');
    expect(name).toMatch(/^technicien-.*-comparaison-1-0-\d+$/);
    expect(html).toContain(`à «\u00a0État après la ligne ${apresPaule} du journal\u00a0»`);
    expect(html).toContain('<p class="facts">1\u00a0modification.</p>');
    expect(html.match(/<p class="anchor">(?:Avant|Après)\u00a0: .*? [0-9a-f]{64}<\/p>/g)).toHaveLength(2);
    expect(html).toContain('<ins>Héberger</ins>');
    expect(html).not.toContain('<ins>Ranger</ins>');
  });

  test('marks what the table does not show: a rule of validation, how long an épreuve lasts', async () => {
    const [bloc] = exampleReferentiel.blocs;
    const [modalite] = bloc?.modalites ?? [];
    if (bloc === undefined || modalite === undefined) throw new Error('no modalité');
    const avant = `@${headOf(example.session.workspace).seq}`;
    const ecrire = (entity: 'bloc' | 'modalite', of: string, fields: JsonObject): void => {
      const rows = stateOfRows(readEntityRows(example.session.workspace.db, id));
      done(changeItem({ entity, id: of }, rows.get(entity)?.get(of) as Row, fields));
    };
    ecrire('bloc', bloc.id, { regleValidation: 'Toutes les compétences, sans exception.' });
    ecrire('modalite', modalite.id, { duree: 37 });
    const asked = { a: avant, b: 'brouillon', papier: 'redline' } as const;
    const html = Buffer.from((await lue({ ...asked, format: 'html' })).octets).toString('utf8');
    expect(html).toContain('Ce que le tableau ne montre pas');
    expect(html).toMatch(/<ins>[^<]*sans exception/);
    expect(html).toMatch(/<ins>37/);
    expect(await xmlOf({ a: avant, b: 'brouillon' })).toMatch(/<w:ins [^>]*><w:r><w:t [^>]*>[^<]*exception/);
  });
});
