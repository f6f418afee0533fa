import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changer, idsDe } from '../../../tests/support/copies.ts';
import { envoiDe, ligneDAilleurs, recevoir } from '../../../tests/support/envoi.ts';
import { withoutGuards } from '../../../tests/support/forger.ts';
import { exampleReferentiel, openExample, type OpenExample } from '../../../tests/support/open-example.ts';
import { semerDossiers } from '../../../tests/support/dossiers-semes.ts';
import { gridRandom, importRandom } from '../../../tests/support/random-gestures.ts';
import { randomSource } from '../../../tests/support/random-source.ts';
import { semerRegistre } from '../../../tests/support/registre-seme.ts';
import { relirePuisRetirer } from '../../../tests/support/relecture-exemple.ts';
import { semerSeances } from '../../../tests/support/seance-tenue.ts';
import { sha256 } from '../canonical.ts';
import type { LigneRecue } from '../fusion/autre.ts';
import { headOf } from '../espace/espace.ts';
import { quietTask } from '../task.ts';
import { adoptVersion } from '../version/adopt.ts';
import { chiffrer } from './chiffre.ts';
import { ecrirePaquet, type Envoi } from './ecrire.ts';
import { lirePaquet, type PaquetOuvert } from './lire.ts';

let example: OpenExample;
beforeEach(() => {
  example = openExample();
});
afterEach(() => example.close());

const adopter = (ref: string, numero: string): void => {
  adoptVersion(example.session, {
    grilles: {},
    ref,
    numero,
    decision: { type: 'adoption', date: '2026-09-20', ref: 'Relevé n° 12' },
    motif: 'Essai',
    passerOutre: 'Essai',
  });
};

const ecrire = (more: Partial<Envoi> = {}): ReturnType<typeof ecrirePaquet> =>
  ecrirePaquet(envoiDe(example, more), quietTask, example.session.workspace);
const envoyer = async (more: Partial<Envoi> = {}): Promise<PaquetOuvert> =>
  lirePaquet((await ecrire(more)).file, more.motDePasse ?? null);

/** Rows as a table of the file holds them. */
const rows = (sql: string): readonly unknown[] => example.session.workspace.db.prepare(sql).all();
const propres = (): readonly LigneRecue[] =>
  (
    rows('SELECT seq, corps, prev_hash AS prevHash, hash FROM journal ORDER BY seq') as (Omit<
      LigneRecue,
      'sha256'
    > & {
      readonly corps: string;
    })[]
  ).map((row) => ({ ...row, sha256: Buffer.from(sha256(row.corps), 'hex') }));

describe('a package of the whole', () => {
  test('says who sends what to whom, and holds every row byte for byte', async () => {
    adopter(exampleReferentiel.id, '1.0');
    const { manifeste, autre, contenu } = await envoyer({
      pour: 'Camille Essai',
      objet: 'relecture',
      message: 'Pour avis.',
    });
    const head = headOf(example.session.workspace);
    expect(manifeste).toMatchObject({
      tete: { seq: head.seq, hash: head.hash.toString('hex'), replica: example.session.replica },
      depuis: { seq: 0, hash: '0'.repeat(64) },
      de: { nom: 'Jeanne Essai' },
      pour: 'Camille Essai',
      objet: 'relecture',
      message: 'Pour avis.',
      portee: null,
      vues: [],
    });
    expect([...autre.lignes()]).toEqual(propres());
    expect(autre).toMatchObject({ sorte: 'paquet', nom: 'envoi.cpnex', portee: null, tete: manifeste.tete });
    expect(autre.origine).toBe(propres()[0]?.hash.toString('hex'));
    expect(rows('SELECT id FROM espace')).toEqual([{ id: autre.espace }]);
    expect(contenu).toMatchObject({
      lignes: head.seq,
      recues: 0,
      parEmpreinte: 0,
      documents: 1,
      contacts: 0,
    });
    expect(contenu.personnes.map(({ auteur, gestes }) => [auteur.nom, gestes])).toEqual([
      ['Jeanne Essai', head.seq],
    ]);
  });

  test('holds the bytes that its rows name: versions, reviews', async () => {
    adopter(exampleReferentiel.id, '1.0');
    relirePuisRetirer(example.session, exampleReferentiel.id);
    const { autre } = await envoyer();
    for (const [table, sorte] of [
      ['document', 'version'],
      ['instantane', 'relecture'],
    ] as const)
      for (const { id, octets } of rows(`SELECT ${sorte} AS id, octets FROM ${table}`) as {
        id: string;
        octets: Buffer;
      }[])
        expect(autre.octets(table, id)?.equals(octets)).toBe(true);
    expect(autre.octets('document', '00000000-0000-7000-8000-000000000000')).toBeNull();
  });

  test('holds what is known of persons only when that is asked', async () => {
    semerRegistre(example.session);
    const sans = await envoyer();
    const known = rows('SELECT sceau, sel, valeur FROM coffre') as {
      sceau: string;
      sel: Buffer;
      valeur: string;
    }[];
    expect(known.length).toBeGreaterThan(0);
    expect(sans.autre.scelle(known[0]?.sceau ?? '')).toBeNull();
    const avec = await envoyer({ to: join(example.folder, 'avec.cpnex'), avecContacts: true });
    expect(avec.contenu.contacts).toBe(known.length);
    for (const scelle of known) expect(avec.autre.scelle(scelle.sceau)).toEqual(scelle);
  });

  test('says the same of the same content, but for its hour', async () => {
    adopter(exampleReferentiel.id, '1.0');
    const [a, b] = [
      await envoyer({ to: join(example.folder, 'a.cpnex') }),
      await envoyer({ to: join(example.folder, 'b.cpnex') }),
    ];
    expect({ ...b.manifeste, ecritLe: a.manifeste.ecritLe }).toEqual(a.manifeste);
  });

  test('is of a file that nobody has open as well, and leaves nothing else behind', async () => {
    const file = join(example.folder, 'copie.cpne');
    example.session.workspace.db.prepare('VACUUM INTO ?').run(file);
    const before = readdirSync(example.folder);
    const { lignes } = await ecrirePaquet(envoiDe(example, { file }), quietTask, null);
    expect(lignes).toBe(propres().length);
    expect(readdirSync(example.folder).toSorted()).toEqual([...before, 'envoi.cpnex'].toSorted());
  });
});

