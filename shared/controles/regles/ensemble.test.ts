import { v7 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';
import {
  activite,
  bloc,
  competence,
  constatsDe,
  critere,
  modalite,
  referentiel,
} from '../../../tests/support/controles.ts';
import type { Jury, Referentiel } from '../../generated/document.ts';
import { sizeOf } from '../../paper/fiche-lines.ts';
import { ficheTexts } from '../../paper/fiche-texts.ts';
import { ailleursDe } from '../mots.ts';
import { messageDe } from '../phrases.ts';
import type { RegleId } from '../constat.ts';

/** What a rule says, in words. */
const said = (regle: RegleId, of: Referentiel): readonly string[] => constatsDe(regle, of).map(messageDe);
const competences = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    competence(`Vendre le cycle de catégorie ${'abcdefghijklmno'.charAt(i)}`),
  );

describe('structure', () => {
  test('L07, L30, L31: how many compétences in a bloc, how many blocs', () => {
    const of = (...counts: readonly number[]): Referentiel =>
      referentiel({ blocs: counts.map((count) => bloc({ competences: competences(count) })) });
    expect(said('L07', of(0, 2))).toEqual(['Le bloc n’a aucune compétence.']);
    expect(said('L07', of(1, 2))).toEqual([]);
    expect(constatsDe('L30', of(0, 1, 2, 12, 13)).map(({ parametres }) => parametres['nombre'])).toEqual([
      1, 13,
    ]);
    expect(said('L31', of(2))).toHaveLength(1);
    expect(said('L31', of(2, 2))).toEqual([]);
    expect(said('L31', of(...Array.from({ length: 11 }, () => 2)))).toHaveLength(1);
  });

  test('L08: each bloc, or the whole in the RS, has a modalité of its own', () => {
    const evaluated = bloc({ modalites: [modalite('Entretien')] });
    expect(constatsDe('L08', referentiel({ blocs: [evaluated, bloc({ id: uuid() })] }))).toHaveLength(1);
    expect(said('L08', referentiel({ registre: 'RS' }))).toEqual([
      'Le référentiel n’a aucune modalité d’évaluation.',
    ]);
    expect(said('L08', referentiel({ registre: 'RS', modalites: [modalite('Entretien')] }))).toEqual([]);
  });

  test('L09, L32, L33: every compétence has a critère and a modalité, every modalité a compétence', () => {
    const covered = competence('Vendre', { criteres: [critere('Le devis est signé')] });
    const bare = competence('Acheter');
    const of = referentiel({
      blocs: [
        bloc({
          competences: [covered, bare],
          modalites: [modalite('A', { competences: [covered.id] }), modalite('B')],
        }),
      ],
    });
    expect(constatsDe('L09', of).map(({ item }) => item.id)).toEqual([bare.id]);
    expect(constatsDe('L32', of).map(({ item }) => item.id)).toEqual([bare.id]);
    expect(constatsDe('L33', of).map(({ texte }) => texte)).toEqual(['B']);
  });

  test('L12: activités and compétences are linked, but in the RS', () => {
    const a = activite('Vente');
    const linked = competence('Vendre', { activites: [a.id] });
    const of = (more: Partial<Referentiel>): Referentiel =>
      referentiel({ blocs: [bloc({ competences: [linked, competence('Acheter')] })], ...more });
    expect(said('L12', of({ activites: [a, activite('Achat')] }))).toEqual([
      'Aucune compétence ne découle de cette activité.',
      'La compétence ne découle d’aucune activité.',
    ]);
    expect(said('L12', of({}))).toEqual([
      'Le référentiel n’a aucune activité\u00a0: les compétences doivent en découler.',
    ]);
    expect(said('L12', referentiel({ registre: 'RS', competences: [competence('Acheter')] }))).toEqual([]);
  });

  test.each([
    ['RNCP', 0, 1],
    ['RNCP', 1, 0],
    ['RS', 0, 0],
    ['RS', 1, 1],
    ['aucun', 0, 0],
    ['aucun', 1, 0],
  ] as const)('L19: %s with %i bloc: %i', (registre, blocs, expected) => {
    expect(constatsDe('L19', referentiel({ registre, blocs: blocs === 0 ? [] : [bloc()] }))).toHaveLength(
      expected,
    );
  });

  test('L20, L40: a CQPI has two CPNE and two conventions', () => {
    const one = referentiel({ nature: 'CQPI', cpne: [{ nom: 'Une', idcc: ['0016'] }], idcc: ['0016'] });
    expect([constatsDe('L20', one).length, constatsDe('L40', one).length]).toEqual([1, 1]);
    const two = {
      ...one,
      cpne: [
        { nom: 'Une', idcc: ['0016'] },
        { nom: 'Deux', idcc: ['3237'] },
      ],
    };
    expect([constatsDe('L20', two).length, constatsDe('L40', two).length]).toEqual([0, 0]);
    expect(constatsDe('L20', referentiel())).toEqual([]);
    const twice = (a: object, b: object): number =>
      constatsDe('L20', {
        ...one,
        cpne: [
          { nom: 'CPNE du bois', ...a },
          { nom: 'CPNE du métal', ...b },
        ],
      }).length;
    expect(twice({}, { nom: ' cpne  du Bois' })).toBe(1);
    expect(twice({ siret: '73282932000074' }, { siret: '73282932000074' })).toBe(1);
    expect(twice({ siret: '73282932000074' }, {})).toBe(0);
  });
});

