/* Généré depuis schemas/ par « npm run generate » : ne pas modifier à la main. */

export type ToutDocument = Document | DocumentGrille | DocumentOrganismes | DocumentResultat | DocumentSaisie;
/**
 * UUID version 7 (RFC 9562), donné à la création et jamais réutilisé. C’est par lui, et non par la position, que deux documents se comparent.
 */
export type Identifiant = string;
/**
 * Une ligne, au plus 800 caractères (longueur d’un intitulé au répertoire national).
 */
export type TexteCourt = string;
/**
 * SHA-256 en hexadécimal minuscule.
 */
export type Empreinte = string;
/**
 * Instant UTC, ISO 8601, à la milliseconde.
 */
export type Instant = string;
/**
 * Un à trois nombres séparés par des points : 1, 1.0, 2.1.3.
 */
export type NumeroVersion = string;
/**
 * Date civile AAAA-MM-JJ.
 */
export type DateCivile = string;
/**
 * Comme TexteCourt, mais peut être encore vide dans un brouillon.
 */
export type IntituleEnCours = string;
/**
 * Collège qui siège à la CPNE.
 */
export type College = 'employeurs' | 'salaries';
/**
 * Texte brut, paragraphes séparés par des sauts de ligne, au plus 65 536 caractères (64 Ko, longueur des capacités attestées au répertoire national).
 */
export type Texte = string;
/**
 * Numéro au répertoire national des certifications professionnelles (RNCP, article L. 6113-5 du code du travail) ou au répertoire spécifique (RS, article L. 6113-6).
 */
export type NumeroFiche = string;
/**
 * Identifiant de convention collective, 4 chiffres, zéros compris. À ne pas confondre avec le numéro de brochure du Journal officiel.
 */
export type Idcc = string;
/**
 * Numéro d’établissement, 14 chiffres (article R. 123-221 du code de commerce).
 */
export type Siret = string;
/**
 * Numérotation choisie par la branche : A1, C1.1, A1C1, BC01, RNCP40344BC01…
 */
export type CodeLibre = string;
/**
 * Par exemple A{n}, BC{nn}, C{bloc}.{n} ou {competence}.{n}.
 */
export type ModeleDeCode = string;
/**
 * Comme Texte, mais peut être encore vide dans un brouillon.
 */
export type TexteEnCours = string;
/**
 * Sorte d’épreuve.
 */
export type TypeEpreuve =
  | 'mise_en_situation_reelle'
  | 'mise_en_situation_reconstituee'
  | 'observation_en_entreprise'
  | 'etude_de_cas_ecrite'
  | 'etude_de_cas_orale'
  | 'entretien_technique'
  | 'entretien_avec_le_jury'
  | 'questionnaire_de_connaissances'
  | 'geste_technique'
  | 'dossier_professionnel'
  | 'presentation_de_projet'
  | 'explicitation_d_une_situation_vecue'
  | 'avis_de_l_entreprise'
  | 'autre';
/**
 * De 0 à 10 000, avec au plus deux décimales, écrit exactement et d’une seule façon : 12, 12.5, 0.07, jamais 12.0. C’est un texte, pour que nul ne l’arrondisse en le lisant ; il se compte en centièmes entiers.
 */
export type Nombre = string;
/**
 * Numéro de l’unité légale, 9 chiffres (article R. 123-221 du code de commerce).
 */
export type Siren = string;
/**
 * Onze chiffres, donnés par le préfet de région ; il ne vaut pas agrément de l’État.
 */
export type Nda = string;
/**
 * acquis, a_confirmer, non_acquis ; incomplet : des notes manquent pour conclure ; non_passe : rien n’est noté.
 */
export type Etat = 'acquis' | 'a_confirmer' | 'non_acquis' | 'incomplet' | 'non_passe';

/**
 * Enveloppe d’un référentiel : sujet, version du schéma, provenance, version, contenu.
 */
export interface Document {
  /**
   * Sujet du document.
   */
  format: 'paritaire/referentiel';
  /**
   * Version du schéma selon laquelle ce document est écrit et se valide.
   */
  schema: '1.0.0';
  provenance: Provenance;
  version: Version;
  referentiel: Referentiel;
  extensions?: Extensions;
}
/**
 * D’où vient ce document : le logiciel, l’espace de travail, et la tête du journal (pour une version adoptée, juste avant son adoption).
 */
export interface Provenance {
  /**
   * Logiciel qui a écrit le document.
   */
  logiciel: {
    /**
     * Nom du logiciel.
     */
    nom: string;
    /**
     * Version du logiciel.
     */
    version: string;
  };
  /**
   * Espace de travail (fichier .cpne) d’où le document est exporté, et le nom de sa CPNE.
   */
  espace: {
    id: Identifiant;
    nom: TexteCourt;
  };
  tete: Tete;
}
/**
 * Numéro et empreinte de la dernière ligne du journal : l’ancre qui permet de révéler plus tard une altération.
 */
export interface Tete {
  /**
   * Numéro de la ligne du journal, à partir de 1.
   */
  seq: number;
  hash: Empreinte;
  at: Instant;
}
/**
 * Ce que vaut le document : brouillon, ou version adoptée par la CPNE avec son numéro, sa décision et son motif (article L. 6113-4 du code du travail : les CQP sont établis par une ou plusieurs CPNE).
 */
export interface Version {
  /**
   * Un brouillon n’engage pas la CPNE ; un document adopté est gelé.
   */
  statut: 'brouillon' | 'enRelecture' | 'adoptee';
  empreinte: Empreinte;
  id?: Identifiant;
  numero?: NumeroVersion;
  decision?: Decision;
  motif?: Texte;
  /**
   * Ce qui a rendu une nouvelle version du référentiel nécessaire : une évolution du métier ou des techniques, du droit, de l’environnement. Absent de la première version.
   *
   * @minItems 1
   * @maxItems 3
   */
  causes?: ('technique' | 'juridique' | 'environnementale')[];
  prochaineRevision?: DateCivile;
  passerOutre?: Texte;
  regles?: DateCivile;
  /**
   * Version adoptée avant celle-ci.
   */
  precedente?: {
    id: Identifiant;
    numero: NumeroVersion;
    empreinte: Empreinte;
  };
}
/**
 * Acte par lequel la CPNE adopte, révise ou supprime. Une décision « constatée » est reprise de l’extérieur par sa date et sa référence : Paritaire ne l’a pas vérifiée. Une décision « tenue » a été prise en séance, et dit de quoi la vérifier.
 */
