/** Where a rule comes from, and where to read it. */
export interface Base {
  readonly texte: string;
  readonly adresse: string;
}

const base = (texte: string, adresse: string): Base => ({ texte, adresse });

/** Laws, decrees and the doctrine of France compétences that the rules refer to. */
export const bases = {
  L6113_1: base(
    'Code du travail, article L. 6113-1 : les trois référentiels, les blocs',
    'https://www.certificationprofessionnelle.fr/foire-aux-questions',
  ),
  L6113_4: base(
    'Code du travail, article L. 6113-4 : les CQP sont établis par une ou plusieurs CPNE, qui désignent le titulaire des droits',
    'https://french-business-law.com/french-legislation-art/article-l6113-4-of-the-french-labour-code/',
  ),
  L6113_5: base(
    'Code du travail, articles L. 6113-5 et L. 6113-6 : enregistrement de cinq ans au plus',
    'https://french-business-law.com/french-legislation-art/article-l6113-5-of-the-french-labour-code/',
  ),
  R6113_8: base(
    'Code du travail, article R. 6113-8, et arrêté du 4 janvier 2019 : contenu de la demande',
    'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000038002267',
  ),
  R6113_8_1: base(
    'Code du travail, article R. 6113-8-1 (décret n° 2025-500 du 6 juin 2025) : reproduction d’un référentiel existant',
    'https://www.anfh.fr/node/68731',
  ),
  R6113_9: base(
    'Code du travail, article R. 6113-9 : les neuf critères du RNCP',
    'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043328853',
  ),
  R6113_9_2025: base(
    'Code du travail, article R. 6113-9, 3° (décret n° 2025-500 du 6 juin 2025) : transitions, santé et sécurité',
    'https://fastcertif.com/les-9-criteres-devaluation-rncp-expliques',
  ),
  R6113_11: base(
    'Code du travail, article R. 6113-11 : les six critères du répertoire spécifique',
    'https://certification-professionnelle.com/?p=850',
  ),
  R6113_16: base(
    'Code du travail, articles R. 6113-16 et suivants : habilitation de tiers, liste à jour à France compétences sous deux mois',
    'https://juriblio.fr/codes/code-du-travail/partie-reglementaire/sixieme-partie/livre-ier/titre-ier/chapitre-iii/section-2/sous-section-1/article-r6113-16',
  ),
  EVALUATEURS: base(
    'Usage des branches (CQP des industries chimiques) : l’évaluateur, personne physique habilitée à titre personnel, ne forme pas pour le même CQP',
    'https://docplayer.fr/46570070',
  ),
  R6113_16_2: base(
    'Code du travail, article R. 6113-16-2 : mentions obligatoires de l’habilitation',
    'https://juriblio.fr/codes/code-du-travail/partie-reglementaire/sixieme-partie/livre-ier/titre-ier/chapitre-iii/section-2/sous-section-1/article-r6113-16-2',
  ),
  L6316_1: base(
    'Code du travail, article L. 6316-1 : certification de la qualité des actions de formation (Qualiopi)',
    'https://www.api.gouv.fr/les-api/api_quiforme',
  ),
  L6351_1: base(
    'Code du travail, articles L. 6351-1 et L. 6351-7-1 : déclaration d’activité, liste publique des organismes',
    'https://www.data.gouv.fr/fr/datasets/liste-publique-des-organismes-de-formation-l-6351-7-1-du-code-du-travail/',
  ),
  D6412_6: base(
    'Code du travail, article D. 6412-6 : composition du jury de validation des acquis de l’expérience',
    'https://www.ateliers-et-expertises.fr/veille/composition-du-jury-de-vae/',
  ),
  D6113_18: base(
    'Code du travail, articles D. 6113-18 à D. 6113-20, et décret n° 2019-14 du 8 janvier 2019 : les niveaux',
    'https://www.certificationprofessionnelle.fr/foire-aux-questions',
  ),
  handicap: base(
    'Décret n° 2021-389 du 2 avril 2021 : prise en compte des situations de handicap',
    'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000043328853',
  ),
  faqCompetences: base(
    'France compétences, questions fréquentes : rédiger une compétence',
    'https://francecompetences.fr/faq-ext/index.php?q=FAQ---France-comptences%2F01---Certification-professionnelle%2F10074169935e8628e779fba8.28167476',
  ),
  faqEvaluation: base(
    'France compétences, questions fréquentes : le référentiel d’évaluation',
    'https://sitefc-preprod.francecompetences.fr/faq-ext/index.php?q=FAQ---France-comptences%2F01---Certification-professionnelle%2F363386375e8628e77a5ef3.13872793',
  ),
  faqBlocs: base(
    'France compétences, questions fréquentes : les blocs de compétences',
    'https://www.certificationprofessionnelle.fr/foire-aux-questions',
  ),
  preconisations: base(
    'France compétences, préconisations relatives à l’évaluation des compétences professionnelles, octobre 2021',
    'https://fr.readkong.com/page/preconisations-relatives-a-professionnelles-l-evaluation-7076919',
  ),
  refus: base(
    'Motifs de refus relevés dans les décisions de France compétences',
    'https://blog.headway-advisory.com/comprendre-les-decisions-de-refus-de-france-competences-analyser-ameliorer-et-perseverer-pour-un-nouveau-depot/',
  ),
  jurys: base(
    'Usages des jurys de certification',
    'https://www.mycertif.fr/blog/les-8-choses-a-savoir-sur-les-jurys-de-certification/',
  ),
  fiche: base(
    'Format des fiches du répertoire national, version 4.1',
    'https://www.data.gouv.fr/datasets/5eebbc067a14b6fecc9c9976',
  ),
  cqpi: base(
    'Usage des CQPI : un socle commun à plusieurs branches, que chacune précise pour ses métiers',
    'https://www.akto.fr/certifications/cqp-cqpi',
  ),
  usage: base(
    'Mesuré sur les fiches enregistrées',
    'https://www.data.gouv.fr/datasets/5eebbc067a14b6fecc9c9976',
  ),
} as const;