describe('critères and wordings that stand twice', () => {
  const libelle = 'Rédiger le devis de réparation du cycle pour le client';

  test('L10: a critère that repeats its compétence', () => {
    const of = referentiel({
      blocs: [
        bloc({
          competences: [
            competence(libelle, {
              criteres: [
                critere('Le devis de réparation du cycle est rédigé'),
                critere('Le délai annoncé est tenu'),
                critere('Devis'),
              ],
            }),
          ],
        }),
      ],
    });
    expect(constatsDe('L10', of).map(({ texte }) => texte)).toEqual([]);
    const repeating = critere('Rédiger le devis de réparation du cycle');
    const repeated = referentiel({
      blocs: [bloc({ competences: [competence(libelle, { criteres: [repeating] })] })],
    });
    expect(constatsDe('L10', repeated).map(({ item }) => item.id)).toEqual([repeating.id]);
  });

  test('L28: the later of two compétences that are nearly the same', () => {
    const later = competence('Rédiger le devis de la réparation d’un cycle, pour un client');
    const of = referentiel({
      blocs: [
        bloc({
          competences: [competence(libelle, { code: 'C1' }), competence('Vendre un cycle neuf en magasin')],
        }),
        bloc({ competences: [later] }),
      ],
    });
    expect(constatsDe('L28', of)).toMatchObject([{ item: { id: later.id }, parametres: { autre: 'C1' } }]);
  });

  test('L28: short texts are the same only letter for letter', () => {
    const of = (other: string): Referentiel =>
      referentiel({ blocs: [bloc({ competences: [competence('Vendre un cycle'), competence(other)] })] });
    expect(constatsDe('L28', of('Vendre un cycle'))).toHaveLength(1);
    expect(constatsDe('L28', of('Vendre deux cycles'))).toEqual([]);
  });

  test('L22: a compétence of another référentiel, but in a bloc that is common', () => {
    const ailleurs = ailleursDe([
      { libelle: 'Rédiger le devis de réparation d’un cycle', intitule: 'Mécanicien' },
    ]);
    const of = (type: 'obligatoire' | 'commun'): Referentiel =>
      referentiel({ blocs: [bloc({ type, competences: [competence(libelle)] })] });
    expect(constatsDe('L22', of('obligatoire'), 'rncp', ailleurs)).toMatchObject([
      { parametres: { intitule: 'Mécanicien' } },
    ]);
    expect(constatsDe('L22', of('commun'), 'rncp', ailleurs)).toEqual([]);
    expect(
      constatsDe(
        'L22',
        of('obligatoire'),
        'rncp',
        ailleursDe([{ libelle: 'Vendre un cycle neuf en magasin spécialisé', intitule: 'Vendeur' }]),
      ),
    ).toEqual([]);
  });

  test('L56: a critère to look at again', () => {
    const of = referentiel({
      blocs: [
        bloc({
          competences: [
            competence(libelle, { criteres: [critere('Le devis est signé', { aVerifier: true })] }),
          ],
        }),
      ],
    });
    expect(constatsDe('L56', of)).toHaveLength(1);
  });
});