export interface Decision {
  /**
   * Constatée : reprise de l’extérieur par sa date et sa référence, non vérifiée. Tenue : prise en séance, avec la règle, les présences et les voix.
   */
  forme: 'constatee' | 'tenue';
  /**
   * Ce que la CPNE a décidé.
   */
  type: 'creation' | 'revision' | 'suppression' | 'adoption';
  date: DateCivile;
  ref: TexteCourt;
  tenue?: DecisionTenue;
}
/**
 * Séance où la décision a été prise : assez pour calculer de nouveau le quorum, la majorité et le préavis.
 */
export interface DecisionTenue {
  id: Identifiant;
  objet: IntituleEnCours;
  empreinte: Empreinte;
  regle: RegleDecision;
  envoi?: DateCivile;
  presidence?: Identifiant;
  vicePresidence?: Identifiant;
  /**
   * Organisations qui siègent.
   *
   * @maxItems 1000
   */
  presences: Presence[];
  /**
   * Voix par collège.
   */
  votes: {
    employeurs: Decompte;
    salaries: Decompte;
  };
  passerOutre?: Texte;
}
/**
 * Comment la CPNE décide, et l’accord qui le dit. Les branches ont chacune la leur.
 */
export interface RegleDecision {
  id: Identifiant;
  intitule: IntituleEnCours;
  accord?: TexteCourt;
  reference?: TexteCourt;
  depuis?: DateCivile;
  /**
   * Nombre de voix de chaque collège, le même pour les deux ; absent : non fixé.
   */
  voix?: number;
  /**
   * Nombre d’organisations de chaque collège sans lesquelles la séance ne décide pas.
   */
  quorumPresents: number;
  /**
   * Part des voix de chaque collège sans laquelle la séance ne décide pas ; absente : aucune.
   */
  quorumPart?: 'tiers' | 'moitie' | 'deux_tiers' | 'trois_quarts';
  /**
   * Vrai si une organisation représentée compte comme présente pour le quorum.
   */
  quorumPouvoirs: boolean;
  /**
   * Absolue : plus de la moitié des deux collèges ensemble. Par collège : plus de la moitié de chacun. Double : plus de la moitié de l’ensemble, et dans chaque collège plus de pour que de contre.
   */
  majorite: 'absolue' | 'par_college' | 'double';
  /**
   * Ce dont la moitié est prise : les voix présentes ou représentées, ou les seules voix exprimées, sans les abstentions.
   */
  base: 'presents' | 'exprimes';
  /**
   * Égal : chaque collège pèse autant, quel que soit le nombre de ses voix comptées. Voix : chaque voix en vaut une.
   */
  poids: 'egal' | 'voix';
  /**
   * Nombre de jours avant la séance où les documents sont envoyés au plus tard ; 0 : aucun.
   */
  preavis: number;
  /**
   * Nombre de pouvoirs qu’une organisation peut porter ; 0 : aucun n’est accepté.
   */
  pouvoirs: number;
  /**
   * Nombre d’années au bout desquelles la présidence passe à l’autre collège ; 0 : elle n’alterne pas.
   */
  alternanceAns: number;
  /**
   * Année dont le collège qui préside est connu.
   */
  alternanceDepuis?: number;
  alternanceCollege?: College;
}
/**
 * Une organisation à une séance : présente, représentée par une autre de son collège, ou absente.
 */
export interface Presence {
  id: Identifiant;
  college: College;
  organisation: IntituleEnCours;
  /**
   * Nombre de ses voix.
   */
  voix: number;
  /**
   * Présente, représentée par un pouvoir, ou absente.
   */
  etat: 'present' | 'represente' | 'absent';
  mandataire?: Identifiant;
}
/**
 * Voix d’un collège pour, contre, et abstentions.
 */
export interface Decompte {
  /**
   * Voix pour.
   */
  pour: number;
  /**
   * Voix contre.
   */
  contre: number;
  /**
   * Voix qui s’abstiennent.
   */
  abstention: number;
}
/**
 * Certification d’une branche (CQP, CQPI) et ses trois référentiels : activités, compétences, évaluation (article L. 6113-1 du code du travail).
 */
