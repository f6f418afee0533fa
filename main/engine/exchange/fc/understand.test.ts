import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { fichePath, schemaErrors, unquoted } from '../../../../tests/fixtures/fiches/support.ts';
import { quietTask } from '../../task.ts';
import type { Fiche, FicheElement } from './fiche.ts';
import { readFiche } from './read.ts';
import type { Note } from './releve.ts';
import { understandFiche, type FicheComprise } from './understand.ts';

async function understood(name: string, numero: string | null = null): Promise<FicheComprise> {
  return understandFiche(await readFiche(fichePath(name), numero, quietTask), () => v7());
}

const said = (notes: readonly Note[], champ: string): readonly string[] =>
  notes
    .filter((note) => note.champ === champ)
    .map(({ kind, message }) => `${kind} ${message.replaceAll('\u00a0', ' ')}`);

const libelles = ({ referentiel }: FicheComprise): readonly string[] =>
  [...referentiel.competences, ...referentiel.blocs.flatMap(({ competences }) => competences)].map(
    ({ libelle }) => libelle,
  );

describe('every fiche of our own', () => {
  const names = [
    'rncp-cqp.xml',
    'rs.xml',
    ...readdirSync(fichePath('pieges')).map((name) => `pieges/${name}`),
  ];
  test.each(names)(
    '%s: fits the schema, all its text is accounted for, ids are all different',
    async (name) => {
      const { referentiel, notes } = await understood(name);
      expect(schemaErrors(referentiel)).toEqual([]);
      const { racine } = await readFiche(fichePath(name), null, quietTask);
      expect(unquoted(racine, notes)).toEqual([]);
      const ids = JSON.stringify(referentiel).match(/(?<="id":")[^"]+/g) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
    },
  );
});

describe('a complete RNCP fiche', () => {
  test('is taken over: identity, codes, certificateurs, registration', async () => {
    const { referentiel } = await understood('rncp-cqp.xml');
    expect(referentiel).toMatchObject({
      nature: 'CQP',
      registre: 'RNCP',
      numero: 'RNCP99901',
      intitule: 'Réparateur d’instruments à vent',
      abrege: 'CQP',
      niveau: 4,
      cpne: [{ nom: 'CPNEFP de la facture instrumentale' }],
      titulaireDroits: {
        nom: 'FEDERATION FICTIVE DE LA FACTURE INSTRUMENTALE',
        siret: '00000101600013',
        nomCommercial: 'Facture & Musique',
        site: 'https://facture.example',
      },
      coCertificateurs: [{ nom: 'INSTITUT FICTIF DES METIERS DE LA MUSIQUE', siret: '00000102400017' }],
      codesNsf: [{ code: '134', libelle: 'Métiers d’art et de la musique' }],
      brochures: [{ numero: '3999' }],
      idcc: ['0016'],
      anciennes: ['RNCP98801'],
      nouvelles: [],
      enregistrement: {
        type: 'sur_demande',
        dateDecision: '2025-01-15',
        dureeAnnees: 3,
        dateFin: '2028-01-15',
        dateLimiteDelivrance: '2032-01-15',
      },
      correspondances: [
        { destination: 'RNCP98801', blocs: ['RNCP99901BC02'], blocsDestination: ['RNCP98801BC02'] },
        { destination: 'RNCP98802' },
      ],
      secteurs: 'Le réparateur exerce :\n- dans un atelier de réparation\n- dans un magasin de musique',
    });
  });

  test('its blocs, competences, assessments and activities are split and linked', async () => {
    const { referentiel } = await understood('rncp-cqp.xml');
    const shape = referentiel.blocs.map(({ code, type, competences, modalites }) => [
      code,
      type,
      competences.length,
      modalites.map((modalite) => modalite.type),
    ]);
    expect(shape).toEqual([
      [
        'RNCP99901BC01',
        'obligatoire',
        4,
        ['mise_en_situation_reconstituee', 'etude_de_cas_ecrite', 'entretien_avec_le_jury'],
      ],
      [
        'RNCP99901BC02',
        'obligatoire',
        4,
        ['geste_technique', 'observation_en_entreprise', 'questionnaire_de_connaissances'],
      ],
      ['RNCP99901BC03', 'obligatoire', 3, ['mise_en_situation_reelle', 'dossier_professionnel']],
      ['RNCP99901BC04', 'transversal', 3, ['etude_de_cas_orale', 'avis_de_l_entreprise']],
    ]);
    const [a1, a2] = referentiel.activites;
    expect([a1?.code, a1?.intitule, a1?.taches.length]).toEqual([
      'A1',
      'Accueil du musicien et diagnostic',
      3,
    ]);
    expect(referentiel.blocs[1]?.competences[0]).toMatchObject({
      code: 'A2C1',
      activites: [a2?.id],
      criteres: [],
    });
  });

  test('its access paths have their jury', async () => {
    const { referentiel } = await understood('rncp-cqp.xml');
    expect(referentiel.voiesAcces.map(({ code, actif }) => `${code} ${String(actif)}`)).toEqual([
      'FI false',
      'CA true',
      'FC true',
      'CQ true',
      'CL false',
      'VAE true',
    ]);
    expect(referentiel.voiesAcces[1]?.jury?.composition?.split('\n')).toHaveLength(4);
    expect(referentiel.voiesAcces[0]).not.toHaveProperty('jury');
  });

  test('says what it left out', async () => {
    const { notes } = await understood('rncp-cqp.xml');
    expect(said(notes, 'PARTENAIRES')).toEqual([
      'laisse 2 partenaires : la liste des organismes habilités se reprend à part, dans le registre des organismes.',
    ]);
    expect(said(notes, 'CAPACITES_ATTESTEES')).toEqual([
      'laisse Les capacités attestées ne sont pas reprises : les compétences sont celles des blocs. 2 de leurs 3 lignes se retrouvent dans les blocs ; comparez les autres.',
    ]);
    const list = notes.find(
      ({ champ }) => champ === 'BLOCS_COMPETENCES/BLOC_COMPETENCES[2]/LISTE_COMPETENCES',
    );
    expect(list?.kind).toBe('devine');
    expect(list?.itemId).not.toBeNull();
  });
});

