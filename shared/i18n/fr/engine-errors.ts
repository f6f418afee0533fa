import { isCalendarDate } from '../../domain/dates.ts';
import type { FauteDeRevision } from '../../domain/revision.ts';
import type { SourceFault } from '../../paste/grid.ts';
import type { AutreTexte, Relu } from '../../relecture/modele.ts';
import { counted, numbered } from './counted.ts';
import { jourFrancais } from './evaluation.ts';
import { enMo } from './poids.ts';
import { quoted } from './quoted.ts';
import { autreTexteDit } from './relecture.ts';
import { phrasesDeRevision } from './revision.ts';

/** Why a list of bodies cannot be read. */
const listeIllisible: Readonly<Record<SourceFault, string>> = {
  empty: 'il est vide.',
  tooWide: 'son tableau a plus de 60 colonnes. Gardez celles qui disent les organismes.',
  tooLong: 'son tableau a plus de 50 000 lignes.',
  tooLarge: 'il dépasse 32 Mo, ou se déplie au-delà de ce qu’une liste peut contenir.',
  notText: 'ce n’est ni une fiche (XML, ZIP), ni un classeur .xlsx, ni un texte (CSV).',
  notWorkbook: 'ce classeur est endommagé. Ouvrez-le dans votre tableur et enregistrez-le à nouveau.',
  oldWorkbook:
    'il est d’un ancien format (.xls), ou protégé par un mot de passe. Enregistrez-le en .xlsx sans mot de passe.',
};

function erreursDites(total: number, premieres: readonly string[]): string {
  const others = total - premieres.length;
  const rest = others > 0 ? ` Et ${counted(others, 'autre', 'autres')}.` : '';
  return `${counted(total, 'erreur empêche', 'erreurs empêchent')} l’adoption : ${premieres.join(' ')}${rest}`;
}

/** A comment that is still to be dealt with. */
export interface CommentaireCite {
  readonly numero: number;
  readonly element: string;
  readonly qui: string;
}

function commentairesATraiter(total: number, premiers: readonly CommentaireCite[]): string {
  const cites = premiers.map(({ numero, element, qui }) => `n° ${numero}, ${element} (${qui})`);
  const autres = total - premiers.length;
  const reste = autres > 0 ? [`et ${counted(autres, 'autre', 'autres')}`] : [];
  const combien = counted(total, 'commentaire reste à traiter', 'commentaires restent à traiter');
  return `${combien} : ${[...cites, ...reste].join(' ; ')}. ${total > 1 ? 'Donnez-leur' : 'Donnez-lui'} une suite dans « Relecture ». Rien n’a été adopté.`;
}

