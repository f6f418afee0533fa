import type { Modalite } from '../generated/document.ts';
import { folded } from '../search/matching.ts';

type TypeModalite = NonNullable<Modalite['type']>;

/** What the words of an assessment point to, tried on the folded text; the first named in the text wins. */
const MOTS: readonly (readonly [TypeModalite, RegExp])[] = [
  [
    'mise_en_situation_reconstituee',
    /mises? en situations?.{0,40}(?:reconstitu|simul|fictive)|jeux? de roles?/,
  ],
  [
    'mise_en_situation_reelle',
    /mises? en situations?.{0,40}(?:reelle|en entreprise|sur le poste|de travail)/,
  ],
  ['observation_en_entreprise', /observations? .{0,30}(?:en entreprise|situation de travail|poste)/],
  ['etude_de_cas_orale', /etudes? de cas.{0,60}\b(?:orale?|soutenance)\b/],
  ['etude_de_cas_ecrite', /etudes? de cas/],
  ['entretien_avec_le_jury', /entretiens?.{0,40}\bjury\b|questions du jury/],
  ['entretien_technique', /^(?:un |des |l')?entretiens? (?:technique|professionnel)/],
  ['questionnaire_de_connaissances', /questionnaires?\b|\bqcm\b|\bquiz\b|tests? de connaissances/],
  ['geste_technique', /gestes? (?:pratiques?|techniques?|professionnels?)/],
  ['explicitation_d_une_situation_vecue', /explicitation.{0,60}vecue/],
  [
    'dossier_professionnel',
    /\bdossiers? (?:professionnel|ecrit|de)|\blivret|portefeuille de (?:preuves|competences)|portfolio/,
  ],
  ['presentation_de_projet', /soutenances?\b|presentations? (?:orales? )?d(?:e|u|'un) projet/],
  ['avis_de_l_entreprise', /avis (?:du tuteur|de l'entreprise|de l'employeur)/],
];

/** The assessment type that a text points to; undefined when its words do not tell. */
export function typeDeModalite(libelle: string): TypeModalite | undefined {
  const text = folded(libelle.slice(0, 2_000));
  const found = MOTS.map(([type, mots]) => ({ type, at: text.search(mots) })).filter(({ at }) => at >= 0);
  return found.toSorted((a, b) => a.at - b.at)[0]?.type;
}