export interface Referentiel {
  id: Identifiant;
  /**
   * CQP : une branche. CQPI : deux branches ou plus (article L. 6113-4 du code du travail).
   */
  nature: 'CQP' | 'CQPI';
  /**
   * aucun : certification seulement transmise à France compétences (L. 6113-4) ; RNCP : L. 6113-5 ; RS : L. 6113-6.
   */
  registre: 'aucun' | 'RNCP' | 'RS';
  numero?: NumeroFiche;
  intitule: IntituleEnCours;
  abrege?: TexteCourt;
  /**
   * 1 à 8, cadre national des certifications (articles D. 6113-18 à D. 6113-20 du code du travail). Absent hors RNCP.
   */
  niveau?: number;
  /**
   * Commissions qui établissent la certification : une pour un CQP, deux ou plus pour un CQPI (article L. 6113-4 du code du travail).
   *
   * @maxItems 50
   */
  cpne: Cpne[];
  titulaireDroits?: PersonneMorale;
  /**
   * Autres personnes morales qui délivrent la certification avec le titulaire des droits.
   *
   * @maxItems 200
   */
  coCertificateurs: PersonneMorale[];
  /**
   * Spécialités de formation, trois au plus (décret n° 94-522 du 21 juin 1994).
   *
   * @maxItems 3
   */
  codesNsf: CodeNsf[];
  /**
   * Métiers visés, cinq au plus, dans le répertoire de France Travail.
   *
   * @maxItems 5
   */
  codesRome: CodeRome[];
  /**
   * Domaines de formation, cinq au plus, dans le thésaurus de Centre Inffo.
   *
   * @maxItems 5
   */
  formacodes: Formacode[];
  /**
   * Conventions collectives des branches concernées.
   *
   * @maxItems 200
   */
  idcc: Idcc[];
  /**
   * Numéros de brochure des mêmes conventions, distincts des IDCC.
   *
   * @maxItems 5
   */
  brochures: Brochure[];
  objectifsContexte?: Texte;
  activitesVisees?: Texte;
  secteurs?: Texte;
  emploisAccessibles?: Texte;
  reglementations?: Texte;
  prerequisEntree?: Texte;
  prerequisValidation?: Texte;
  regleValidation?: Texte;
  classification?: Texte;
  enregistrement?: Enregistrement;
  /**
   * Un enregistrement ne se renouvelle pas : chaque nouvelle demande donne un nouveau numéro.
   *
   * @maxItems 100
   */
  anciennes: NumeroFiche[];
  /**
   * Certifications qui remplacent celle-ci au répertoire, une fois son enregistrement fini.
   *
   * @maxItems 100
   */
  nouvelles: NumeroFiche[];
  /**
   * Correspondances totales ou partielles avec d’autres certifications (article R. 6113-13 du code du travail).
   *
   * @maxItems 1000
   */
  correspondances: Correspondance[];
  origine?: Origine;
  codification?: Codification;
  extensions?: Extensions;
  /**
   * Contrôles de rédaction que la CPNE a écartés, chacun avec son motif. Absent quand il n’y en a pas.
   *
   * @minItems 1
   * @maxItems 20000
   */
  derogations?: Derogation[];
  /**
   * CQPI : ce que chaque branche précise du tronc commun, qui est le référentiel lui-même (usage des CQPI). Absent quand il n’y en a pas.
   *
   * @minItems 1
   * @maxItems 50
   */
  annexes?: Annexe[];
  /**
   * Les six voies par lesquelles on peut obtenir la certification, chacune une fois au plus.
   *
   * @maxItems 6
   */
  voiesAcces: VoieAcces[];
  /**
   * Référentiel d’activités (article L. 6113-1 du code du travail).
   *
   * @maxItems 2000
   */
  activites: Activite[];
  /**
   * Blocs de compétences (article L. 6113-1 du code du travail). Une certification du répertoire spécifique n’en a pas.
   *
   * @maxItems 1000
   */
  blocs: Bloc[];
  /**
   * Compétences sans bloc : répertoire spécifique seulement.
   *
   * @maxItems 20000
   */
  competences: Competence[];
  /**
   * Modalités d’évaluation de l’ensemble : répertoire spécifique seulement.
   *
   * @maxItems 1000
   */
  modalites: Modalite[];
}
/**
 * Commission paritaire nationale de l’emploi qui établit la certification (article L. 6113-4 du code du travail). Elle n’a pas de personnalité morale : elle n’a donc le plus souvent pas de SIRET.
 */
export interface Cpne {
  nom: TexteCourt;
  /**
   * Conventions collectives que couvre la CPNE.
   *
   * @maxItems 200
   */
  idcc?: Idcc[];
  siret?: Siret;
}
/**
 * Titulaire des droits ou co-certificateur. Le SIRET manque pour près d’un certificateur sur trois dans les données publiques.
 */
export interface PersonneMorale {
  nom: TexteCourt;
  siret?: Siret;
  nomCommercial?: TexteCourt;
  /**
   * Adresse du site internet.
   */
  site?: string;
}
/**
 * Nomenclature des spécialités de formation (décret n° 94-522 du 21 juin 1994) : 2 ou 3 chiffres et une lettre facultative.
 */
export interface CodeNsf {
  /**
   * Deux ou trois chiffres et une lettre facultative.
   */
  code: string;
  libelle?: TexteCourt;
}
/**
 * Répertoire opérationnel des métiers et des emplois (France Travail) : une lettre et 4 chiffres.
 */
export interface CodeRome {
  /**
   * Une lettre et quatre chiffres.
   */
  code: string;
  libelle?: TexteCourt;
}
/**
 * Thésaurus de Centre Inffo : 5 chiffres.
 */
export interface Formacode {
  /**
   * Cinq chiffres.
   */
  code: string;
  libelle?: TexteCourt;
}
/**
 * Numéro de brochure de la convention collective (4 chiffres à partir de 3000) : c’est lui, et non l’IDCC, que portent les champs CCN des fiches de France compétences.
 */
export interface Brochure {
  /**
   * Quatre chiffres à partir de 3000.
   */
  numero: string;
  libelle?: TexteCourt;
}
/**
 * Décision d’enregistrement et durée (5 ans au plus, articles L. 6113-5 et L. 6113-6 du code du travail).
 */
export interface Enregistrement {
  /**
   * Sur demande du certificateur, ou de droit.
   */
  type?: 'sur_demande' | 'de_droit';
  dateDecision?: DateCivile;
  dateEffet?: DateCivile;
  /**
   * Durée en années.
   */
  dureeAnnees?: number;
  dateFin?: DateCivile;
  dateLimiteDelivrance?: DateCivile;
}
/**
 * Correspondance totale ou partielle avec une autre certification (article R. 6113-13 du code du travail). Sans bloc d’origine ni de destination, elle est totale.
 */
export interface Correspondance {
  /**
   * Codes des blocs de cette certification.
   *
   * @maxItems 200
   */
  blocs?: CodeLibre[];
  destination: NumeroFiche;
  /**
   * Codes des blocs de l’autre certification.
   *
   * @maxItems 200
   */
  blocsDestination?: CodeLibre[];
}
/**
 * Le référentiel dont celui-ci est parti : sa filiation.
 */
