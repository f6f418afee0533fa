import type { Lieu } from '../../contract/answers/workspace.ts';
import { annuaireErrors } from './annuaire-errors.ts';
import { numbered } from './counted.ts';
import { reluDit, type Relu } from './relu.ts';
import { jourFrancais } from './evaluation.ts';
import { phraseLieu } from './lieux.ts';
import { quoted } from './quoted.ts';
import { uncapitalised } from './uncapitalised.ts';

/** Where a finding is, as precisely as is known. */
interface Place {
  readonly table: string | null;
  readonly row: string | null;
  readonly field: string | null;
}

/** What the command line says. */
export const cliUsage = `Paritaire, en ligne de commande

  nouveau F.cpne --cpne NOM [--idcc 0016]…
  importer F.cpne SOURCE [--numero RNCP40344] [--simuler] [--motif TEXTE]
  lister F.cpne
  grilles F.cpne REF               (les grilles d’évaluation d’un référentiel)
  grilles F.cpne REF --au AAAA-MM-JJ [--voie VAE] [--version 1.0]     (celles qui valaient ce jour-là)
  organismes F.cpne [REF] [--au AAAA-MM-JJ] [--connu-le AAAA-MM-JJ] [--format json|csv|xlsx] [--vers SORTIE [--avec-contacts ANNEXE.csv]]   (les organismes habilités ce jour-là)
  organismes F.cpne REF --version 1.0 [--format json|csv|xlsx] [--vers SORTIE]     (la liste adoptée sous ce numéro, gelée)
  organismes F.cpne REF --versions [--au AAAA-MM-JJ]      (ses versions adoptées ; celle qui valait ce jour-là)
  organismes F.cpne --controler [--au AAAA-MM-JJ]     (ce que les règles disent du registre ; 1 s’il y a une erreur)
  echeances F.cpne [--horizon 180] [--au AAAA-MM-JJ] [--vers SORTIE.ics]      (1 si quelque chose est en retard)
  organismes-importer F.cpne REF SOURCE [--au AAAA-MM-JJ] [--nature ORGA_FORM] [--colonnes nom,siret,-,…] [--simuler]    (SOURCE : une fiche XML ou ZIP, un CSV, un classeur .xlsx)
  organismes-importer F.cpne REF SOURCE --de-france-competences     (noter aussi que France compétences connaît cette liste : elle n’est pas à déclarer)
  organismes-importer F.cpne REF SOURCE --choix 3=autre --choix 4=IDENTIFIANT [--motif TEXTE]     (les doutes que l’aperçu montre, ligne par ligne)
  declarer F.cpne REF --le AAAA-MM-JJ --par NOM [--moyen TEXTE] [--au AAAA-MM-JJ]    (ce qui a été dit à France compétences)
  declarer F.cpne REF --simuler [--au AAAA-MM-JJ]      (ce qu’il reste à lui dire)
  controler F.cpne REF [--objectif brouillon|adoption|rncp|rs]     (adoption, si rien n’est dit)
  relecture F.cpne REF [--grille GRILLE] [--csv SORTIE.csv] [--docx SORTIE.docx]      (les relectures du référentiel, ou d’une de ses grilles, et la suite donnée à chaque commentaire ; 1 s’il en reste à traiter)
  adopter F.cpne REF --numero 1.0 --decision-date AAAA-MM-JJ --decision-ref TEXTE [--decision-type creation|revision|adoption|suppression] --motif TEXTE [--passer-outre MOTIF]
  adopter F.cpne REF --numero 1.1 --cause technique|juridique|environnementale [--cause …] [--prochaine-revision AAAA-MM-JJ] …      (une révision dit sa cause)
  adopter F.cpne REF --decision IDENTIFIANT [--malgre MOTIF] --numero 1.0 --motif TEXTE …    (par une décision prise en séance, que « decisions » donne)
  adopter F.cpne REF --avec-grilles --numero 1.0 …      (le référentiel et toutes ses grilles en un geste, chacune sous le numéro qui suit son dernier)
  adopter F.cpne REF --grille GRILLE [--pour 1.0] --numero 1.0 …       (une grille, pour une version adoptée de son référentiel)
  adopter F.cpne REF --organismes [--au AAAA-MM-JJ] --numero 1.0 …      (la liste de ses organismes, telle qu’elle est ce jour-là)
  decisions F.cpne [--docx SORTIE.docx] [--html SORTIE.html] [--seance AAAA-MM-JJ]     (les séances de la CPNE, leurs décisions, et ce qui repose sur chacune ; le relevé de la dernière, ou de celle de ce jour)
  dossiers F.cpne [REF] [--au AAAA-MM-JJ]               (les dossiers déposés, leurs suites, leurs pièces et leurs échéances ; 1 si une réponse ou une nouvelle demande est en retard)
  exporter F.cpne REF [--numero 1.0 | --brouillon] --vers SORTIE.json          (sans précision : la dernière version adoptée)
  exporter F.cpne REF --grille GRILLE [--numero 1.0 | --brouillon] --vers SORTIE.json    (GRILLE : son identifiant, ou une partie de son titre)
  valider SORTIE.json
  evaluer EXPORT.json SAISIE.json  (la grille exportée, les notes d’un candidat)
  verifier F.cpne [--ancre LIGNE:EMPREINTE]      (l’ancre : la tête du journal imprimée sur un relevé ou notée dans un export antérieur)
  extrait F.cpne --vers EXTRAIT.jsonl [--sans-corps]      (l’extrait d’audit, qu’un vérificateur autonome relit sans Paritaire ; --sans-corps : les gestes par leur empreinte, sauf les adoptions et les mises en relecture)
  paquet F.cpne --vers PAQUET.cpnex [--pour NOM] [--objet contribution|relecture|depot] [--message TEXTE] [--depuis LIGNE] [--signer] [--avec-contacts]      (ce qui a été fait, pour une autre copie de l’espace ; --vers DOSSIER : sous un nom qui dit qui et quand)
  paquet F.cpne --referentiel REF… --vers PAQUET.cpnex      (ces référentiels seuls, leurs grilles, leurs listes et les séances sur quoi reposent leurs versions)
  paquet F.cpne --vers PAQUET.cpnex --mot-de-passe-fichier FICHIER      (protégé par un mot de passe, d’un fichier ou de la variable PARITAIRE_MOT_DE_PASSE ; perdu, il ne se retrouve pas)
  paquet --lire PAQUET.cpnex [--mot-de-passe-fichier FICHIER]      (ce qu’il contient, une fois tout vérifié)
  paquet [F.cpne] --boite DOSSIER      (les paquets d’un dossier ; ceux d’un autre espace que F sont signalés)
  comparer F.cpne REF A B [--docx SORTIE.docx] [--html SORTIE.html] [--note SORTIE.docx|.html]      (A, B : un numéro de version, « brouillon », « relecture », un jour AAAA-MM-JJ, ou @LIGNE du journal ; --docx : suivi des modifications, les modifications s’acceptent ou se refusent)
  comparer F.cpne REF A FICHIER [--numero RNCP40344]      (avec un export JSON, ou une fiche XML ou ZIP)
  comparer F.cpne REF A B --grille GRILLE [--docx | --html | --note SORTIE]      (une grille ; B : un état, ou son export JSON)
  comparer F.cpne REF A B --organismes [--docx | --html | --note SORTIE]      (la liste des organismes ; A, B : un numéro de version, ou un jour AAAA-MM-JJ)
  comparer F.cpne REF A LISTE.json --organismes      (avec un export de la liste de cette certification)
  journal F.cpne [--depuis LIGNE] [--detail] [--personne NOM] [--college COLLEGE] [--du AAAA-MM-JJ] [--au AAAA-MM-JJ] [--texte MOTS]
  journal F.cpne [--referentiel REF | --organisme ID] [--nature NATURE] [--element ID] [--geste GESTE] [--phase avant|apres]    (avant ou après la dernière adoption)
  echantillon F.cpne --graine TEXTE --taille N [mêmes choix que journal]      (les mêmes lignes pour qui les tire à nouveau)
  fusionner F.cpne AUTRE.cpnex|.cpne [--simuler] [--en-conflit notre|leur] [--reponses R.json] [--laisser] [--mot-de-passe-fichier FICHIER] [--motif TEXTE]      (réunit une autre copie ou un paquet ; 1 s’il reste des questions ; --laisser : prendre le reste, et garder les questions pour plus tard)
  annuaire LISTE.csv               (importe la Liste publique des organismes de formation, pour ce poste)
  annuaire [--chercher TEXTE | --trouver NUMERO | --oublier]     (sans précision : ce qu’est la liste de ce poste)

REF : un identifiant, un numéro (RNCP40344) ou une partie du titre qui n’en désigne qu’un.
TEXTE : des débuts de mots du nom, ou le début d’un SIRET, d’un SIREN ou d’un numéro de déclaration ; NUMERO : un SIRET ou un numéro de déclaration.
Partout : --json pour les machines, --auteur NOM pour signer un geste, --aide pour ne lire que ce qui concerne une commande.
Codes de sortie : 0 oui, 1 non, 2 usage, 3 fichier.`;