describe('access and jury', () => {
  const voie = (code: 'VAE' | 'FC', jury?: Jury, actif = true): Referentiel =>
    referentiel({ voiesAcces: [{ id: uuid(), code, actif, ...(jury === undefined ? {} : { jury }) }] });
  const membre = (more: object) => ({ role: 'Professionnel', ...more });

  test('L13, L34, L52: VAE open, a jury for each path, a path at least', () => {
    expect(constatsDe('L13', voie('FC'))).toHaveLength(1);
    expect(constatsDe('L13', voie('VAE', undefined, false))).toHaveLength(1);
    expect(constatsDe('L13', voie('VAE'))).toEqual([]);
    expect(constatsDe('L13', { ...voie('FC'), registre: 'aucun' })).toEqual([]);
    expect(constatsDe('L34', voie('FC'))).toHaveLength(1);
    expect(constatsDe('L34', voie('FC', { composition: 'Deux professionnels' }))).toEqual([]);
    expect(constatsDe('L52', voie('FC', undefined, false))).toHaveLength(1);
    expect(constatsDe('L52', voie('FC'))).toEqual([]);
  });

  test('L16: two members at least, one of whom presides', () => {
    expect(said('L16', voie('VAE', { membres: [membre({})] }))).toHaveLength(2);
    expect(said('L16', voie('VAE', { membres: [membre({ preside: true }), membre({})] }))).toEqual([]);
    expect(
      said('L16', voie('VAE', { composition: 'Présidence alternée', membres: [membre({}), membre({})] })),
    ).toEqual([]);
    expect(said('L16', voie('FC', { membres: [membre({})] }))).toEqual([]);
    expect(said('L16', voie('VAE', { composition: 'Un jury' }))).toEqual([]);
  });

  test('L36: collèges, outsiders, parity, presidency', () => {
    const employeur = membre({ college: 'employeurs', externe: true, sexe: 'F', preside: true });
    const salarie = membre({ college: 'salaries', externe: false, sexe: 'M' });
    expect(said('L36', voie('VAE', { membres: [employeur, salarie] }))).toEqual([]);
    expect(said('L36', voie('FC', { membres: [employeur] }))).toMatchObject([
      expect.stringMatching(/autant d’employeurs/),
    ]);
    expect(said('L36', voie('FC', { membres: [salarie, { ...employeur, externe: false }] }))).toMatchObject([
      expect.stringMatching(/extérieure/),
    ]);
    expect(said('L36', voie('VAE', { composition: 'Trois professionnels' }))).toHaveLength(2);
    expect(
      said('L36', voie('VAE', { composition: 'Une présidente ; autant de femmes que d’hommes' })),
    ).toEqual([]);
  });

  test('L14, L35, L15: disability, arrangements, transitions, health', () => {
    const of = (libelle: string, amenagements?: string): Referentiel =>
      referentiel({
        blocs: [
          bloc({
            competences: [competence(libelle)],
            modalites: [modalite('Entretien', amenagements === undefined ? {} : { amenagements })],
          }),
        ],
      });
    expect(constatsDe('L14', of('Vendre un cycle'))).toHaveLength(1);
    expect(constatsDe('L14', of('Accueillir une personne en situation de HANDICAP'))).toEqual([]);
    expect(constatsDe('L35', of('Vendre'))).toHaveLength(1);
    expect(constatsDe('L35', of('Vendre', 'Un tiers temps'))).toEqual([]);
    expect(said('L15', of('Vendre'))).toHaveLength(3);
    expect(said('L15', of('Trier les déchets avec le logiciel en toute sécurité'))).toEqual([]);
    expect(constatsDe('L14', referentiel())).toEqual([]);
    expect(constatsDe('L14', of('Réaliser l’aménagement paysager d’un jardin'))).toHaveLength(1);
    expect(constatsDe('L35', of('Vendre'))).toHaveLength(1);
    const jardin = modalite('Réaliser l’aménagement d’un jardin');
    expect(constatsDe('L35', referentiel({ blocs: [bloc({ modalites: [jardin] })] }))).toHaveLength(1);
    expect(
      said('L15', of('Nouer une relation durable et relever les données de son environnement de travail')),
    ).toHaveLength(3);
  });
});