export interface Origine {
  id: Identifiant;
  intitule: IntituleEnCours;
  numero?: NumeroVersion;
  empreinte: Empreinte;
}
/**
 * Comment les éléments sont numérotés : un modèle par sorte d’élément, sans quoi elle n’est pas numérotée. {n} : rang de l’élément parmi ses voisins, {nn} : le même sur deux chiffres, {bloc}, {activite}, {competence} : rang ou code de ce qui le porte.
 */
export interface Codification {
  activite?: ModeleDeCode;
  bloc?: ModeleDeCode;
  competence?: ModeleDeCode;
  critere?: ModeleDeCode;
  modalite?: ModeleDeCode;
}
/**
 * Seul endroit ouvert : un membre par outil tiers, nommé par lui.
 */
export interface Extensions {}
/**
 * Une règle de contrôle écartée pour un élément, ou pour tout le référentiel, avec le motif donné.
 */
export interface Derogation {
  id: Identifiant;
  /**
   * Identifiant de la règle.
   */
  regle: string;
  element?: Identifiant;
  motif: Texte;
}
/**
 * Ce qu’une branche d’un CQPI précise du tronc commun pour ses métiers, sans le changer (usage des CQPI ; les CQP sont établis par une ou plusieurs CPNE, article L. 6113-4 du code du travail).
 */
export interface Annexe {
  id: Identifiant;
  cpne: TexteCourt;
  secteurs?: Texte;
  emploisAccessibles?: Texte;
  adaptations?: Texte;
  reglementations?: Texte;
  classification?: Texte;
}
/**
 * Une des six voies, avec son jury : FI statut scolaire ou étudiant ; CA contrat d’apprentissage ; FC formation continue ; CQ contrat de professionnalisation ; CL candidature individuelle ; VAE validation des acquis de l’expérience.
 */
export interface VoieAcces {
  id: Identifiant;
  /**
   * Code de la voie, celui de France compétences.
   */
  code: 'FI' | 'CA' | 'FC' | 'CQ' | 'CL' | 'VAE';
  /**
   * Vrai si la certification s’obtient par cette voie.
   */
  actif: boolean;
  jury?: Jury;
}
/**
 * Composition en texte libre, ou membre par membre, ou les deux.
 */
export interface Jury {
  composition?: Texte;
  /**
   * Membres du jury, un par un.
   *
   * @minItems 1
   * @maxItems 50
   */
  membres?: MembreJury[];
}
/**
 * Personne qui siège au jury, désignée par son rôle. Le référentiel ne nomme personne.
 */
export interface MembreJury {
  role: TexteCourt;
  /**
   * Collège que le membre représente ; « expert » pour qui n’en représente aucun.
   */
  college?: 'employeurs' | 'salaries' | 'expert';
  /**
   * Pour la parité du jury de validation des acquis (article D. 6412-6 du code du travail).
   */
  sexe?: 'F' | 'M';
  /**
   * Extérieur au certificateur et à l’organisme de formation.
   */
  externe?: boolean;
  /**
   * Préside le jury.
   */
  preside?: boolean;
}
/**
 * Situations de travail et activités exercées, métiers ou emplois visés (article L. 6113-1 du code du travail).
 */
export interface Activite {
  id: Identifiant;
  code?: CodeLibre;
  intitule: IntituleEnCours;
  description?: Texte;
  /**
   * Ce qui se fait dans l’activité, dans l’ordre.
   *
   * @maxItems 1000
   */
  taches: Tache[];
}
/**
 * Une des opérations qui composent une activité.
 */
export interface Tache {
  id: Identifiant;
  libelle: TexteEnCours;
}
/**
 * Ensemble homogène et cohérent de compétences contribuant à l’exercice autonome d’une activité, évalué et validé pour lui-même (article L. 6113-1 du code du travail).
 */
export interface Bloc {
  id: Identifiant;
  code?: CodeLibre;
  /**
   * Place du bloc dans la certification : « obligatoire », optionnel, transversal (utile à plusieurs activités) ou commun à plusieurs certifications.
   */
  type: 'obligatoire' | 'optionnel' | 'transversal' | 'commun';
  intitule: IntituleEnCours;
  prerequisEntree?: Texte;
  prerequisValidation?: Texte;
  regleValidation?: Texte;
  partage?: Partage;
  /**
   * Épreuves du bloc : il s’évalue et se valide pour lui-même (article L. 6113-1 du code du travail).
   *
   * @maxItems 1000
   */
  modalites: Modalite[];
  /**
   * Compétences du bloc, dans l’ordre.
   *
   * @maxItems 20000
   */
  competences: Competence[];
}
/**
 * Le bloc d’un autre référentiel dont celui-ci est repris (usage des branches qui ont des blocs communs à plusieurs CQP). Le texte du bloc est celui de sa source ; qui le modifie ici retire ce membre.
 */
export interface Partage {
  referentiel: Identifiant;
  bloc: Identifiant;
  intitule: IntituleEnCours;
  numero?: NumeroFiche;
  empreinte: Empreinte;
}
/**
 * Épreuve : par quel moyen les compétences sont évaluées.
 */
export interface Modalite {
  id: Identifiant;
  code?: CodeLibre;
  type?: TypeEpreuve;
  libelle: TexteEnCours;
  /**
   * Durée, en minutes.
   */
  duree?: number;
  lieu?: TexteCourt;
  amenagements?: Texte;
  /**
   * Compétences évaluées par cette modalité (identifiants).
   *
   * @maxItems 20000
   */
  competences: Identifiant[];
}
/**
 * Verbe d’action à l’infinitif, objet, finalité, et s’il y a lieu les moyens (doctrine de France compétences).
 */
export interface Competence {
  id: Identifiant;
  code?: CodeLibre;
  libelle: TexteEnCours;
  connaissances?: Texte;
  /**
   * Activités dont découle la compétence (identifiants).
   *
   * @maxItems 2000
   */
  activites: Identifiant[];
  /**
   * À quoi se reconnaît que la compétence est acquise (article L. 6113-1 du code du travail).
   *
   * @maxItems 1000
   */
  criteres: Critere[];
}
/**
 * Attendu observable (article L. 6113-1 du code du travail ; doctrine de France compétences).
 */