/** Why a request was refused. */
export const engineErrors = {
  BAD_REQUEST: (p: { detail: string }) => `Demande mal formée (${p.detail}). Rien n’a été modifié.`,
  UNKNOWN_CHANNEL: (p: { channel: string }) => `La demande « ${p.channel} » n’existe pas.`,
  FORBIDDEN_SENDER: () => 'Cette demande ne vient pas de la fenêtre de Paritaire : elle est refusée.',
  CANCELLED: () => 'Opération annulée. Rien n’a été modifié.',
  INTERNAL: () => 'Erreur inattendue. Rien n’a été modifié ; réessayez, puis signalez-la si elle revient.',
  CONFLICT: (p: { entity: string; id: string }) =>
    `Cet élément (${p.entity}) n’est plus dans l’état où vous l’avez lu. Rien n’a été modifié ; relisez, puis recommencez.`,
  CHANGE_REFUSED: (p: { detail: string }) => `Modification refusée : ${p.detail}. Rien n’a été modifié.`,
  LINK_BROKEN: () =>
    'Modification refusée : un élément encore lié à d’autres ne peut pas disparaître, et un lien ne peut pas viser un élément absent. Rien n’a été modifié.',
  NOTHING_TO_UNDO: () => 'Il n’y a rien à annuler.',
  NOTHING_TO_REDO: () => 'Il n’y a rien à rétablir.',
  UNDO_REFUSED: (p: { label: string; instead: string }) => `« ${p.label} » ne s’annule pas. ${p.instead}`,
  DATE_IMPOSSIBLE: (p: { date: string }) =>
    `Le ${p.date} n’existe pas dans le calendrier. Corrigez la date (AAAA-MM-JJ).`,
  IDENTIFIERS_TAKEN: (p: { count: number }) =>
    `Ce document porte des identifiants qui appartiennent déjà à un autre référentiel de ce fichier, ou à un élément d’une autre sorte, même supprimé (${p.count}). Un identifiant est celui d’un seul élément, pour toujours. Rien n’a été importé.`,
  TEXT_MALFORMED: (p: { file: string; place: string; what: string }) =>
    `« ${p.file} » : ${p.what} (${p.place}). Un document d’échange porte du texte normalisé (NFC), sans caractère de commande.`,
  PROFILE_DAMAGED: (p: { file: string }) =>
    `Le profil « ${p.file} » n’est pas lisible. Supprimez-le : un nouveau sera créé, vos fichiers n’en dépendent pas.`,
  UNDO_BLOCKED: (p: { seqs: string }) =>
    `Ce geste ne peut plus être annulé seul : des gestes plus récents touchent les mêmes éléments (${p.seqs}). Annulez-les d’abord.`,
  UNDO_REUNION_SUIVIE: (p: { seqs: string }) =>
    `Cette réunion ne s’annule pas avant celles qui l’ont suivie (${p.seqs}) : annulez d’abord la dernière.`,
  UNDO_REUNION_TENUE: (p: { seqs: string }) =>
    `Cette réunion ne s’annule plus : une réunion plus récente, qui ne s’annule pas, s’appuie sur elle (${p.seqs}). Ce que vous n’en voulez pas se corrige dans le texte ; la sauvegarde faite juste avant elle permet de rouvrir le fichier tel qu’il était.`,
  REFERENTIEL_UNKNOWN: (p: { ref: string }) =>
    `Aucun référentiel ne correspond à « ${p.ref} » : il n’existe pas, ou a été supprimé.`,
  REFERENTIEL_AMBIGUOUS: (p: { ref: string; titles: string }) =>
    `« ${p.ref} » désigne plusieurs référentiels : ${p.titles}. Donnez l’identifiant ou le numéro.`,
  GRILLE_UNKNOWN: (p: { ref: string }) =>
    `Aucune grille ne correspond à « ${p.ref} » : elle n’existe pas, ou a été supprimée.`,
  GRILLE_AMBIGUOUS: (p: { ref: string; titles: string }) =>
    `« ${p.ref} » désigne plusieurs grilles : ${p.titles}. Donnez l’identifiant.`,
  ESSAI_UNKNOWN: (p: { id: string }) =>
    `Aucun candidat d’essai de la grille n’a l’identifiant « ${p.id} » : il a été supprimé.`,
  HABILITATION_IMPOSSIBLE: (p: { denomination: string; phrase: string }) =>
    `${quoted(p.denomination)} : ${p.phrase} Rien n’a été modifié.`,
  ATTESTATION_IMPOSSIBLE: (p: { denomination: string; etat: string | null; jour: string }) =>
    p.etat === null
      ? `${quoted(p.denomination)} : rien n’est enregistré de cette habilitation au ${p.jour}. Il n’y a rien à attester.`
      : `${quoted(p.denomination)} : au ${p.jour}, l’habilitation est « ${p.etat} ». Seule une habilitation en cours s’atteste.`,
  HABILITATION_UNKNOWN: (p: { id: string }) =>
    `Aucune habilitation n’a l’identifiant ${quoted(p.id)} : elle n’existe pas, ou a été supprimée. Rien n’a été modifié.`,
  REFERENTIEL_HABILITE: (p: { intitule: string }) =>
    `${quoted(p.intitule)} a des organismes au registre : il ne se supprime pas. Corrigez d’abord leurs habilitations. Rien n’a été modifié.`,
  RIEN_A_DECLARER: (p: { intitule: string }) =>
    `${quoted(p.intitule)} : rien n’a changé depuis la dernière déclaration. Rien n’a été enregistré.`,
  LISTE_ILLISIBLE: (p: { file: string; fault: SourceFault }) =>
    `${quoted(p.file)} n’a pas pu être lu : ${listeIllisible[p.fault]} Rien n’a été importé.`,
  LISTE_SANS_NOM: (p: { file: string }) =>
    `${quoted(p.file)} : aucune colonne ne dit le nom des organismes. Nommez-la « Nom », ou dites les colonnes. Rien n’a été importé.`,
  LISTE_VIDE: (p: { fiche: string | null; autres: number }) =>
    p.autres === 0
      ? 'Cette liste n’a aucun organisme. Rien n’a été importé.'
      : `Cette liste n’a aucun organisme pour ${p.fiche ?? 'ce référentiel, qui n’a pas de numéro'} : ses lignes sont d’autres fiches (${p.autres}). Rien n’a été importé.`,
  LISTE_LONGUE: (p: { max: number }) =>
    `Cette liste a plus de ${numbered(p.max)} lignes : ce n’est pas celle des organismes d’une certification. Rien n’a été importé.`,
  LISTE_DEPASSEE: () =>
    'Le fichier a changé depuis l’aperçu de cet import. Rien n’a été importé ; demandez un nouvel aperçu.',
  PERSONNE_UNKNOWN: (p: { id: string }) => `Aucune personne de ce fichier ne porte l’identifiant ${p.id}.`,
  PERSONNE_EFFACEE: (p: { le: string }) =>
    `Les données de cette personne ont été effacées le ${jourFrancais(p.le)} : il n’y a plus rien à changer.`,
  MOTIF_QUI_NOMME: () =>
    'Le motif reste au journal : il ne doit rien dire de la personne, ni son nom, ni son prénom, ni son courriel, ni son téléphone. Rien n’a été effacé.',
  SAUVEGARDES_GARDEES: (p: { folder: string; detail: string }) =>
    `Les données sont effacées du fichier, mais pas de ses sauvegardes : ${p.detail} Supprimez vous-même celles du dossier « ${p.folder} ».`,
  ORGANISME_UNKNOWN: (p: { id: string }) =>
    `Aucun organisme n’a l’identifiant ${quoted(p.id)} : il n’existe pas, ou a été supprimé.`,
  GRILLE_SANS_VERSION: (p: { intitule: string }) =>
    `« ${p.intitule} » n’a pas encore de version adoptée : une grille évalue une version adoptée. Adoptez d’abord le référentiel.`,
  SEANCE_UNKNOWN: (p: { id: string }) =>
    `Aucune séance de ce fichier n’a l’identifiant « ${p.id} » : elle a été supprimée.`,
  DECISION_UNKNOWN: (p: { id: string }) =>
    `Aucune décision de ce fichier n’a l’identifiant « ${p.id} ». Relevez-le dans la liste des décisions.`,
  DECISION_AUTRE_SUJET: (p: { objet: string }) =>
    `La décision ${quoted(p.objet)} ne met pas cela au vote : elle ne peut pas l’adopter. Choisissez-en une autre.`,
  DECISION_AUTRE_HABILITATION: (p: { objet: string }) =>
    `La décision ${quoted(p.objet)} ne porte pas sur cette habilitation : elle ne peut rien y changer. Choisissez-en une autre, ou mettez cette habilitation à l’ordre du jour.`,
  DECISION_AUTREMENT_DITE: (p: { objet: string }) =>
    `La date ou la référence ne sont pas celles de la décision ${quoted(p.objet)}. Choisissez-la de nouveau.`,
  DECISION_A_VENIR: (p: { jour: string }) =>
    `La séance du ${jourFrancais(p.jour)} est à venir : rien n’y est encore décidé. Attendez-la, ou corrigez sa date.`,
  DECISION_SANS_EFFET: (p: { objet: string; resultat: string }) =>
    `La décision ${quoted(p.objet)} n’adopte rien : ${p.resultat}.`,
  DECISION_AUTRE_TEXTE: (p: { objet: string; votee: string; adoptee: string }) =>
    `Le texte que ${quoted(p.objet)} a mis au vote (${p.votee.slice(0, 12)}…) n’est pas celui qui serait adopté (${p.adoptee.slice(0, 12)}…) : il a changé depuis. Revenez au texte voté, ou mettez celui-ci au vote.`,
  DECISION_FAUTES: (p: { objet: string; phrases: readonly string[] }) =>
    `La décision ${quoted(p.objet)} ne respecte pas toute sa règle : ${p.phrases.join(' ')} Donnez un motif pour passer outre, ou choisissez une autre décision.`,
  DECISION_FIGEE: () =>
    'Une adoption ou une habilitation repose sur cette décision : ni elle, ni les présences, ni les documents envoyés, ni la règle ne changent plus. Pour corriger, ajoutez un point à l’ordre du jour d’une séance, qui la reprend.',
  DOSSIER_IMPOSSIBLE: (p: { phrase: string }) => `${p.phrase} Rien n’a été modifié.`,
  DOSSIER_UNKNOWN: (p: { id: string }) =>
    `Aucun dossier de ce fichier n’a l’identifiant « ${p.id} » : il a été supprimé. Rien n’a été modifié.`,
  NUMERO_DEJA_ENREGISTRE: (p: { numero: string }) =>
    `${p.numero} est déjà le numéro d’un autre enregistrement de ce fichier. Corrigez l’un des deux. Rien n’a été modifié.`,
  PIECE_UNKNOWN: (p: { id: string }) =>
    `Aucune pièce jointe de ce fichier n’a l’identifiant « ${p.id} » : elle a été retirée.`,
  PIECE_LOURDE: (p: { nom: string; taille: number; max: number }) =>
    `${quoted(p.nom)} pèse ${enMo(p.taille)} : une pièce jointe pèse au plus ${enMo(p.max)}. Réduisez-la (numérisez-la en niveaux de gris, par exemple) ou divisez-la. Rien n’a été joint.`,
  PIECES_LOURDES: (p: { nom: string; taille: number; deja: number; max: number }) =>
    `${quoted(p.nom)} pèse ${enMo(p.taille)}, et les pièces jointes de ce fichier pèsent déjà ${enMo(p.deja)} : ensemble, elles pèsent au plus ${enMo(p.max)}. Réduisez cette pièce, ou gardez-la hors de ce fichier et notez où elle est. Rien n’a été joint.`,
  PIECE_VIDE: (p: { nom: string }) => `${quoted(p.nom)} est vide. Rien n’a été joint.`,
  PIECE_ALTEREE: (p: { nom: string }) =>
    `La pièce jointe ${quoted(p.nom)} n’est plus celle qui a été jointe : ses octets ont été modifiés hors de Paritaire. Elle n’est pas enregistrée ; lancez « Vérifier le fichier ».`,
  GRILLE_AVANT_SA_VERSION: (p: { numero: string; date: string; decidee: string }) =>
    `La grille ne peut pas être décidée le ${jourFrancais(p.date)} : la version ${p.numero} du référentiel, qu’elle évalue, ne l’a été que le ${jourFrancais(p.decidee)}. Corrigez la date, ou choisissez une version plus ancienne.`,
  REVISION_FAUTE: (p: { faute: FauteDeRevision }) => phrasesDeRevision[p.faute],
  VERSION_UNKNOWN: (p: { numero: string; known: string }) =>
    `La version ${p.numero} n’existe pas. Versions adoptées : ${p.known}.`,
  VERSION_ALTERED: (p: { numero: string }) =>
    `La version ${p.numero} n’est plus celle qui a été adoptée : ses octets ont été modifiés hors de Paritaire. Elle n’est pas exportée ; lancez « Vérifier le fichier ».`,
  VERSION_NOT_AFTER: (p: { numero: string; last: string }) =>
    `La version ${p.numero} ne vient pas après la version ${p.last}, déjà adoptée. Donnez un numéro plus grand.`,
  VERSION_EXISTS: (p: { numero: string }) =>
    `La version ${p.numero} est déjà adoptée : une version adoptée ne change plus. Donnez un autre numéro.`,
  VERSION_UNCHANGED: (p: { numero: string }) =>
    `Rien n’a changé depuis la version ${p.numero} : il n’y a pas de nouvelle version à adopter.`,
  CONTROLES_ERREURS: (p: { total: number; premieres: readonly string[] }) =>
    `${erreursDites(p.total, p.premieres)} Corrigez, écartez les règles qui ne s’appliquent pas ici, ou donnez un motif pour passer outre. Rien n’a été adopté.`,
  LISTE_ERREURS: (p: { total: number; premieres: readonly string[] }) =>
    `${erreursDites(p.total, p.premieres)} Corrigez le registre, ou donnez un motif pour passer outre. Rien n’a été adopté.`,
  LISTE_SANS_ORGANISME: (p: { intitule: string; au: string }) =>
    `Au ${jourFrancais(p.au)}, aucun organisme n’a encore été habilité pour ${quoted(p.intitule)} : il n’y a pas de liste à adopter.`,
  GRILLE_REFUSEE: (p: { intitule: string; why: string }) =>
    `Rien n’a été adopté, ni le référentiel ni ses grilles, parce que la grille « ${p.intitule} » ne peut pas l’être. ${p.why}`,
  DOCUMENT_INVALID: (p: { detail: string }) =>
    `Le document ne respecte pas le schéma d’échange : ${p.detail}. Rien n’a été écrit.`,
  DOCUMENT_NOT_JSON: (p: { file: string }) =>
    `« ${p.file} » n’est pas du JSON lisible. Vérifiez que c’est bien un document de Paritaire, entier.`,
  DOCUMENT_NOT_UTF8: (p: { file: string }) =>
    `« ${p.file} » n’est pas du texte en UTF-8. Vérifiez que c’est bien un document de Paritaire.`,
  DOCUMENT_TOO_LARGE: (p: { file: string; maxMb: number }) =>
    `« ${p.file} » dépasse ${p.maxMb} Mo : il n’a pas été lu.`,
  GRILLE_INVALID: (p: { file: string; detail: string }) =>
    `« ${p.file} » n’est pas une grille d’évaluation sur laquelle conclure : ${p.detail}.`,
  SAISIE_INVALID: (p: { file: string; detail: string }) =>
    `« ${p.file} » n’est pas une saisie de cette grille : ${p.detail}.`,
  EXPORT_WOULD_REPLACE: (p: { file: string }) =>
    `« ${p.file} » existe déjà et n’est pas un export de Paritaire : il n’a pas été remplacé. Choisissez un autre nom.`,
  FICHE_ALREADY_HERE: (p: { numero: string; intitule: string }) =>
    `La fiche ${p.numero} est déjà dans ce fichier (« ${p.intitule} »). Elle n’a pas été reprise une seconde fois.`,
  IMPORT_OUTDATED: () =>
    'L’aperçu de cet import n’est plus valable : un autre aperçu l’a remplacé, ou l’import a déjà été fait. Rien n’a été importé ; demandez un nouvel aperçu.',
  BLOC_SHARED: (p: { bloc: string; source: string }) =>
    `Le bloc ${quoted(p.bloc)} est repris de ${quoted(p.source)} : son contenu se modifie à la source, ou ici une fois le bloc détaché. Rien n’a été modifié.`,
  BLOC_NOT_SHAREABLE: (p: { intitule: string }) =>
    `Le bloc ${quoted(p.intitule)} ne peut pas être repris ici : il n’existe plus, il est de ce référentiel, ou il est lui-même repris d’un autre. Rien n’a été modifié.`,
  BLOCS_NOT_IN_RS: () =>
    'Une certification du répertoire spécifique n’a pas de bloc : rien n’y a été repris.',
  SOURCE_CHANGED: () =>
    'La source a changé depuis que cette différence a été montrée. Rien n’a été modifié ; relisez la nouvelle différence.',
  NOT_THERE_THEN: () => 'Cet élément n’existait pas encore, ou plus, à ce moment-là.',
  HOLDER_GONE: () =>
    'Ce qui contenait cet élément n’est plus dans le référentiel : reprenez d’abord ce qui le contenait.',
  NOTHING_TO_TAKE: () => 'Rien à reprendre : cet élément et ce qu’il contient sont déjà ainsi.',
  ITEM_UNKNOWN: (p: { id: string }) => `Le journal ne connaît pas cet élément (${p.id}).`,
  ENTRY_UNKNOWN: (p: { seq: number }) => `Le journal n’a pas de ligne ${p.seq}.`,
  RELECTURE_EN_COURS: (p: { relu: Relu['entity']; objet: string; depuis: string }) =>
    `${p.relu === 'grille' ? 'La grille' : 'Le référentiel'} est en relecture depuis le ${jourFrancais(p.depuis)} (${quoted(p.objet)}) : son texte ne change pas tant que la relecture dure. Pour le modifier, retirez-le d’abord de la relecture. Rien n’a été modifié.`,
  RELECTURE_DEJA_OUVERTE: (p: { intitule: string; objet: string; depuis: string }) =>
    `${quoted(p.intitule)} est déjà en relecture depuis le ${jourFrancais(p.depuis)} (${quoted(p.objet)}). Rien n’a été modifié.`,
  RELECTURE_AUCUNE: (p: { intitule: string }) =>
    `${quoted(p.intitule)} n’est pas en relecture : il n’y a rien à retirer. Rien n’a été modifié.`,
  RELECTURE_ALTEREE: (p: { objet: string }) =>
    `Le texte mis en relecture (${quoted(p.objet)}) n’est plus celui qui a été gelé : ses octets ont été modifiés hors de Paritaire. Il n’est pas exporté ; lancez « Vérifier le fichier ».`,
  RELECTURE_AUTRE_TEXTE: (p: { relu: Relu['entity']; objet: string; autreTexte: AutreTexte }) => {
    const { quoi, faire } = autreTexteDit(p.relu, p.autreTexte);
    return `En relecture (${quoted(p.objet)}). ${quoi} ${faire} Rien n’a été adopté.`;
  },
  COMMENTAIRES_A_TRAITER: (p: { total: number; premiers: readonly CommentaireCite[] }) =>
    commentairesATraiter(p.total, p.premiers),
  COMMENTAIRE_CLOS: (p: { numero: number; version: string }) =>
    `Le commentaire n° ${p.numero} est d’une relecture close par l’adoption de la version ${p.version} : il ne change plus. Rien n’a été modifié.`,
  REFUS_SANS_MOTIF: (p: { numero: number }) =>
    `Le commentaire n° ${p.numero} ne peut pas être refusé sans motif : dites pourquoi. Rien n’a été modifié.`,
  DOUBLON_IMPOSSIBLE: (p: { numero: number }) =>
    `Le commentaire n° ${p.numero} ne peut pas être le doublon de celui-là : nommez un autre commentaire du même texte, qui n’est pas lui-même un doublon. Rien n’a été modifié.`,
  REFERENTIEL_RELU: (p: { intitule: string }) =>
    `${quoted(p.intitule)} a été mis en relecture : il ne se supprime plus, avec ce qui en a été dit. Rien n’a été modifié.`,
  GRILLE_RELUE: (p: { intitule: string }) =>
    `La grille ${quoted(p.intitule)} a été mise en relecture : elle ne se supprime plus, avec ce qui en a été dit. Rien n’a été modifié.`,
  REFERENTIEL_ADOPTED: (p: { intitule: string }) =>
    `« ${p.intitule} » a des versions adoptées : il ne peut pas être supprimé. Rien n’a été modifié.`,
  GRILLE_ADOPTED: (p: { intitule: string }) =>
    `La grille « ${p.intitule} » a des versions adoptées : elle ne peut pas être supprimée. Adoptez-en une autre, qui la remplace.`,
  OPERATION_RESERVED: (p: { op: string }) => `« ${p.op} » ne peut pas être demandé directement.`,
  READ_ONLY_SESSION: () => 'Ce fichier est ouvert en lecture seule : rien ne peut y être modifié.',
  NO_WORKSPACE: () => 'Aucun fichier n’est ouvert. Ouvrez ou créez un fichier .cpne.',
  FICHIER_AUTRE_GRILLE: () =>
    'Ce fichier n’est pas celui de cette grille : il ne dit rien de ce qu’elle est devenue. Choisissez un export de la même grille.',
  FICHIER_AUTRE_LISTE: () =>
    'Ce fichier n’est pas une liste d’organismes de cette certification. Choisissez un export de sa liste (JSON).',
  NOTE_MOMENTS: (p: { a: string; b: string }) =>
    `De « ${p.a} » à « ${p.b} », il n’y a pas de note de modification : elle va d’une version adoptée à une plus récente, ou au brouillon (d’une liste d’organismes, au registre d’un jour).`,
  AUDIT_SANS_COPIE: () =>
    'Un audit se fait sur une copie en lecture seule : rouvrez ce fichier par « Ouvrir pour auditer… ».',
  AUDIT_ILLISIBLE: (p: { file: string }) =>
    `« ${p.file} » n’est pas un dossier d’audit de Paritaire, ou il est endommagé. Il n’a pas été touché : renommez-le ou déplacez-le pour en commencer un autre.`,
  AUDIT_CHANGE: () =>
    'Une autre fenêtre a écrit dans ce dossier d’audit : il vient d’être relu. Refaites ce que vous faisiez.',
  MOMENT_UNKNOWN: (p: { moment: string }) =>
    isCalendarDate(p.moment)
      ? `Cela n’existait pas à la fin du ${jourFrancais(p.moment)}. Choisissez un autre jour.`
      : `Il n’y a pas d’état « ${p.moment} » : donnez un numéro de version, « brouillon », « relecture » pour ce qui est relu, un jour (AAAA-MM-JJ), ou @ et le numéro d’une ligne du journal, où il existait.`,
  SOURCE_UNKNOWN: (p: { file: string }) =>
    `« ${p.file} » n’est ni une fiche de France compétences (XML, ZIP) ni un document de Paritaire (JSON).`,
};