describe('a package since a row', () => {
  test('holds what follows it, and names it', async () => {
    adopter(exampleReferentiel.id, '1.0');
    const avant = propres().length - 1;
    const { manifeste, autre } = await envoyer({ depuis: avant });
    expect(manifeste.depuis).toEqual({ seq: avant, hash: propres().at(-2)?.hash.toString('hex') });
    expect([...autre.lignes()]).toEqual(propres().slice(-1));
  });

  test('is refused when nothing follows', async () => {
    const last = propres().length;
    for (const depuis of [last, last + 5])
      await expect(ecrire({ depuis })).rejects.toMatchObject({ code: 'PAQUET_DEPUIS' });
  });

  test('leaves out the rows received that whoever had the row has seen', async () => {
    const { session } = example;
    const head = headOf(session.workspace);
    const une = ligneDAilleurs(session, head, 'une');
    const deux = ligneDAilleurs(session, une, 'deux');
    const trois = ligneDAilleurs(session, deux, 'trois');
    const vues = [recevoir(session, [une, deux])];
    changer(session, 'competence', idsDe(session, 'competence')[0] ?? '', { libelle: 'Ensuite' });
    const { seq } = headOf(session.workspace);
    vues.push(recevoir(session, [trois]));
    const tout = await envoyer();
    expect([...tout.autre.lignes()]).toEqual([...propres(), une, deux, trois]);
    expect(tout.manifeste.vues).toHaveLength(2);
    expect(tout.manifeste.vues).toEqual(expect.arrayContaining(vues));
    const suite = await envoyer({ to: join(example.folder, 'suite.cpnex'), depuis: seq });
    expect([...suite.autre.lignes()]).toEqual([...propres().slice(seq), trois]);
  });

  test('begins before a merge that only noted what it had seen: who reads it may have noted nothing of that', async () => {
    const { session } = example;
    const head = headOf(session.workspace);
    const une = ligneDAilleurs(session, head, 'une');
    recevoir(session, [une]);
    const { seq } = headOf(session.workspace);
    changer(session, 'competence', idsDe(session, 'competence')[0] ?? '', { libelle: 'Ensuite' });
    const { manifeste, autre } = await envoyer({ depuis: seq });
    expect(manifeste.depuis).toEqual({ seq: head.seq, hash: head.hash.toString('hex') });
    expect([...autre.lignes()]).toEqual([...propres().slice(head.seq), une]);
  });
});