export interface Critere {
  id: Identifiant;
  code?: CodeLibre;
  libelle: TexteEnCours;
  /**
   * La compétence a été reformulée depuis : le critère est à vérifier. Absent sinon.
   */
  aVerifier?: true;
}
/**
 * Enveloppe d’une grille d’évaluation, la même que celle d’un référentiel : un brouillon, un brouillon en relecture, ou une version adoptée et gelée.
 */
export interface DocumentGrille {
  /**
   * Sujet du document.
   */
  format: 'paritaire/grille';
  /**
   * Version du schéma selon laquelle ce document est écrit et se valide.
   */
  schema: '1.0.0';
  provenance: Provenance;
  version: Version;
  grille: Grille;
  extensions?: Extensions;
}
/**
 * Un arbre : certification, parties, épreuves, lignes. Chaque nœud a une règle qui réunit les résultats de ce qu’il porte (article L. 6113-1 du code du travail : critères et modalités d’évaluation des acquis).
 */
export interface Grille {
  id: Identifiant;
  intitule: IntituleEnCours;
  referentiel: LienReferentiel;
  /**
   * Voies d’accès auxquelles la grille s’applique ; aucune : toutes.
   *
   * @maxItems 6
   */
  voies: ('FI' | 'CA' | 'FC' | 'CQ' | 'CL' | 'VAE')[];
  regle: Regle;
  /**
   * Échelles que les lignes emploient.
   *
   * @maxItems 100
   */
  echelles: Echelle[];
  /**
   * Ce qui se valide pour soi-même, un bloc le plus souvent, dans l’ordre.
   *
   * @maxItems 200
   */
  parties: Partie[];
  extensions?: Extensions;
}
/**
 * Le référentiel dont la grille évalue les compétences, dans l’état où elle a été faite.
 */
export interface LienReferentiel {
  id: Identifiant;
  intitule: IntituleEnCours;
  numero?: NumeroVersion;
  empreinte: Empreinte;
}
/**
 * Comment un nœud réunit les résultats de ce qu’il porte : tous acquis, un nombre minimum d’acquis, une moyenne pondérée, ou une suite où chacun ne compte que si ceux d’avant sont acquis.
 */
export interface Regle {
  /**
   * tous, nombre, moyenne ou sequence.
   */
  type: 'tous' | 'nombre' | 'moyenne' | 'sequence';
  /**
   * Règle nombre : combien doivent être acquis.
   */
  minimum?: number;
  seuil?: Seuil;
  plancher?: Nombre;
  /**
   * Ce que devient un résultat sans valeur : zero (compte pour 0), ignoree (son poids est retiré), bloquante (rien ne se calcule tant qu’il manque).
   */
  absence?: 'zero' | 'ignoree' | 'bloquante';
  arrondi?: Arrondi;
}
/**
 * Valeurs à partir desquelles un résultat est acquis ou à confirmer.
 */
export interface Seuil {
  acquis: Nombre;
  aConfirmer?: Nombre;
}
/**
 * Comment une moyenne devient un nombre. C’est ce nombre qui est montré, et lui qui est comparé aux seuils.
 */
export interface Arrondi {
  /**
   * La moyenne devient un multiple de ce nombre.
   */
  pas: '0.01' | '0.1' | '0.25' | '0.5' | '1';
  /**
   * plus_proche (le multiple supérieur à égale distance), inferieur ou superieur.
   */
  mode: 'plus_proche' | 'inferieur' | 'superieur';
}
/**
 * Suite de niveaux. Sans points, une note est l’un des niveaux ; avec points, une note est un nombre, et son niveau est le plus haut dont elle atteint la valeur.
 */
export interface Echelle {
  id: Identifiant;
  intitule: IntituleEnCours;
  points?: Points;
  /**
   * Niveaux, du plus bas au plus haut : leurs valeurs croissent, et un niveau plus haut ne valide pas moins.
   *
   * @minItems 1
   * @maxItems 20
   */
  niveaux: Niveau[];
}
/**
 * Les notes que l’échelle admet : de min à max, par pas.
 */
export interface Points {
  min: Nombre;
  max: Nombre;
  pas: Nombre;
}
/**
 * Un échelon de l’échelle.
 */
export interface Niveau {
  id: Identifiant;
  code: CodeLibre;
  libelle: IntituleEnCours;
  valeur: Nombre;
  /**
   * Ce que dit le niveau : acquis, à confirmer, non acquis.
   */
  validant: 'oui' | 'a_confirmer' | 'non';
}
/**
 * Ce qui se valide pour soi-même : un bloc, ou la certification entière quand elle n’en a pas (répertoire spécifique).
 */
export interface Partie {
  id: Identifiant;
  bloc?: Identifiant;
  intitule: IntituleEnCours;
  poids: Nombre;
  /**
   * Ce qui le porte n’est jamais en meilleur état que lui.
   */
  eliminatoire: boolean;
  /**
   * Combien de mois la partie reste acquise ; absente : sans limite.
   */
  acquisMois?: number;
  regle: Regle;
  /**
   * Épreuves de la partie, dans l’ordre.
   *
   * @maxItems 200
   */
  epreuves: Epreuve[];
}
/**
 * Une situation d’évaluation et les lignes qui s’y notent, ou un rattrapage, qui reprend des lignes des épreuves d’avant.
 */
export interface Epreuve {
  id: Identifiant;
  code?: CodeLibre;
  modalite?: Identifiant;
  type: TypeEpreuve;
  intitule: IntituleEnCours;
  /**
   * Durée, en minutes.
   */
  duree?: number;
  lieu?: TexteCourt;
  preuves?: Texte;
  amenagements?: Texte;
  /**
   * Qui note, par rôle ; une note peut être celle de l’un d’eux.
   *
   * @maxItems 20
   */
  evaluateurs: Evaluateur[];
  partage?: PartageNotes;
  reprend?: Reprise;
  poids: Nombre;
  /**
   * Ce qui le porte n’est jamais en meilleur état que lui.
   */
  eliminatoire: boolean;
  regle: Regle;
  /**
   * Ce qui se note, dans l’ordre.
   *
   * @maxItems 2000
   */
  lignes: Ligne[];
}
/**
 * Celui qui note, désigné par son rôle : la grille ne nomme personne.
 */