/** The lines of one command, and what all have in common; all commands when there is none of that name. */
export function usageOf(command: string): string {
  const lines = cliUsage.split('\n');
  const isAbout = (line: string): boolean => !line.startsWith('  ') || line.startsWith(`  ${command} `);
  return lines.some((line) => line.startsWith(`  ${command} `)) ? lines.filter(isAbout).join('\n') : cliUsage;
}

const count = (n: number, one: string, many: string): string => `${numbered(n)} ${n < 2 ? one : many}`;

export const cliTexts = {
  unknownCommand: (name: string) => `Commande inconnue : « ${name} ».`,
  usageFault: (detail: string) => `Usage : ${detail}`,
  missingOption: (option: string) => `il manque --${option}.`,
  missingReason: () => 'il manque le motif de --passer-outre : dites pourquoi adopter malgré les erreurs.',
  missingArgument: (name: string) => `il manque ${name}.`,
  tooManyArguments: (value: string) => `« ${value} » est de trop.`,
  badNumber: (value: string) => `« ${value} » n’est pas un numéro de ligne.`,
  badDay: (value: string) => `« ${value} » n’est pas un jour (AAAA-MM-JJ).`,
  badChoice: (value: string, known: string) => `« ${value} » n’est pas parmi : ${known}.`,
  badPerson: (value: string, known: string) =>
    `« ${value} » ne désigne pas une personne et une seule du journal : ${known}.`,
  numeroAndDraft: () => '--numero et --brouillon ne vont pas ensemble : choisissez.',
  pourGrille: () => '--pour va avec --grille : il dit quelle version du référentiel la grille évalue.',
  avecOuGrille: () =>
    '--avec-grilles adopte le référentiel et ses grilles, --grille une grille seule : choisissez.',
  listeOuGrille: () =>
    '--organismes adopte la liste des organismes seule : ni --grille, ni --avec-grilles, ni --pour avec elle.',
  auOrganismes: () => '--au va avec --organismes : il dit de quel jour est la liste.',
  listeAdopted: (intitule: string, numero: string, jour: string) =>
    `Organismes de « ${intitule} », au ${jour} : version ${numero} de la liste adoptée.`,
  listeVersion: (numero: string, jour: string) => `Version ${numero}, au ${jour}`,
  listeVersions: (n: number) => count(n, 'version adoptée', 'versions adoptées'),
  versionOuJour: () =>
    '--version est une liste gelée, qui a son jour : ni --au, ni --connu-le, ni --avec-contacts avec elle.',
  momentDeListe: (moment: string) => `« ${moment} » n’est ni un numéro de version, ni un jour (AAAA-MM-JJ).`,
  deListeAListe: (a: string, b: string) =>
    `${a.startsWith('le ') ? `Du ${a.slice(3)}` : `De ${a}`}, vers ${b} :`,
  sansGrille: () => 'ce référentiel n’a pas de grille : adoptez-le sans --avec-grilles. Rien n’a été adopté.',
  voieSansJour: () => '--voie et --version vont avec --au : quelle grille valait ce jour-là.',
  badVoie: (value: string) => `« ${value} » n’est pas une voie d’accès : FI, CA, FC, CQ, CL ou VAE.`,
  grilleAdopted: (intitule: string, numero: string, referentiel: string, version: string) =>
    `Grille « ${intitule} » adoptée : version ${numero}, pour la version ${version} de « ${referentiel} ».`,
  grilleVersion: (intitule: string, numero: string) => `« ${intitule} », version ${numero}`,
  grillesAu: (jour: string, numero: string) => `Au ${jour}, pour la version ${numero} du référentiel :`,
  aucuneVersionAu: (jour: string) => `Au ${jour}, le référentiel n’a pas de version adoptée qui vaille.`,
  decisionDu: (jour: string, ref: string, forme: string) => `Décision du ${jour}, ${ref}, ${forme}.`,
  badFormat: (format: string, formats: readonly string[]) =>
    `« ${format} » n’est pas un format de liste : ${formats.join(' ou ')}. Ajoutez --format.`,
  registreAu: (jour: string, connuLe: string | null) =>
    connuLe === null ? `Au ${jour} :` : `Au ${jour}, d’après ce qui était enregistré le ${connuLe} :`,
  sansHabilitation: () => 'sans habilitation',
  jusquau: (jour: string) => `, jusqu’au ${jour}`,
  lignesDeRegistre: (n: number) => count(n, 'ligne', 'lignes'),
  contactsEcrits: (file: string) =>
    `Contacts écrits à part : ${file}. Données personnelles : à ne pas diffuser, à effacer après usage.`,
  contactsSansListe: () => '--avec-contacts accompagne une liste : il demande --vers.',
  listeEcrite: (file: string) => `Liste écrite : ${file}.`,
  badNature: (value: string, natures: readonly string[]) =>
    `« ${value} » n’est pas une nature d’habilitation : ${natures.join(', ')}.`,
  badColonne: (value: string, rubriques: readonly string[]) =>
    `« ${value} » n’est pas une colonne de liste : ${rubriques.join(', ')}, ou - pour ne pas la lire.`,
  badChoix: (value: string) =>
    `« ${value} » n’est pas un choix : écrivez --choix LIGNE=autre, ou --choix LIGNE=IDENTIFIANT.`,
  listeLue: (certification: string, jour: string) =>
    `Organismes de ${certification}, d’après la source, au ${jour} :`,
  autresFiches: (n: number) => `${count(n, 'ligne', 'lignes')} pour d’autres fiches, laissées de côté.`,
  badHorizon: (value: string) => `« ${value} » n’est pas un nombre de jours, de 0 à 36500.`,
  echeance: (le: string, titre: string, enRetard: boolean) =>
    `${le}  ${enRetard ? 'EN RETARD  ' : ''}${titre}`,
  echeances: (n: number, retard: number) =>
    `${count(n, 'échéance', 'échéances')}, dont ${numbered(retard)} en retard.`,
  changement: (etat: string, avant: string | null, nom: string, siret: string, limite: string) =>
    `${etat}${avant === null ? '' : ` (était ${avant})`}  ${siret}  ${nom}  à déclarer au plus tard le ${limite}`,
  changements: (n: number) => count(n, 'changement', 'changements'),
  declare: (n: number, au: string) =>
    `Déclaration enregistrée : ${count(n, 'changement', 'changements')}, état au ${au}.`,
  constat: (message: string) => ` : ${message}`,
  constats: (n: number) => count(n, 'constat', 'constats'),
  noGrille: () => 'Aucune grille.',
  grilles: (n: number) => count(n, 'grille', 'grilles'),
  toutesVoies: () => 'toutes voies',
  grille: (intitule: string, parties: number, epreuves: number, lignes: number) =>
    `« ${intitule} » : ${count(parties, 'partie', 'parties')}, ${count(epreuves, 'épreuve', 'épreuves')}, ${count(lignes, 'ligne', 'lignes')}.`,
  ecarts: (n: number) => `${count(n, 'écart', 'écarts')} avec le référentiel tel qu’il est maintenant :`,
  autresEcarts: (n: number) => `et ${count(n, 'autre', 'autres')}.`,
  noVersion: (intitule: string) =>
    `« ${intitule} » n’a pas encore de version adoptée. Ajoutez --brouillon pour exporter le brouillon.`,
  created: (file: string, nom: string) => `Fichier créé : ${file} (${nom}).`,
  severalFiches: (n: number) =>
    `Ce fichier contient ${count(n, 'fiche', 'fiches')}. Choisissez-en une avec --numero :`,
  imported: (intitule: string, blocs: number, competences: number) =>
    `« ${intitule} » : ${count(blocs, 'bloc', 'blocs')}, ${count(competences, 'compétence', 'compétences')}.`,
  importNothing: () => 'Rien à importer : le fichier contient déjà exactement ce document.',
  importSimulated: () => 'Simulation : rien n’a été écrit.',
  importDone: (seq: number) =>
    `Import enregistré en un geste (ligne ${seq} du journal), annulable en une fois.`,
  importUpdates: (n: number) =>
    `Mise à jour d’un référentiel présent : ${count(n, 'différence', 'différences')}.`,
  noteKinds: { compris: 'Compris', devine: 'Deviné, à vérifier', laisse: 'Laissé de côté' } as const,
  source: () => 'source',
  emptyWorkspace: () => 'Aucun référentiel.',
  total: (n: number) => count(n, 'référentiel', 'référentiels'),
  draftOnly: () => 'brouillon',
  relectures: (intitule: string, tours: number) =>
    tours === 0
      ? `${quoted(intitule)} : pas encore de relecture.`
      : `${quoted(intitule)} : ${count(tours, 'relecture', 'relectures')}.`,
  commentaire: (numero: string, element: string, qui: string, suite: string, texte: string) =>
    `n° ${numero}, ${element}, ${qui}, ${suite} : ${texte}`,
  badObjectif: (value: string) => `« ${value} » n’est pas un objectif : brouillon, adoption, rncp ou rs.`,
  ecarte: (regle: string, lieu: string, message: string, motif: string) =>
    `Écarté : ${regle} ${lieu}\n    ${message} Motif : ${motif}`,
  critere: (numero: string, titre: string) => `Critère ${numero} : ${titre}`,
  controle: (objectif: string, erreurs: number, autres: number, regles: string) =>
    `Contrôle pour ${objectif} : ${count(erreurs, 'erreur', 'erreurs')}, ${count(autres, 'remarque', 'remarques')} (règles du ${regles}).`,
  adopted: (intitule: string, numero: string) => `« ${intitule} » : version ${numero} adoptée.`,
  seance: (nom: string, jour: string, regle: string) => `${nom}, le ${jour} (règle : ${regle})`,
  decision: (id: string, rang: number, type: string, objet: string, resultat: string) =>
    `${id}  ${rang}. ${type} : ${objet} — ${resultat}`,
  texteVote: (intitule: string, empreinte: string) => `« ${intitule} », texte ${empreinte}`,
  habilitationVotee: (intitule: string) => `habilitation : ${intitule}`,
  reposeEtape: (etape: string) => `enregistré : ${etape}`,
  repose: (intitule: string, numero: string) => `adoptée : « ${intitule} », version ${numero}`,
  attention: (phrase: string) => `à voir : ${phrase}`,
  seanceReleve: () => '« --seance » dit de quelle séance est le relevé : donnez « --docx » ou « --html ».',
  sansSeance: () => 'Aucune séance avec une décision ne correspond : il n’y a pas de relevé à écrire.',
  releveEcrit: (file: string) => `Relevé écrit : ${file}.`,
  badCause: (value: string) =>
    `${quoted(value)} n’est pas une cause de révision : technique, juridique ou environnementale.`,
  revisionReferentiel: () =>
    '« --cause » et « --prochaine-revision » sont d’un référentiel : une grille et une liste n’en ont pas.',
  enRetard: (phrase: string) => `${phrase}, date passée`,
  decisions: (n: number) => count(n, 'décision', 'décisions'),
  dossiersDe: (intitule: string, numero: string | null) =>
    numero === null ? quoted(intitule) : `${quoted(intitule)} (${numero})`,
  dossier: (repertoire: string, jour: string, numero: string, reference: string | null, etat: string) =>
    `  ${repertoire}, déposé le ${jour}, version ${numero}${reference === null ? '' : `, ${reference}`} : ${etat}`,
  suite: (type: string, jour: string) => `    ${jour} : ${type}`,
  pieceJointe: (nature: string, nom: string, sha256: string) =>
    `    Pièce : ${nature}, ${quoted(nom)}, SHA-256 ${sha256}`,
  dossiers: (n: number) => count(n, 'dossier', 'dossiers'),
  decisionOuReference: () =>
    '--decision nomme une décision de ce fichier : ni --decision-date, ni --decision-ref, ni --decision-type avec elle.',
  malgreDecision: () =>
    '--malgre va avec --decision : il dit pourquoi passer outre aux manquements à sa règle.',
  decisionVerifiee: (ref: string, regle: string) =>
    `Décision tenue : ${ref}, vérifiée selon la règle « ${regle} ».`,
  decisionMalgre: (ref: string, motif: string) =>
    `Décision tenue : ${ref}, malgré des manquements à sa règle. Motif : ${motif}`,
  decisionNotVerified: () => 'Décision constatée : Paritaire n’a vérifié ni le quorum ni le vote.',
  anchor: (seq: number, hash: string) => `Tête du journal : ligne ${seq}, ${hash}`,
  anchorAdvice: () => 'Notez-la sur le relevé de décisions : elle révélera toute altération ultérieure.',
  empreinte: (value: string) => `Empreinte : ${value}`,
  sha256: (value: string) => `SHA-256 : ${value}`,
  paperWritten: (file: string) => `Document écrit : ${file}`,
  exported: (file: string, numero: string | null) =>
    numero === null
      ? `Brouillon exporté : ${file}. Il n’engage pas la CPNE.`
      : `Version ${numero}, gelée, exportée : ${file}`,
  valid: (file: string, schema: string) => `${file} : conforme au schéma ${schema}.`,
  isInReview: () =>
    'C’est un texte en relecture : il n’engage pas la CPNE, et ne change pas tant que la relecture dure.',
  isDraft: () => 'C’est un brouillon : il n’engage pas la CPNE.',
  isVersion: (numero: string) => `C’est la version adoptée ${numero}.`,
  invalid: (file: string, n: number) => `${file} : non conforme (${count(n, 'erreur', 'erreurs')}).`,
  evaluation: (grille: string, candidat: string | undefined, jour: string) =>
    `« ${grille} »${candidat === undefined ? '' : `, candidat : ${candidat}`}, au ${jour}`,
  certification: () => 'Certification',
  conclusion: (nom: string, etat: string, valeur: string | null) =>
    `${nom} : ${etat}${valeur === null ? '' : ` (${valeur})`}`,
  verified: (relu: Relu) => `Aucune altération révélée : ${reluDit(relu)}.`,
  effacee: (personne: string, le: string) =>
    `Données de la personne ${personne} effacées le ${jourFrancais(le)}.`,
  notAnchored: () =>
    'Non ancré : un journal entièrement réécrit, ou coupé à la fin, ne se voit pas sans une tête imprimée auparavant. Donnez-la avec --ancre.',
  anchored: (seq: number) =>
    `Ancré : le journal passe par la ligne ${numbered(seq)} donnée ; rien n’a été réécrit jusqu’à elle.`,
  anchorReceived: (seq: number, back: number) =>
    `L’ancre est la tête d’une autre copie, réunie ici : sa ligne ${numbered(seq)} est parmi les lignes reçues, telle quelle. Rien n’a été réécrit jusqu’à elle, ni dans ce journal jusqu’à sa ligne ${numbered(back)}, d’où cette copie est partie. De ce qui suit, l’ancre ne dit rien.`,
  badAnchor: (value: string) =>
    `« ${value} » n’est pas une ancre : écrivez --ancre LIGNE:EMPREINTE, avec les 64 signes de l’empreinte.`,
  where: ({ table, row, field }: Place) =>
    [
      ...(table === null ? [] : [`table ${table}`]),
      ...(row === null ? [] : [`ligne ${row}`]),
      ...(field === null ? [] : [`champ ${field}`]),
    ].join(', '),
  extraitEcrit: (file: string) =>
    `Extrait d’audit écrit : ${file}. Il nomme les auteurs des gestes ; il ne contient rien des personnes du registre.`,
  remark: (message: string) => `À savoir : ${message}`,
  progress: (percent: number) => `${percent} %`,
  altered: (n: number) => `${count(n, 'anomalie', 'anomalies')} :`,
  alteredAt: (seq: number) =>
    `Attention : le journal de ce fichier ne se suit pas à la ligne ${seq}. Lancez « verifier ».`,
  lieu: (lieu: Lieu) => `Attention : ${uncapitalised(phraseLieu(lieu))}`,
  lignesLues: (lignes: number, encodage: string) =>
    `${count(lignes, 'ligne lue', 'lignes lues')}, en ${encodage}.`,
  colonnesAbsentes: (noms: readonly string[]) => `Absent de ce fichier, donc inconnu : ${noms.join(', ')}.`,
  organismes: (shown: number, total: number) =>
    shown === total
      ? `${count(total, 'organisme', 'organismes')}.`
      : `${numbered(shown)} premiers organismes sur ${numbered(total)}.`,
  annuaireAbsent: annuaireErrors.ANNUAIRE_ABSENT,
  annuaireOublie: () => 'La liste n’est plus sur ce poste.',
  badNumeroOrganisme: (value: string) =>
    `« ${value} » n’est ni un SIRET (14 chiffres, clé comprise) ni un numéro de déclaration d’activité (11 chiffres).`,
  uneChoseALaFois: () => 'importer, --chercher, --trouver et --oublier ne vont pas ensemble : choisissez.',
  unknownOption: (option: string) => `l’option ${option} n’existe pas ici.`,
  optionValue: () => 'une option attend une valeur, ou n’en attend pas.',
  readAt: (at: string, sha: string) => `Lu le ${at} sur une copie ; SHA-256 de l’original : ${sha}`,
  badTaille: (text: string) => `« ${text} » n’est pas une taille : un nombre entre 1 et 2 000.`,
  echantillon: (n: number, population: number, graine: string) =>
    `${count(n, 'ligne tirée', 'lignes tirées')} sur ${numbered(population)}, graine « ${graine} » : les premières par SHA-256 de « graine:ligne ».`,
  papierDeDeuxEtats: (option: string) =>
    `--${option} écrit ce qui mène d’un état à un autre (une version, un jour) : pas d’un état à un fichier. Retirez --${option}, ou donnez un autre état.`,
  reconnus: (n: number) =>
    `Ce fichier n’a pas nos identifiants : ${count(n, 'élément reconnu', 'éléments reconnus')} à ce qu’il dit.`,
  noDifference: () => 'Aucune différence.',
  differences: (n: number) => count(n, 'différence', 'différences'),
  entries: (shown: number, total: number) => `${count(shown, 'ligne', 'lignes')} sur ${numbered(total)}`,
  /** A gesture of somebody else, under the merge that brought it. */
  recu: (geste: string) => `Reçu : ${geste}`,
  changes: (n: number) => count(n, 'élément', 'éléments'),
  passerOutre: (text: string) => `motif pour passer outre : ${text}`,
  reason: (text: string) => `motif : ${text}`,
};

export const differenceLabels = {
  added: 'ajouté',
  removed: 'retiré',
  moved: 'déplacé',
  changed: 'modifié',
} as const;
