/** What a person means to write: a fictional CQP, one bloc of it from a blank page. */
export const intitule = 'Agent ou agente de réemploi';

export const activites = [
  'Collecte d’objets auprès des habitants',
  'Tri et orientation des objets collectés',
] as const;

export const bloc = 'Collecter et trier des objets destinés au réemploi';

export const modalites = [
  'Mise en situation reconstituée : une collecte sur rendez-vous, observée par le jury',
  'Étude de cas écrite : l’orientation d’un lot d’objets, à partir de la grille de tri',
] as const;

/** « correctement »: a word that rules doubt of, meant all the same. */
const vague = 'Les objets fragiles sont calés correctement dans le véhicule';
/** A noun in front, to be mended. */
export const noun =
  'Contrôle de l’état des objets à l’aide de la grille de tri, afin de décider de leur réemploi';
export const mended =
  'Contrôler l’état des objets à l’aide de la grille de tri, afin de décider de leur réemploi';

interface Written {
  readonly libelle: string;
  readonly criteres: readonly [string, string];
  /** Which of the two. */
  readonly activite: 0 | 1;
  readonly modalite: 0 | 1;
}

/** As they are first written. */
export const competences: readonly Written[] = [
  {
    libelle:
      'Préparer la tournée de collecte à partir des rendez-vous pris, afin de limiter les trajets à vide',
    criteres: [
      'L’ordre des rendez-vous évite les détours',
      'Le véhicule choisi contient tous les objets annoncés',
    ],
    activite: 0,
    modalite: 0,
  },
  {
    libelle:
      'Accueillir l’habitant qui apporte des objets en l’interrogeant sur leur provenance, afin d’en assurer la traçabilité',
    criteres: [
      'La provenance de chaque objet est notée',
      'L’habitant sait ce que deviendront les objets apportés',
    ],
    activite: 0,
    modalite: 0,
  },
  {
    libelle:
      'Charger les objets dans le véhicule à l’aide du matériel de manutention, afin de prévenir les accidents et la casse',
    criteres: [vague, 'Les gestes de manutention préservent le dos'],
    activite: 0,
    modalite: 0,
  },
  {
    libelle: noun,
    criteres: [
      'Les défauts qui empêchent le réemploi sont relevés',
      'La grille de tri est remplie pour chaque objet',
    ],
    activite: 1,
    modalite: 1,
  },
  {
    libelle:
      'Orienter chaque objet vers la filière adaptée selon la réglementation en vigueur, afin de réduire la part des déchets',
    criteres: [
      'La filière retenue est celle que prévoit la réglementation',
      'Aucun objet réemployable ne part au rebut',
    ],
    activite: 1,
    modalite: 1,
  },
  {
    libelle:
      'Peser les flux de sortie au moyen des outils de suivi, afin de rendre compte du tonnage aux collectivités',
    criteres: [
      'Les masses relevées sont celles de la bascule',
      'Le tonnage de la journée est transmis le soir même',
    ],
    activite: 1,
    modalite: 1,
  },
];

const families = [
  ['Vélos', 'les vélos'],
  ['Meubles', 'les meubles'],
  ['Livres', 'les livres'],
  ['Vêtements', 'les vêtements'],
  ['Vaisselle', 'les pièces de vaisselle'],
  ['Jouets', 'les jouets'],
  ['Outils', 'les outils à main'],
  ['Luminaires', 'les luminaires'],
  ['Linge de maison', 'les draps et les rideaux'],
  ['Appareils ménagers', 'les appareils ménagers'],
  ['Instruments de musique', 'les instruments de musique'],
  ['Matériel de jardin', 'les tondeuses et les arrosoirs'],
] as const;

const gestures = [
  (objects: string) =>
    [
      `Trier ${objects} selon leur état apparent, afin de décider de leur destination`,
      'La destination retenue est justifiée',
    ] as const,
  (objects: string) =>
    [
      `Nettoyer ${objects} avec les produits prescrits, afin de les présenter à la vente`,
      'La notice de chaque produit est respectée',
    ] as const,
  (objects: string) =>
    [
      `Réparer ${objects} à l’aide de l’outillage de l’atelier, afin de leur rendre leur usage`,
      'L’objet réparé fonctionne en sécurité',
    ] as const,
  (objects: string) =>
    [
      `Étiqueter ${objects} à partir de la grille de prix, afin d’informer l’acheteur`,
      'Le prix affiché est celui de la grille',
    ] as const,
  (objects: string) =>
    [
      `Ranger ${objects} dans le respect du plan de la réserve, afin de les retrouver sans délai`,
      'L’objet est retrouvé à la place indiquée',
    ] as const,
];

/** The bloc that a paste makes has no title yet: it is written once the rules ask for it. */
export const pastedBloc = 'Remettre en état des objets pour leur vente';

export const pastedModalite = 'Mise en situation à l’atelier, devant le jury';

/** What the table of another document holds: an activité for each five compétences. */
export const pasted = families.map(([activite, objects]) => ({
  activite: `Remise en état : ${activite.toLowerCase()}`,
  competences: gestures.map((gesture) => gesture(objects)),
}));

/** That table, as Word copies it. Its headings lie: three guesses are to be corrected. */
export function pastedTable(): string {
  const heading = ['Critère de priorité', 'Tâches', 'Compétence', 'Preuves', 'Épreuve'];
  const rows = pasted.flatMap(({ activite, competences: five }, family) =>
    five.map(([libelle, critere], i) => {
      const spans = [
        ...(i === 0 ? [`<td rowspan=5>${activite}</td>`] : []),
        `<td>${libelle}</td><td>${critere}</td>`,
        ...(i === 0 && family === 0 ? [`<td rowspan=60>${pastedModalite}</td>`] : []),
      ];
      return `<tr><td>${i % 2 === 0 ? 'haute' : 'basse'}</td>${spans.join('')}</tr>`;
    }),
  );
  return `<table><tr>${heading.map((name) => `<td>${name}</td>`).join('')}</tr>${rows.join('')}</table>`;
}