export interface Evaluateur {
  id: Identifiant;
  /**
   * Ce qu’est l’évaluateur.
   */
  role: 'tuteur' | 'formateur' | 'evaluateur_externe' | 'jury_evaluation' | 'jury_paritaire' | 'autre';
  libelle?: TexteCourt;
  part?: Nombre;
}
/**
 * Chaque évaluateur note chaque ligne ; la note de la ligne est la moyenne de leurs notes selon leurs parts. Sans partage, une ligne a une seule note.
 */
export interface PartageNotes {
  /**
   * Ce que devient la note d’un évaluateur qui n’a pas noté : zero (compte pour 0), ignoree (son poids est retiré), bloquante (rien ne se calcule tant qu’il manque).
   */
  absence: 'zero' | 'ignoree' | 'bloquante';
  arrondi: Arrondi;
}
/**
 * Rattrapage : l’épreuve note de nouveau les lignes des épreuves qui la précèdent dans la partie, et compte par elles seules.
 */
export interface Reprise {
  /**
   * État des lignes à reprendre.
   *
   * @minItems 1
   * @maxItems 2
   */
  sur: ('non_acquis' | 'a_confirmer')[];
  /**
   * Des deux notes d’une ligne reprise : la derniere, ou la meilleure.
   */
  garde: 'derniere' | 'meilleure';
}
/**
 * Ce qui s’observe et se note : une compétence, par l’un de ses critères le plus souvent.
 */
export interface Ligne {
  id: Identifiant;
  competence: Identifiant;
  critere?: Identifiant;
  libelle: TexteEnCours;
  indicateur?: Texte;
  attendu?: Texte;
  poids: Nombre;
  /**
   * Ce qui le porte n’est jamais en meilleur état que lui.
   */
  eliminatoire: boolean;
  echelle: Identifiant;
  seuil?: Seuil;
  /**
   * Ce que chaque niveau veut dire pour cette ligne, où c’est utile.
   *
   * @maxItems 20
   */
  descripteurs: Descripteur[];
}
/**
 * Ce qu’un niveau veut dire pour une ligne.
 */
export interface Descripteur {
  niveau: Identifiant;
  texte: Texte;
}
/**
 * Enveloppe d’une liste d’organismes habilités, la même que celle d’un référentiel : un brouillon, ou une version adoptée et gelée.
 */
export interface DocumentOrganismes {
  /**
   * Sujet du document.
   */
  format: 'paritaire/organismes';
  /**
   * Version du schéma selon laquelle ce document est écrit et se valide.
   */
  schema: '1.0.0';
  provenance: Provenance;
  version: Version;
  organismes: ListeOrganismes;
  extensions?: Extensions;
}
/**
 * Le registre tel qu’il est un jour donné, pour une ou plusieurs certifications : les habilitations accordées, et les passages qui y ont mené. Aucune donnée personnelle.
 */
export interface ListeOrganismes {
  id?: Identifiant;
  intitule: IntituleEnCours;
  au: DateCivile;
  connuLe?: Instant;
  /**
   * Certifications dont la liste dit les organismes.
   *
   * @maxItems 1000
   */
  certifications: CertificationDeListe[];
  /**
   * Organismes, par dénomination.
   *
   * @maxItems 20000
   */
  organismes: Organisme[];
  /**
   * Ce qui a été déclaré à France compétences pour ces certifications, de la plus ancienne à la plus récente.
   *
   * @maxItems 10000
   */
  declarations?: Declaration[];
}
/**
 * Certification que nomment les habilitations de la liste, telle qu’elle s’appelle à l’export.
 */
export interface CertificationDeListe {
  id: Identifiant;
  intitule: IntituleEnCours;
  numero?: NumeroFiche;
  /**
   * Blocs de la certification.
   *
   * @maxItems 1000
   */
  blocs: BlocDeListe[];
}
/**
 * Bloc que peut nommer l’étendue d’une habilitation.
 */
export interface BlocDeListe {
  id: Identifiant;
  code?: CodeLibre;
  intitule: IntituleEnCours;
}
/**
 * Personne morale habilitée, ou qui demande à l’être.
 */
export interface Organisme {
  id: Identifiant;
  denomination: IntituleEnCours;
  /**
   * Noms qu’il a portés, chacun jusqu’à un jour compris.
   *
   * @maxItems 50
   */
  anciennes: AncienneDenomination[];
  siren?: Siren;
  /**
   * Numéros donnés par le préfet de région (article L. 6351-1 du code du travail) ; un organisme peut en avoir plusieurs.
   *
   * @maxItems 50
   */
  nda: Nda[];
  /**
   * Adresse du site internet.
   */
  site?: string;
  note?: Texte;
  /**
   * Lieux de l’organisme, chacun avec son SIRET.
   *
   * @maxItems 1000
   */
  etablissements: Etablissement[];
  /**
   * Certifications de la qualité des actions de formation (article L. 6316-1 du code du travail), passées et présentes.
   *
   * @maxItems 100
   */
  qualiopis: Qualiopi[];
  /**
   * Contacts de l’organisme. Aucune liste n’en dit.
   *
   * @maxItems 500
   */
  intervenants?: Intervenant[];
  /**
   * Ce pour quoi l’organisme est habilité, l’a été ou demande à l’être.
   *
   * @maxItems 1000
   */
  habilitations: Habilitation[];
  extensions?: Extensions;
}
/**
 * Nom qu’un organisme a porté.
 */
export interface AncienneDenomination {
  denomination: TexteCourt;
  jusqua: DateCivile;
}
/**
 * Lieu où l’organisme exerce.
 */
