import { describe, expect, test } from 'vitest';
import { faultsInText } from '../../../tests/support/controles.ts';
import type { RegleId } from '../constat.ts';

const long = (length: number): string =>
  'Réaliser '
    .padEnd(length - 12, 'les contrôles ')
    .trimEnd()
    .padEnd(length - 12, 's') + ' pour vendre';

interface Cases {
  readonly regle: RegleId;
  readonly good: readonly string[];
  /** With what the fault is underlined on; null: the whole text. */
  readonly bad: readonly (readonly [text: string, underlined: string | null])[];
}

const cases: readonly Cases[] = [
  {
    regle: 'L01',
    good: [
      'Réaliser une étude posturale',
      'C1.2 – Réaliser une étude',
      'A1C1. S’adapter au client',
      'a) Vendre un cycle',
      'iv) Vendre un cycle',
      '(C3) Vendre un cycle',
      '(2) Vendre un cycle',
      'C1.1. - Vendre un cycle',
      '- C1.1. – Vendre un cycle',
      '• Établir un devis',
      'C.1. E\u0301valuer les besoins',
      'Se conformer aux consignes',
      'Prendre en charge le matériel',
      'Être capable de vendre',
      '',
    ],
    bad: [
      ['Atelier de montage', 'Atelier'],
      ['C1.2 – Atelier de montage', 'Atelier'],
      ['(C3) Atelier de montage', 'Atelier'],
      ['a) Atelier de montage', 'Atelier'],
      ['Le candidat réalise le devis', 'Le'],
      ['Réalisation du devis', 'Réalisation'],
      ['De\u0301finition du besoin', 'De\u0301finition'],
    ],
  },
  {
    regle: 'L02',
    good: [
      'Réaliser un devis afin de conseiller le client',
      'Réaliser un devis AFIN D’informer',
      'Réaliser un devis afin d’ informer',
      'Réaliser un devis afin que le client choisisse',
      'Réaliser un devis pour le client',
      'Contrôler en vue d’une livraison',
      'Trier, dans le but de réduire les déchets',
      'Ranger de manière à prévenir les chutes',
      'Ranger de fac\u0327on a\u0300 prévenir les chutes',
      'Rédiger un compte rendu à l’attention du client',
    ],
    bad: [
      ['Réaliser un devis', null],
      ['Réaliser un devis pour le compte de l’entreprise', null],
      ['Suivre une pourvoirie', null],
    ],
  },
  {
    regle: 'L03',
    good: [
      'Accueillir le client en gérant son attente',
      'Mesurer à l’aide d’un pied à coulisse',
      'Agir dans le respect des consignes',
      'Régler selon la notice',
      'Agir conformément au plan',
      'Conclure en s’appuyant sur les mesures',
    ],
    bad: [['Accueillir le client', null]],
  },
  {
    regle: 'L04',
    good: ['Appliquer les règles', 'Savourer', 'Connaîtrez', 'Initialiser un poste'],
    bad: [
      ['Connaître les règles', 'Connaître'],
      ['C1 : Maîtriser le logiciel', 'Maîtriser'],
      ['Être capable d’accueillir', 'Être capable'],
      ['Participer à la vente', 'Participer à'],
      ['S’initier à la taille', 'S’initier'],
    ],
  },
  {
    regle: 'L05',
    good: ['Accueillir le client et vendre', 'Contrôler les pièces', 'Préparer et Atelier'],
    bad: [
      ['Contrôler et ranger les outils', 'Contrôler et ranger'],
      ['Installer, vérifier et régler un poste', 'Installer, vérifier'],
      ['Trier et les ranger', 'Trier et les ranger'],
    ],
  },
  {
    regle: 'L06',
    good: [long(40), long(300), long(406), ''],
    bad: [
      [long(39), null],
      [long(301), null],
      [long(405), null],
      ['Vendre', null],
    ],
  },
  { regle: 'L29', good: [long(405)], bad: [[long(406), null]] },
  {
    regle: 'L25',
    good: [
      'Agir au cours de la visite',
      'Suivre le dossier en cours',
      'Protéger un cours d’eau',
      'Recueillir les besoins de formation',
      'Concourir à la vente',
    ],
    bad: [
      ['Suivre un module de vente', 'module'],
      ['Vendre après 35 heures de pratique', '35 heures'],
      ['Vendre après 14h00', '14h00'],
      ['Suivre le cours de vente', 'cours'],
      ['Vendre à la fin de la formation', 'la formation'],
    ],
  },
];

describe.each(cases)('$regle', ({ regle, good, bad }) => {
  test.each(good)('« %s » is right', (text) => {
    expect(faultsInText(regle, 'competence', text)).toEqual([]);
  });
  test.each(bad)('« %s » is not, at « %s »', (text, underlined) => {
    expect(faultsInText(regle, 'competence', text)).toEqual([underlined]);
  });
});

const criteres: Cases = {
  regle: 'L11',
  good: [
    'Le devis mentionne les délais',
    'Le bien-être de l’animal est préservé',
    'Les biens sont inventoriés',
    'Le dosage est correct à 2 % près',
    'Le réglage est correct selon la notice',
  ],
  bad: [
    ['Le poste est bien rangé', 'bien'],
    ['Le devis est correctement établi', 'correctement'],
    ['L’accueil est adéquat', 'adéquat'],
    ['Travail réalisé de façon satisfaisante', 'de façon satisfaisante'],
    ['Bonne connaissance du produit', 'Bonne connaissance'],
  ],
};

describe('L11', () => {
  test.each(criteres.good)('« %s » can be observed', (text) => {
    expect(faultsInText('L11', 'critere', text)).toEqual([]);
  });
  test.each(criteres.bad)('« %s » cannot, because of « %s »', (text, underlined) => {
    expect(faultsInText('L11', 'critere', text)).toEqual([underlined]);
  });
});

const forme: Cases = {
  regle: 'L27',
  good: [
    'L’outil, la pièce : tout est prêt.',
    'Un taux de 2,5 % ; un délai… 12:30 convient',
    'Lire « la notice »',
    'Voir https://exemple.fr/a,b',
    'Un N+1',
    '',
    'Liste :\n- un\n- deux',
  ],
  bad: [
    ['Deux  espaces', '  '],
    ['Une espace , avant', ' '],
    ['Sans espace,après', ','],
    ['Fin.Début', '.'],
    ['Pourquoi?', '?'],
    ['afin d’ apprécier', '’ '],
    ['Lire «la notice »', '«'],
    ["L’un et l'autre", "'"],
    ['Espace finale ', ' '],
  ],
};

describe('L27', () => {
  test.each(forme.good)('« %s » is well spaced', (text) => {
    expect(faultsInText('L27', 'tache', text)).toEqual([]);
  });
  test.each(forme.bad)('« %s » is not, at « %s »', (text, underlined) => {
    expect(faultsInText('L27', 'tache', text)).toEqual([underlined]);
  });
});