test('an RS fiche has neither bloc nor level nor apprenticeship: competences stand at the root', async () => {
  const { referentiel, notes } = await understood('rs.xml');
  expect(referentiel).toMatchObject({
    registre: 'RS',
    blocs: [],
    modalites: [],
    cpne: [{ nom: expect.stringContaining('Commission paritaire') as string }],
  });
  expect(referentiel.competences).toHaveLength(4);
  expect(referentiel.voiesAcces.map(({ code }) => code)).toEqual(['FI', 'FC', 'CQ', 'CL', 'VAE']);
  expect(referentiel.enregistrement?.dateDecision).toBe('2024-02-29');
  expect(said(notes, 'DUREE_VALIDITE')).toHaveLength(1);
});

describe('traps', () => {
  test.each([
    ['numerotation-melee', ['A.1', 'A2', 'C1.2', '3', '4']],
    ['numerotation-en-ligne', ['C.1', 'C.2', 'C.3']],
    ['codes-seuls', ['C1.1', 'C1.2', undefined]],
  ])('%s: codes apart', async (name, codes) => {
    const { referentiel } = await understood(`pieges/${name}.xml`);
    expect(referentiel.blocs[0]?.competences.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ['puces', 7],
    ['points-virgules', 3],
    ['une-seule-phrase', 3],
    ['un-seul-bloc-de-texte', 3],
  ])('%s: %i competences', async (name, count) => {
    expect(libelles(await understood(`pieges/${name}.xml`))).toHaveLength(count);
  });

  test('headings are joined to what follows, and said', async () => {
    const result = await understood('pieges/titres.xml');
    expect(libelles(result)).toEqual([
      'A1 – Fonte de la cire : Fondre la cire',
      'Filtrer la cire',
      'A2 – Moulage : Couler la cire',
      'Contrôler la bougie :\n- Vérifier la mèche\n- Peser la bougie',
    ]);
    const notes = said(result.notes, 'BLOCS_COMPETENCES/BLOC_COMPETENCES/LISTE_COMPETENCES').join('\n');
    expect(notes).toContain('« A1 – Fonte de la cire : », « A2 – Moulage : »');
    expect(notes).toContain('3 compétences sont rattachées');
  });

  test('words broken in the source stay broken, fragments are joined', async () => {
    expect(libelles(await understood('pieges/mots-casses.xml'))[0]).toBe(
      'Identifier les défauts éc onomiques de la bou gie',
    );
    expect(libelles(await understood('pieges/fragments.xml'))).toEqual([
      'Fondre la cire au bain-marie, en surveillant la température afin de la filtrer.',
      'Couler la cire dans Un moule préparé',
      'Démouler la bougie (sans l’abîmer ) avec soin.',
    ]);
  });

  test('SIRET: a dash, zeros, a wrong key, La Poste; an inactive body and a double are left out', async () => {
    const { referentiel, notes } = await understood('pieges/certificateurs.xml');
    expect(referentiel.titulaireDroits).toEqual({ nom: 'ASSOCIATION FICTIVE DES CIRIERS' });
    expect(referentiel.cpne).toEqual([{ nom: 'CPNE-FP des ciriers' }]);
    expect(referentiel.coCertificateurs).toEqual([
      { nom: 'INSTITUT FICTIF A' },
      { nom: 'INSTITUT FICTIF B' },
      { nom: 'LA POSTE FICTIVE', siret: '35600000009075' },
    ]);
    expect(said(notes, 'CERTIFICATEURS/CERTIFICATEUR[6]')[0]).toContain('n’est plus actif');
    expect(said(notes, 'CERTIFICATEURS/CERTIFICATEUR[7]')[0]).toContain('déjà donné');
  });

  test('impossible dates and lengths stay empty', async () => {
    const { referentiel, notes } = await understood('pieges/dates-impossibles.xml');
    expect(referentiel.enregistrement).toEqual({ dateFin: '2028-02-29' });
    expect(said(notes, 'DATE_DECISION')).toEqual([
      'laisse Date de la décision d’enregistrement : « 31/02/2024 » n’est pas une date possible, elle reste vide.',
    ]);
  });

  test('codes: malformed, doubled, too many; an IDCC is no brochure', async () => {
    const { referentiel } = await understood('pieges/codes.xml');
    expect(referentiel.codesNsf.map(({ code }) => code)).toEqual(['134', '221s', '33']);
    expect(referentiel.codesRome.map(({ code }) => code)).toEqual([
      'B1501',
      'B1302',
      'B1303',
      'B1801',
      'B1802',
    ]);
    expect(referentiel.idcc).toEqual(['0016']);
    expect(referentiel.brochures).toEqual([{ numero: '3999' }]);
  });

  test('no level, no bloc', async () => {
    const { referentiel, notes } = await understood('pieges/sans-niveau-sans-bloc.xml');
    expect(referentiel.niveau).toBeUndefined();
    expect(referentiel.blocs.map(({ intitule, competences }) => [intitule, competences.length])).toEqual([
      ['', 2],
    ]);
    expect(said(notes, 'NOMENCLATURE_EUROPE')[0]).toContain('« REPRISE » n’est pas un niveau');
    expect(said(notes, 'INTITULE')[1]).toContain('ne dit pas si');
  });

  test('a CQPI is told by its title', async () => {
    expect((await understood('pieges/cqpi.xml')).referentiel.nature).toBe('CQPI');
  });

  test('elements unknown, repeated or misplaced are shown', async () => {
    const { notes } = await understood('pieges/inconnus.xml');
    const lost = notes
      .filter(({ message }) => message.includes('inconnu'))
      .map(({ champ, source }) => [champ, source.trim()]);
    expect(lost).toEqual([
      ['FICHE', 'texte égaré'],
      ['INTITULE[2]', 'Un second intitulé'],
      ['CHAMP_NOUVEAU', 'unite="jour"\n42'],
      ['GROUPE/DETAIL', 'Un détail'],
      ['BLOCS_COMPETENCES/BLOC_COMPETENCES/DUREE', '12 heures'],
    ]);
  });

  test('blanks: paragraphs, single spaces, NFC', async () => {
    const { referentiel } = await understood('pieges/blancs.xml');
    expect(referentiel.intitule).toBe('CQP Cirier d’art');
    expect(referentiel.objectifsContexte).toBe(
      'Premier paragraphe avec\u00a0: un blanc.\nDeuxième paragraphe.\nTroisième.',
    );
    expect(referentiel.secteurs).toBe('Ateliers <d’art> & musées');
  });
});

const NOMS = [
  'INTITULE',
  'ABREGE',
  'CODE',
  'LIBELLE',
  'NOMENCLATURE_EUROPE',
  'NIVEAU',
  'CODES_NSF',
  'NSF',
  'CODES_ROME',
  'ROME',
  'CCN_1',
  'NUMERO',
  'CODES_IDCC',
  'IDCC',
  'CERTIFICATEURS',
  'CERTIFICATEUR',
  'NOM_CERTIFICATEUR',
  'SIRET_CERTIFICATEUR',
  'SITE_INTERNET',
  'PARTENAIRES',
  'PARTENAIRE',
  'ACTIVITES_VISEES',
  'CAPACITES_ATTESTEES',
  'OBJECTIFS_CONTEXTE',
  'SI_JURY_FI',
  'ACTIF',
  'COMPOSITION',
  'DATE_DECISION',
  'DUREE_ENREGISTREMENT',
  'TYPE_ENREGISTREMENT',
  'BLOCS_COMPETENCES',
  'BLOC_COMPETENCES',
  'LISTE_COMPETENCES',
  'MODALITES_EVALUATION',
  'CORRESPONDANCES',
  'CORRESPONDANCE',
  'SOURCE',
  'DESTINATION',
  'NUMERO_FICHE',
  'ANCIENNES_CERTIFICATIONS',
  'ANCIENNE_CERTIFICATION',
  'ID_FICHE_ANCIENNE_CERTIFICATION',
  '__proto__',
  'constructor',
] as const;
const TEXTES = [
  '',
  ' ',
  '-',
  'Oui',
  'NIV4',
  'RNCP1',
  '3999',
  '12',
  '01/01/2025',
  'A1',
  'A1C1 Fondre',
  'Fondre :\n- la cire',
  'x'.repeat(900),
];

const anyElement = (enfants: fc.Arbitrary<FicheElement[]>): fc.Arbitrary<FicheElement> =>
  fc.record({
    nom: fc.constantFrom(...NOMS),
    texte: fc.oneof(fc.constantFrom(...TEXTES), fc.string({ maxLength: 20 })),
    attributs: fc.oneof(
      { weight: 9, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.constant([['a', 'b'] as const]) },
    ),
    enfants,
  });
const leaf = anyElement(fc.constant([]));
const twig = anyElement(fc.array(leaf, { maxLength: 4 }));
const branch = anyElement(fc.array(fc.oneof(leaf, twig), { maxLength: 4 }));
const anyRoot: fc.Arbitrary<FicheElement> = fc.record({
  nom: fc.constant('FICHE'),
  texte: fc.constantFrom('\n', 'égaré'),
  attributs: fc.constant([]),
  enfants: fc.array(fc.oneof(leaf, twig, branch), { maxLength: 12 }),
});

describe('laws', () => {
  test('whatever a fiche holds, the result fits the schema and all text is accounted for', () => {
    fc.assert(
      fc.property(anyRoot, fc.constantFrom('RNCP12345', 'RS123'), (racine, numero) => {
        const fiche: Fiche = { numero, octets: 0, racine };
        const { referentiel, notes } = understandFiche(fiche, () => v7());
        expect(schemaErrors(referentiel)).toEqual([]);
        expect(unquoted(racine, notes)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('whatever the text of a bloc, its competences hold the very letters of the source', () => {
    const letters = (text: string): string => text.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');
    const words = fc.constantFrom(
      'Fondre',
      'la cire',
      'C1.2',
      'A1C1.',
      '-',
      '•',
      ';',
      ':',
      '\n',
      '    ',
      '1 –',
      'Titre :',
      'été',
      '2',
    );
    const texts = fc.array(
      fc.oneof(
        words,
        fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !/[oO]/.test(text)),
      ),
    );
    fc.assert(
      fc.property(texts, (parts) => {
        const texte = parts.join(' ');
        const liste: FicheElement = { nom: 'LISTE_COMPETENCES', texte, attributs: [], enfants: [] };
        const bloc: FicheElement = { nom: 'BLOC_COMPETENCES', texte: '', attributs: [], enfants: [liste] };
        const blocs: FicheElement = { nom: 'BLOCS_COMPETENCES', texte: '', attributs: [], enfants: [bloc] };
        const racine: FicheElement = { nom: 'FICHE', texte: '', attributs: [], enfants: [blocs] };
        const { referentiel } = understandFiche({ numero: 'RNCP12345', octets: 0, racine }, () => v7());
        const competences = referentiel.blocs.flatMap((lu) => lu.competences);
        const kept = competences.map(({ code, libelle }) => letters(`${code ?? ''} ${libelle}`)).join('');
        // A heading is put before the text and after the code: the letters are the same, their order may not be.
        expect(Array.from(kept).toSorted()).toEqual(Array.from(letters(texte)).toSorted());
      }),
      { numRuns: 500 },
    );
  });
});