export interface Etablissement {
  id: Identifiant;
  siret?: Siret;
  /**
   * Unité administrative immatriculée d’un établissement d’enseignement ou d’un CFA : sept chiffres et une lettre.
   */
  uai?: string;
  enseigne?: TexteCourt;
  adresse?: Adresse;
  ouvertLe?: DateCivile;
  fermeLe?: DateCivile;
}
/**
 * Adresse d’un établissement.
 */
export interface Adresse {
  voie?: Texte;
  /**
   * Cinq chiffres.
   */
  codePostal?: string;
  commune?: TexteCourt;
  /**
   * Code officiel géographique de la région (Insee) : deux chiffres.
   */
  region?: string;
}
/**
 * Certification de la qualité, valable trois ans, pour certaines catégories d’actions.
 */
export interface Qualiopi {
  id: Identifiant;
  /**
   * Actions que le certificat couvre (article L. 6313-1 du code du travail).
   *
   * @maxItems 4
   */
  categories: ('formation' | 'bilan' | 'vae' | 'apprentissage')[];
  depuis?: DateCivile;
  jusqua?: DateCivile;
  certificateur?: TexteCourt;
  verifieLe?: DateCivile;
  moyen?: TexteCourt;
}
/**
 * Ce que fait une personne, nommée par son seul identifiant : ce qu’on sait d’elle n’est dans aucun document.
 */
export interface Intervenant {
  id: Identifiant;
  personne: Identifiant;
  /**
   * Contact d’un organisme ; référent, formateur ou évaluateur d’une habilitation.
   */
  role: 'contact' | 'referent' | 'formateur' | 'evaluateur';
  depuis?: DateCivile;
  jusqua?: DateCivile;
  decision?: DecisionCitee;
}
/**
 * Décision de la CPNE, par sa date et sa référence.
 */
export interface DecisionCitee {
  date: DateCivile;
  ref: TexteCourt;
}
/**
 * Ce pour quoi un organisme, ou l’un de ses établissements, est habilité : une certification, dans l’étendue que disent ses passages.
 */
export interface Habilitation {
  id: Identifiant;
  referentiel: Identifiant;
  etablissement?: Identifiant;
  convention?: Convention;
  /**
   * Ce que l’habilitation est devenue, jour après jour ; l’état d’un jour s’en déduit (docs/formats.md).
   *
   * @minItems 1
   * @maxItems 500
   */
  passages: Passage[];
  /**
   * Contrôles faits ou prévus.
   *
   * @maxItems 500
   */
  audits?: Audit[];
  /**
   * Référents, formateurs et évaluateurs. Aucune liste n’en dit.
   *
   * @maxItems 500
   */
  intervenants?: Intervenant[];
  situation?: Situation;
}
/**
 * Mentions obligatoires (article R. 6113-16-2 du code du travail), la période et l’étendue étant dites par les passages.
 */
export interface Convention {
  reference?: TexteCourt;
  signeeLe?: DateCivile;
  objet?: Texte;
  contrepartie?: Texte;
  sousTraitance?: Texte;
  moyens?: Texte;
  conventionCfa?: Texte;
}
/**
 * Ce qu’une habilitation devient un jour, et par quelle décision.
 */
export interface Passage {
  id: Identifiant;
  /**
   * Ce qu’elle devient. « Expiré » n’est pas un passage : il se déduit de la fin de la période.
   */
  etat: 'demande' | 'instruction' | 'avis' | 'habilite' | 'refuse' | 'suspendu' | 'retire';
  le: DateCivile;
  jusqua?: DateCivile;
  portee?: Portee;
  decision?: DecisionDHabilitation;
  motif?: Texte;
}
/**
 * Ce que l’habilitation permet ; elle vaut jusqu’au passage qui en donne une autre.
 */
export interface Portee {
  /**
   * Former, organiser l’évaluation, ou les deux, comme les fiches de France compétences le disent.
   */
  nature: 'FORMER' | 'ORGANISER' | 'ORGA_FORM';
  /**
   * Blocs concernés ; aucun : la certification entière.
   *
   * @maxItems 1000
   */
  blocs: Identifiant[];
  /**
   * Versions adoptées du référentiel concernées ; aucune : toutes.
   *
   * @maxItems 100
   */
  versions: NumeroVersion[];
}
/**
 * Décision de la CPNE, par sa date et sa référence. Elle est dite « tenue » quand elle a été prise en séance et que ses votes sont dans le fichier de la CPNE ; sinon elle est reprise de l’extérieur, et n’a pas été vérifiée.
 */
export interface DecisionDHabilitation {
  date: DateCivile;
  ref: TexteCourt;
  tenue?: Identifiant;
  malgre?: Texte;
}
/**
 * Contrôle d’une habilitation, prévu ou fait.
 */
export interface Audit {
  id: Identifiant;
  /**
   * Audit, ou bilan annuel.
   */
  nature: 'audit' | 'bilan';
  prevuLe?: DateCivile;
  faitLe?: DateCivile;
  /**
   * Ce qu’il conclut.
   */
  conclusion?: 'conforme' | 'reserves' | 'non_conforme';
  constats?: Texte;
}
/**
 * Ce qui se déduit des passages le jour de la liste.
 */
export interface Situation {
  /**
   * Ce qu’est l’habilitation ce jour-là.
   */
  etat: 'habilite' | 'suspendu' | 'expire' | 'retire';
  depuis: DateCivile;
  du?: DateCivile;
  au?: DateCivile;
  portee: Portee;
}
/**
 * Liste des organismes habilités communiquée à France compétences, à jour dans les deux mois de chaque modification (articles R. 6113-16 et suivants du code du travail).
 */
export interface Declaration {
  id: Identifiant;
  referentiel: Identifiant;
  le: DateCivile;
  au: DateCivile;
  par: TexteCourt;
  moyen?: TexteCourt;
  /**
   * Toutes les habilitations de la certification telles qu’elles sont déclarées depuis.
   *
   * @maxItems 20000
   */
  lignes: LigneDeclaree[];
}
/**
 * Une habilitation, comme France compétences la connaît depuis cette déclaration.
 */
