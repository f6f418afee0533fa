import { readText } from '../french/reading.ts';
import type { themes } from '../i18n/fr/controles.ts';

/**
 * What says that a text speaks of a subject. Words that have an ordinary sense (« l’aménagement d’un jardin », « l’environnement de travail »,
 * « une relation durable ») count in a context that leaves no doubt. Folded texts: no accent, lower case, straight apostrophes.
 */
type Sujet = keyof typeof themes | 'handicap';

/** Each pattern from the beginning of a word; its spaces are any number of them, or the end of a line, and none where they may lack. */
const mots = (...patterns: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${patterns.join('|').replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+')})`, 'u');

/** End of a word. */
const FIN = '(?!\\p{L})';
const PERSONNES = `(?:personne|public|candidat|apprenant|stagiaire|eleve|enfant|jeune|salarie|travailleur|collaborateur|client|usager|beneficiaire|visiteur)s?${FIN}`;
/** « des », « d’un », « pour les » … and up to two words more, as in « des différents publics ». */
const DE = "(?:d'|de |des |du |aux |a |pour )?(?:l'|la |le |les |un |une |tous les |toutes les )?";
const EPREUVES = `(?:epreuves?|examens?|evaluations?|certification|passation|conditions|modalites|postes?|temps|horaires?)${FIN}`;
const BESOINS = `besoins? (?:specifiques?|particuliers?)`;
const ACCUEIL =
  'accueil|demarche|posture|pratique|approche|politique|management|recrutement|pedagogie|ecole|societe|entreprise|communication|sport';

const sujets: Readonly<Record<Sujet, RegExp>> = {
  handicap: mots(
    'handicap',
    'accessibilite',
    `pmr${FIN}`,
    'conception universelle',
    `tiers(?:-| )temps${FIN}`,
    `${BESOINS} ${DE}(?:\\p{L}+ )?${PERSONNES}`,
    `${PERSONNES} (?:a|ayant|avec|aux|presentant) ${DE}${BESOINS}`,
    'amenagements? (?:raisonnable|possible)',
    `amenagements? ${DE}(?:\\p{L}+ )?(?:${EPREUVES}|${PERSONNES})`,
    `${EPREUVES}(?: \\p{L}+)? amenage`,
    `inclusion ${DE}(?:\\p{L}+ )?(?:${PERSONNES}|diversite)`,
    `inclusion (?:sociale|professionnelle|scolaire)`,
    `diversite(?: et|,) (?:de )?(?:l')?inclusion`,
    `(?:${ACCUEIL})s? inclusi(?:f|ve)s?${FIN}`,
  ),
  ecologique: mots(
    'ecolog',
    'eco-',
    'eco(?:conception|conduite|geste|responsab)',
    'environnementa',
    'environnement naturel',
    `(?:respect|protec|proteg|preserv|impact|soucieu|nuisance|pollu)\\p{L}*(?: [\\p{L}']+){0,6} (?:d'|de l'|a l'|l')environnement${FIN}(?! (?:de|du|des|d'|\\p{L}+(?:el|if|ique|aire|ial))(?!\\p{L}))`,
    `(?:hygiene|securite|sante|qualite)(?:,| et|,? ?[/-]) ?(?:de |a |la )?(?:l'|d')?environnement${FIN}(?! (?:de|du|des)${FIN})`,
    `(?:hygiene|securite|sante|qualite) environnement${FIN}`,
    `(?:code|droit|normes?|matiere) (?:d'|de l')environnement${FIN}`,
    'developpement durable',
    `(?:gestion|tourisme|agriculture|mobilite|achat|materiau|amenagement|ville|alimentation|conception|demarche|ressource|transition|energie|consommation|batiment|construction|peche|economie|numerique)[sx]? durables?${FIN}`,
    `rse${FIN}`,
    'recycl',
    'reemploi',
    'dechet',
    'empreinte carbone',
    '(?<!(?:apport|boisson|depense|valeur)s? )energetique',
    'sobriete',
  ),
  numerique: mots(
    'numerique',
    '(?<!empreintes? )digital',
    'informatique',
    'logiciel',
    `en ligne${FIN}(?! (?:droite|de|avec)${FIN})`,
    `(?:base|banque|protection|securite|securisation|sauvegarde|hebergement)s? (?:de |des |de ces |de leurs |d')donnees`,
    `donnees (?:personnelles|massives|a caractere personnel)`,
    'internet',
    'bureautique',
  ),
  sante: mots(
    `sante${FIN}(?! (?:economique|financiere)${FIN})`,
    `securite${FIN}(?! (?:sociale|financiere|juridique|informatique|des (?:donnees|paiements|systemes|transactions))${FIN})`,
    'prevention des risques',
    'risques professionnels',
    'ergonomi',
    `epi${FIN}`,
    'gestes et postures',
    `tms${FIN}`,
  ),
};

/** Subjects that a text speaks of. */
export function sujetsDe(text: string): readonly string[] {
  const { folded } = readText(text);
  return Object.entries(sujets).flatMap(([sujet, pattern]) => (pattern.test(folded) ? [sujet] : []));
}