describe('the sheet', () => {
  test('L17: each identifier, in words', () => {
    const of = referentiel({
      numero: 'RNCP40344',
      titulaireDroits: { nom: 'Une fédération', siret: '73282932000075' },
      cpne: [{ nom: 'Une CPNE', idcc: ['16'] }],
      codesRome: [{ code: 'Z1607' }, { code: 'I1607' }],
      brochures: [{ numero: '1516' }],
      blocs: [bloc({ code: 'RNCP40345BC01' }), bloc({ id: uuid(), code: 'Bloc A' })],
    });
    expect(constatsDe('L17', of).map(({ champ, parametres }) => [champ, parametres['valeur']])).toEqual([
      ['titulaireDroits', '73282932000075'],
      ['cpne', '16'],
      ['codesRome', 'Z1607'],
      ['brochures', '1516'],
      ['code', 'RNCP40345BC01'],
    ]);
    expect(said('L17', of)[0]).toMatch(/clé de contrôle/);
    expect(
      constatsDe('L17', referentiel({ registre: 'RS', numero: 'RS6117', anciennes: ['RNCP19468'] })),
    ).toEqual([]);
  });

  test('L37: maxima and sizes', () => {
    const of = (more: Partial<Referentiel>): readonly unknown[] =>
      constatsDe('L37', referentiel(more)).map(({ champ }) => champ);
    const nsf = ['252r', '250', '251', '253'].map((code) => ({ code }));
    expect(of({ codesNsf: nsf })).toEqual(['codesNsf']);
    expect(of({ activitesVisees: 'é'.repeat(16 * 1024) })).toEqual([]);
    expect(of({ activitesVisees: 'é'.repeat(16 * 1024 + 1) })).toEqual(['activitesVisees']);
    expect(
      of({ blocs: [bloc({ competences: [competence('a'.repeat(64 * 1024)), competence('b')] })] }),
    ).toEqual(['competences']);
    expect(of({ blocs: [bloc({ competences: [competence('a'.repeat(64 * 1024))] })] })).toEqual([]);
    // As they are copied from the « Dépôt » tab: with their codes, and the activités where no presentation is written.
    const coded = competence('a'.repeat(64 * 1024 - 2), { code: 'C1' });
    expect(of({ blocs: [bloc({ competences: [coded] })] })).toEqual(['competences']);
    expect(of({ activites: [activite('a'.repeat(32 * 1024 - 2), { code: 'A1' })] })).toEqual([
      'activitesVisees',
    ]);
    expect(of({ activites: [activite('a'.repeat(32 * 1024))], activitesVisees: 'Vendre' })).toEqual([]);
    expect(of({ registre: 'RS', activites: [activite('a'.repeat(32 * 1024 + 1))] })).toEqual([]);
  });

  test('L37 weighs what the « Dépôt » tab copies', () => {
    const activites = [
      activite('Vendre\nun cycle', { code: 'A1', taches: [{ id: uuid(), libelle: 'Accueillir' }] }),
      activite('b'.repeat(40_000)),
    ];
    const competences = [competence('Conseiller', { code: 'C1.1' }), competence('é\n'.repeat(40_000))];
    const of = referentiel({ intitule: ` ${'i'.repeat(900)}\n`, activites, blocs: [bloc({ competences })] });
    const trouve = constatsDe('L37', of).map(({ parametres }) => parametres['trouve']);
    const fields = ficheTexts(of).filter(({ cap }) => cap !== null);
    expect(trouve).toEqual(fields.map(({ texte, cap }) => sizeOf(texte, cap?.unite)));
    expect(trouve).toHaveLength(3);
  });

  test.each([
    ['2025-03-28', 3, '2028-03-28', 0],
    ['2025-03-28', 3, '2028-03-29', 1],
    ['2024-02-29', 3, '2027-02-28', 0],
    ['2024-02-29', 3, '2027-03-01', 0],
    ['2024-02-29', 4, '2028-02-29', 0],
  ])('L18: decided on %s for %i years, ending on %s: %i', (dateDecision, dureeAnnees, dateFin, expected) => {
    const of = referentiel({ enregistrement: { dateDecision, dureeAnnees, dateFin } });
    expect(constatsDe('L18', of)).toHaveLength(expected);
  });

  test.each([
    ['2025-03-27', 1],
    ['2025-03-28', 1],
    ['2025-03-29', 0],
  ])('L18: decided on 2025-03-28, no duration given, ending on %s: %i', (dateFin, expected) => {
    const found = said('L18', referentiel({ enregistrement: { dateDecision: '2025-03-28', dateFin } }));
    expect(found).toHaveLength(expected);
    for (const message of found) expect(message).toContain('n’est pas après la décision, du 28 mars 2025');
  });

  // Today is 26 November 2026.
  test.each([
    ['2026-11-25', 'echu'],
    ['2026-11-26', 'mois6'],
    ['2027-05-25', 'mois6'],
    ['2027-05-26', 'mois9'],
    ['2027-08-25', 'mois9'],
    ['2027-08-26', 'mois12'],
    ['2027-11-25', 'mois12'],
    ['2027-11-26', undefined],
  ])('L38: an end on %s is %s', (dateFin, quand) => {
    const [constat] = constatsDe('L38', referentiel({ enregistrement: { dateFin } }));
    expect(constat?.parametres['quand']).toBe(quand);
  });

  test('L58, L59: each branch of a CQPI has its annexe, and no other does', () => {
    const [bois, metal] = [{ nom: 'CPNE du bois' }, { nom: 'CPNE du métal' }];
    const annexe = (cpne: string, adaptations = 'En atelier') => ({ id: uuid(), cpne, adaptations });
    const cqpi = (...annexes: ReturnType<typeof annexe>[]) =>
      referentiel({ nature: 'CQPI', cpne: [bois, metal], ...(annexes.length === 0 ? {} : { annexes }) });
    const found = (regle: RegleId, of: Referentiel) =>
      constatsDe(regle, of).map(({ parametres }) => parametres);
    expect(found('L58', cqpi())).toEqual([{ cpne: bois.nom }, { cpne: metal.nom }]);
    // Begun and left blank, it says nothing of the branch.
    expect(found('L58', cqpi(annexe(bois.nom), annexe(metal.nom, ' ')))).toEqual([{ cpne: metal.nom }]);
    expect(found('L58', referentiel())).toEqual([]);
    expect(found('L59', cqpi(annexe(bois.nom), annexe(metal.nom)))).toEqual([]);
    expect(found('L59', cqpi(annexe(bois.nom), annexe(bois.nom), annexe('CPNE du verre')))).toEqual([
      { cpne: bois.nom, place: 'double' },
      { cpne: 'CPNE du verre', place: 'inconnue' },
    ]);
    expect(found('L59', { ...cqpi(annexe(bois.nom)), nature: 'CQP' })).toEqual([
      { cpne: bois.nom, place: 'cqp' },
    ]);
  });
  test('L39, L57: the register that is asked for', () => {
    const rs = referentiel({ registre: 'RS' });
    expect([constatsDe('L39', rs, 'rncp').length, constatsDe('L39', rs, 'rs').length]).toEqual([1, 0]);
    expect([constatsDe('L57', rs, 'rs').length, constatsDe('L57', referentiel(), 'rs').length]).toEqual([
      0, 1,
    ]);
  });

  test('what is missing', () => {
    const of = referentiel({ intitule: ' ', cpne: [] });
    const missing: readonly RegleId[] = ['L41', 'L42', 'L43', 'L45', 'L46', 'L49', 'L51', 'L53', 'L54'];
    for (const regle of missing) expect(constatsDe(regle, of), regle).toHaveLength(1);
    expect(constatsDe('L47', of).map(({ champ }) => champ)).toEqual(['objectifsContexte']);
    expect(constatsDe('L48', of).map(({ champ }) => champ)).toEqual([
      'activitesVisees',
      'secteurs',
      'emploisAccessibles',
    ]);
    expect(said('L48', referentiel({ activites: [activite('Vente')] }))[0]).toMatch(
      /Dépôt.*y met la liste des activités/,
    );
    expect(said('L48', referentiel())[0]).toMatch(/n’est pas renseigné/);
    expect(constatsDe('L50', of).map(({ champ }) => champ)).toEqual(['codesRome', 'formacodes']);
    const empty = referentiel({
      activites: [activite('')],
      blocs: [bloc({ competences: [competence(' ')] })],
    });
    expect(constatsDe('L44', empty).map(({ item }) => item.entity)).toEqual(['activite', 'competence']);
    expect(constatsDe('L51', referentiel({ blocs: [bloc({ regleValidation: 'Tout' })] }))).toEqual([]);
    expect(constatsDe('L45', referentiel({ registre: 'aucun' }))).toEqual([]);
  });
});