describe('a package of a part', () => {
  test('holds other rows by their digest, and the first whole', async () => {
    const { session } = example;
    const autre = importRandom(session, randomSource(7)).changes[0]?.id ?? '';
    adopter(exampleReferentiel.id, '1.0');
    const paquet = await envoyer({ portee: [exampleReferentiel.id] });
    expect(paquet.manifeste.portee).toEqual([
      { entity: 'referentiel', id: exampleReferentiel.id, titre: exampleReferentiel.intitule },
    ]);
    expect(paquet.autre.portee).toEqual([exampleReferentiel.id]);
    const lignes = [...paquet.autre.lignes()];
    expect(lignes.map((ligne) => ({ ...ligne, corps: null }))).toEqual(
      propres().map((ligne) => ({ ...ligne, corps: null })),
    );
    const kept = lignes.filter(({ corps }) => corps === null);
    expect(kept).toHaveLength(paquet.contenu.parEmpreinte);
    expect(kept.map(({ seq }) => seq)).toEqual(
      propres()
        .filter(({ corps, seq }) => seq > 1 && !(corps ?? '').includes(exampleReferentiel.id))
        .map(({ seq }) => seq),
    );
    expect(JSON.stringify(lignes)).not.toContain(autre);
    expect(paquet.contenu.documents).toBe(1);
  });

  test('comes with the meetings that its versions rest on, and no other', async () => {
    semerSeances(example.session);
    const { autre, manifeste } = await envoyer({ portee: [exampleReferentiel.id] });
    const [appui] = rows(
      "SELECT s.id AS seance, s.regle FROM version AS v JOIN decision AS d ON d.id = v.decision ->> '$.tenue.id' JOIN seance AS s ON s.id = d.seance",
    ) as { readonly seance: string; readonly regle: string }[];
    expect(autre.portee).toEqual([exampleReferentiel.id, appui?.seance, appui?.regle]);
    expect(manifeste.portee?.map(({ titre }) => titre)).toEqual([
      exampleReferentiel.intitule,
      '09/02/2026',
      'Accord de 2011',
    ]);
    const lignes = [...autre.lignes()];
    const others = rows('SELECT id FROM seance WHERE id <> (SELECT seance FROM decision LIMIT 1)') as {
      readonly id: string;
    }[];
    expect(others).toHaveLength(1);
    expect(JSON.stringify(lignes)).not.toContain(others[0]?.id);
    expect(JSON.stringify(lignes)).toContain('Fédération');
  });

  test('comes with the files of its dossiers', async () => {
    adopter(exampleReferentiel.id, '1.0');
    semerDossiers(example.session);
    const { autre, contenu } = await envoyer({ portee: [exampleReferentiel.id] });
    const fichiers = rows('SELECT sha256, octets FROM fichier') as { sha256: string; octets: Buffer }[];
    expect(contenu.fichiers).toBe(fichiers.length);
    for (const fichier of fichiers)
      expect(autre.octets('fichier', fichier.sha256)?.equals(fichier.octets)).toBe(true);
  });

  test('is of what people name, once; a grid goes with its référentiel', async () => {
    const { intitule } = exampleReferentiel;
    gridRandom(example.session, randomSource(3));
    const deux = await envoyer({ portee: [intitule, exampleReferentiel.id] });
    expect(deux.autre.portee).toEqual([exampleReferentiel.id]);
    const [grille] = rows('SELECT id FROM grille') as { readonly id: string }[];
    const seule = await envoyer({ portee: [grille?.id ?? ''] });
    expect(seule.manifeste.portee).toEqual([
      { entity: 'referentiel', id: exampleReferentiel.id, titre: intitule },
    ]);
  });

  test('is refused of what is not there, and with contacts', async () => {
    await expect(ecrire({ portee: [example.session.replica] })).rejects.toMatchObject({
      code: 'REFERENTIEL_UNKNOWN',
    });
    await expect(ecrire({ portee: [exampleReferentiel.id], avecContacts: true })).rejects.toMatchObject({
      code: 'PAQUET_CONTACTS',
    });
  });
});

describe('a package is not written', () => {
  test('over a file that is there', async () => {
    const { to } = envoiDe(example);
    writeFileSync(to, 'Monsieur,');
    await expect(ecrire()).rejects.toMatchObject({ code: 'FILE_EXISTS' });
    expect(readFileSync(to, 'utf8')).toBe('Monsieur,');
  });

  test('over another but a package, with a password or without', async () => {
    const { to } = envoiDe(example);
    await ecrire();
    await ecrire({ message: 'Le même, corrigé.' });
    expect((await lirePaquet(to, null)).manifeste.message).toBe('Le même, corrigé.');
    writeFileSync(to, await chiffrer(readFileSync(to), 'mot de passe', 4));
    await ecrire();
    expect((await lirePaquet(to, null)).contenu.chiffre).toBe(false);
  });

  test.each([
    [
      'of which a row was rewritten',
      "UPDATE journal SET corps = replace(corps, 'Jeanne', 'Jeanna') WHERE seq = 1",
    ],
    ['of which a version was', "UPDATE document SET octets = CAST('{}' AS BLOB)"],
  ])('from a file %s', async (_what, sql) => {
    adopter(exampleReferentiel.id, '1.0');
    const file = join(example.folder, 'copie.cpne');
    example.session.workspace.db.prepare('VACUUM INTO ?').run(file);
    const db = new Database(file);
    withoutGuards(db, () => db.exec(sql));
    db.close();
    await expect(ecrirePaquet(envoiDe(example, { file }), quietTask, null)).rejects.toMatchObject({
      code: 'PAQUET_SOURCE_ALTEREE',
    });
    expect(readdirSync(example.folder)).not.toContain('envoi.cpnex');
  });

  test('once it is given up', async () => {
    const before = readdirSync(example.folder);
    const task = { progress: () => undefined, cancelled: () => true };
    await expect(ecrirePaquet(envoiDe(example), task, example.session.workspace)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(readdirSync(example.folder)).toEqual(before);
  });

  test('once it is given up while it is encrypted', async () => {
    const before = readdirSync(example.folder);
    let last = performance.now();
    const cancelled = (): boolean => {
      const since = performance.now() - last;
      last += since;
      // Nothing but the derivation of a key is that long.
      return since > 100;
    };
    const asked = envoiDe(example, { motDePasse: 'cheval agrafe pile' });
    const task = { progress: () => undefined, cancelled };
    await expect(ecrirePaquet(asked, task, example.session.workspace)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect(readdirSync(example.folder)).toEqual(before);
  });
});
