import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { colonnesPubliees, ligneCsv } from './annuaire.ts';
import { randomSource, type RandomSource } from './random-source.ts';

const formes = ['SARL', 'SAS', 'SASU', 'EURL', 'ASSOCIATION', 'S.A.R.L.', 'SCOP', '', '', '', '', ''];
/** Most names of the real list are in plain capitals. */
const metiers = (
  'FORMATION FORMATIONS CONSEIL CONSEILS INSTITUT CENTRE ACADEMIE COACHING ECOLE COMPETENCES ATELIER DEVELOPPEMENT SECURITE ' +
  'SANTE LANGUES MANAGEMENT NUMERIQUE CAMPUS EXPERTISE PREVENTION CONDUITE AUDIT RESSOURCES HUMAINES SERVICES AVENIR HORIZON ' +
  'ETUDES SUD OUEST ALPES BRETAGNE PARIS LYON MEDITERRANEE Éducation L’Atelier Œuvre'
).split(' ');
const syllabes =
  'ba be do ma ri lo ne tra vel son mar tin du pont le fe vre gar cia ber nard mo reau si mon lau rent mi chel'.split(
    ' ',
  );
const specialites = [
  ['100', 'Formations générales'],
  ['333', 'Enseignement, formation'],
  ['413', 'Développement des capacités comportementales et relationnelles'],
  ['326', 'Informatique, traitement de l’information, réseaux de transmission'],
  ['344', 'Sécurité des biens et des personnes, police, surveillance'],
] as const;

const digits = (value: number, length: number): string => String(value).padStart(length, '0');

/** The digits and the key that makes them a SIREN, or a SIRET. */
function withKey(start: string): string {
  const doubled = Array.from(start)
    .toReversed()
    .reduce((sum, digit, i) => {
      const value = Number(digit) * (i % 2 === 0 ? 2 : 1);
      return sum + (value > 9 ? value - 9 : value);
    }, 0);
  return `${start}${(10 - (doubled % 10)) % 10}`;
}

function nomPropre(random: RandomSource): string {
  const letters = Array.from({ length: random.integer(2, 4) }, () => random.pick(syllabes)).join('');
  return random.oneIn(4) ? letters.charAt(0).toUpperCase() + letters.slice(1) : letters.toUpperCase();
}

/** « SARL MARTINDU FORMATION CONSEIL »: one to four words, its legal form before it or not. */
function denomination(random: RandomSource): string {
  const own = Array.from({ length: random.integer(0, 2) }, () => nomPropre(random));
  const said = random.some(metiers, 3);
  const words = [random.pick(formes), ...own, ...(own.length + said.length === 0 ? ['FORMATION'] : said)];
  return words.filter((word) => word !== '').join(' ');
}

const jour = (random: RandomSource): string =>
  `${digits(random.integer(1, 28), 2)}/${digits(random.integer(1, 12), 2)}/2025`;
const yes = (random: RandomSource, times: number): string => String(random.oneIn(times));

function ligne(random: RandomSource, rank: number, nom: string): string {
  const siren = withKey(digits(random.integer(30_000_000, 99_999_999), 8));
  const departement = digits(random.integer(1, 95), 2);
  const specialite = random.pick(specialites);
  return ligneCsv({
    numeroDeclarationActivite: `${random.pick(['11', '24', '32', '44', '75', '84', '93', '04'])}${departement}${digits(rank, 7)}`,
    denomination: nom,
    siren,
    siretEtablissementDeclarant: withKey(`${siren}${digits(random.integer(1, 99), 4)}`),
    'adressePhysiqueOrganismeFormation.voie': `${random.integer(1, 200)} RUE ${nomPropre(random)}`,
    'adressePhysiqueOrganismeFormation.codePostal': `${departement}${digits(random.integer(0, 99) * 10, 3)}`,
    'adressePhysiqueOrganismeFormation.ville': nomPropre(random),
    'adressePhysiqueOrganismeFormation.codeRegion': random.pick(['11', '24', '32', '84', '93']),
    'certifications.actionsDeFormation': yes(random, 3),
    'certifications.bilansDeCompetences': yes(random, 10),
    'certifications.VAE': yes(random, 20),
    'certifications.actionsDeFormationParApprentissage': yes(random, 20),
    'informationsDeclarees.dateDerniereDeclaration': jour(random),
    'informationsDeclarees.debutExercice': '01/01/2024',
    'informationsDeclarees.finExercice': '31/12/2024',
    'informationsDeclarees.specialitesDeFormation.codeSpecialite1': specialite[0],
    'informationsDeclarees.specialitesDeFormation.libelleSpecialite1': specialite[1],
    'informationsDeclarees.nbStagiaires': String(random.integer(0, 900)),
    'informationsDeclarees.nbStagiairesConfiesParUnAutreOF': '0',
    'informationsDeclarees.effectifFormateurs': String(random.integer(1, 40)),
  });
}

/** Writes a list of so many fictional bodies, as long as the real one's lines; answers the names of some five hundred of them. */
export async function writeListeFictive(
  file: string,
  count: number,
  seed: number,
): Promise<readonly string[]> {
  const random = randomSource(seed);
  const noms: string[] = [];
  function* lines(): Generator<string> {
    yield `${colonnesPubliees.join(';')}\n`;
    for (let rank = 0; rank < count; rank += 1) {
      const nom = denomination(random);
      if (rank % Math.ceil(count / 500) === 0) noms.push(nom);
      yield `${ligne(random, rank, nom)}\n`;
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(file));
  return noms;
}