describe('form', () => {
  test('L26, L55: codes in one style, blocs that follow, none twice', () => {
    const coded = (...codes: readonly string[]): Referentiel =>
      referentiel({ activites: codes.map((code) => activite('Vente', { code })) });
    expect(said('L26', coded('A.1', 'A2.', 'A.3'))).toEqual([
      'Le code «\u00a0A2.\u00a0» n’est pas écrit comme la plupart des autres, par exemple «\u00a0A.1\u00a0».',
    ]);
    expect(said('L26', coded('A1', 'A2', 'A10'))).toEqual([]);
    expect(said('L55', coded('A1', 'A1', 'A2'))).toHaveLength(1);
    const blocs = (...codes: readonly string[]): Referentiel =>
      referentiel({ blocs: codes.map((code) => bloc({ id: uuid(), code })) });
    expect(said('L26', blocs('BC01', 'BC03'))).toEqual([
      'Le code «\u00a0BC03\u00a0» ne suit pas celui du bloc précédent\u00a0: on attend «\u00a0BC02\u00a0».',
    ]);
    expect(constatsDe('L26', blocs('RNCP40344BC09', 'RNCP40344BC10'))).toEqual([]);
  });

  test('L23: an acronym, once, unless it is explained or known', () => {
    const of = (...texts: readonly string[]): readonly unknown[] =>
      constatsDe('L23', referentiel({ activites: texts.map((text) => activite(text)) })).map(
        ({ parametres }) => parametres['sigle'],
      );
    expect(of('Porter les EPI', 'Ranger les EPI')).toEqual(['EPI']);
    expect(of('Porter les équipements de protection individuelle (EPI)', 'Ranger les EPI')).toEqual([]);
    expect(of('Porter les EPI (équipements de protection)')).toEqual([]);
    expect(of('Suivre la VAE', 'GÉRER LES STOCKS', 'Un poste N+1', 'Le plan C1.2')).toEqual([]);
  });
});