export interface LigneDeclaree {
  habilitation: Identifiant;
  nom: IntituleEnCours;
  siret?: Siret;
  /**
   * HABILITATION_FORMER, HABILITATION_ORGANISER ou HABILITATION_ORGA_FORM.
   */
  nature: 'FORMER' | 'ORGANISER' | 'ORGA_FORM';
  /**
   * État déclaré, dans les mots des fiches.
   */
  etat: 'Actif' | 'Inactif' | 'Supprimé';
}
/**
 * Ce que la grille conclut d’une saisie.
 */
export interface DocumentResultat {
  /**
   * Sujet du document.
   */
  format: 'paritaire/resultat';
  /**
   * Version du schéma selon laquelle ce document est écrit et se valide.
   */
  schema: '1.0.0';
  resultat: Resultat;
  extensions?: Extensions;
}
/**
 * Ce que la grille conclut de la saisie, pour la certification, chaque partie, épreuve et ligne, avec les raisons.
 */
export interface Resultat {
  grille: LienGrille;
  candidat?: TexteCourt;
  jour: DateCivile;
  etat: Etat;
  valeur?: Nombre;
  /**
   * Pourquoi cet état, dans l’ordre où les règles ont été appliquées.
   *
   * @maxItems 500000
   */
  raisons: Raison[];
  /**
   * Résultat de chaque partie, dans l’ordre de la grille.
   *
   * @maxItems 200
   */
  parties: ResultatPartie[];
}
/**
 * La grille qui a été remplie.
 */
export interface LienGrille {
  id: Identifiant;
  empreinte: Empreinte;
}
/**
 * Une étape de la conclusion : un code, et ce qu’il faut pour le dire en mots. Le sens de chaque code est dans docs/formats.md.
 */
export interface Raison {
  /**
   * Ce qui a été appliqué.
   */
  code:
    | 'niveau'
    | 'seuil'
    | 'sans_note'
    | 'evaluateurs'
    | 'reprise'
    | 'premiere_gardee'
    | 'nombre'
    | 'hors_moyenne'
    | 'sans_valeur'
    | 'moyenne'
    | 'plancher'
    | 'sequence'
    | 'hors_sequence'
    | 'eliminatoire'
    | 'rien'
    | 'deja_acquis'
    | 'perime';
  element?: Identifiant;
  etat?: Etat;
  valeur?: Nombre;
  seuil?: Seuil;
  plancher?: Nombre;
  /**
   * Combien sont acquis.
   */
  acquis?: number;
  /**
   * Combien sont à confirmer.
   */
  aConfirmer?: number;
  /**
   * Combien manquent.
   */
  manquants?: number;
  /**
   * Combien il y en a.
   */
  total?: number;
  /**
   * Combien il en faut.
   */
  minimum?: number;
  /**
   * Ce que la règle fait de ce qui manque.
   */
  absence?: 'zero' | 'ignoree' | 'bloquante';
  le?: DateCivile;
  jusque?: DateCivile;
}
/**
 * Ce que conclut la règle de la partie.
 */
export interface ResultatPartie {
  id: Identifiant;
  etat: Etat;
  valeur?: Nombre;
  /**
   * Pourquoi cet état, dans l’ordre où les règles ont été appliquées.
   *
   * @maxItems 500000
   */
  raisons: Raison[];
  /**
   * Résultat de chaque épreuve, dans l’ordre de la grille.
   *
   * @maxItems 200
   */
  epreuves: ResultatEpreuve[];
}
/**
 * Ce que conclut la règle de l’épreuve ; pour un rattrapage, des seules lignes qu’il avait à reprendre.
 */
export interface ResultatEpreuve {
  id: Identifiant;
  etat: Etat;
  valeur?: Nombre;
  /**
   * Pourquoi cet état, dans l’ordre où les règles ont été appliquées.
   *
   * @maxItems 500000
   */
  raisons: Raison[];
  /**
   * Résultat de chaque ligne, rattrapages compris, dans l’ordre de la grille.
   *
   * @maxItems 400000
   */
  lignes: ResultatLigne[];
}
/**
 * Ce que conclut la note de la ligne.
 */
export interface ResultatLigne {
  id: Identifiant;
  etat: Etat;
  valeur?: Nombre;
  /**
   * Pourquoi cet état, dans l’ordre où les règles ont été appliquées.
   *
   * @maxItems 500000
   */
  raisons: Raison[];
  niveau?: Identifiant;
}
/**
 * Les notes d’un candidat, écrites par Paritaire ou par un autre logiciel.
 */
export interface DocumentSaisie {
  /**
   * Sujet du document.
   */
  format: 'paritaire/saisie';
  /**
   * Version du schéma selon laquelle ce document est écrit et se valide.
   */
  schema: '1.0.0';
  saisie: Saisie;
  extensions?: Extensions;
}
/**
 * Les notes d’un candidat sur une grille, au jour où elles sont lues.
 */
export interface Saisie {
  grille: LienGrille;
  candidat?: TexteCourt;
  /**
   * Voie par laquelle le candidat se présente.
   */
  voie?: 'FI' | 'CA' | 'FC' | 'CQ' | 'CL' | 'VAE';
  jour: DateCivile;
  /**
   * Notes données. Une ligne sans note n’est pas notée.
   *
   * @maxItems 200000
   */
  notes: Note[];
  /**
   * Parties acquises auparavant.
   *
   * @maxItems 200
   */
  acquis: Acquis[];
}
/**
 * Une note sur une ligne : un niveau de son échelle ou, si elle est de points, un nombre.
 */
export interface Note {
  ligne: Identifiant;
  reprise?: Identifiant;
  evaluateur?: Identifiant;
  niveau?: CodeLibre;
  valeur?: Nombre;
}
/**
 * Une partie acquise auparavant.
 */
export interface Acquis {
  partie: Identifiant;
  le: DateCivile;
  valeur?: Nombre;
}
