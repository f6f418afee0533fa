import type { OperationName } from '../../domain/operations.ts';

/** What a gesture was, as the history says it. */
export const operationLabels: Readonly<Record<OperationName, string>> = {
  'espace.created': 'Création du fichier',
  'espace.changed': 'Modification du fichier',
  'referentiel.created': 'Création d’un référentiel',
  'referentiel.imported': 'Import d’un référentiel',
  'referentiel.changed': 'Modification de la fiche',
  'referentiel.removed': 'Suppression d’un référentiel',
  'item.added': 'Ajout',
  'item.changed': 'Modification',
  'item.moved': 'Déplacement',
  'item.removed': 'Suppression',
  'rows.pasted': 'Collage',
  'texts.replaced': 'Remplacement dans les textes',
  'items.pasted': 'Collage d’un tableau',
  'codes.renumbered': 'Renumérotation',
  'blocs.repris': 'Reprise de blocs partagés',
  'bloc.detache': 'Détachement d’un bloc partagé',
  'etat.repris': 'Reprise d’un état antérieur',
  'regle.ecartee': 'Règle écartée',
  'regle.retablie': 'Règle rétablie',
  'criteres.checked': 'Critères vérifiés',
  'grille.created': 'Création d’une grille',
  'grille.ajustee': 'Ajustement d’une grille',
  'relecture.ouverte': 'Mise en relecture',
  'relecture.retiree': 'Retrait de la relecture',
  'commentaire.ajoute': 'Ajout d’un commentaire',
  'commentaire.repondu': 'Réponse à un commentaire',
  'commentaire.traite': 'Suite donnée à un commentaire',
  'version.adopted': 'Adoption d’une version',
  'ensemble.adopte': 'Adoption d’une version avec ses grilles',
  'grille.adoptee': 'Adoption d’une grille',
  'dossier.depose': 'Dépôt noté',
  'dossier.modifie': 'Correction d’un dossier',
  'dossier.retire': 'Suppression d’un dossier',
  'suite.notee': 'Suite notée',
  'suite.retiree': 'Suite supprimée',
  'pieceJointe.ajoutee': 'Ajout d’une pièce jointe',
  'pieceJointe.retiree': 'Retrait d’une pièce jointe',
  'organisme.ajoute': 'Ajout d’un organisme',
  'organisme.modifie': 'Changement chez un organisme',
  'organisme.corrige': 'Correction du registre des organismes',
  'organisme.retire': 'Suppression d’un organisme',
  'habilitation.ajoutee': 'Ajout d’une habilitation',
  'habilitation.passage': 'Étape d’habilitation',
  'organismes.importes': 'Import d’organismes',
  'liste.adoptee': 'Adoption de la liste des organismes',
  'personne.inscrite': 'Inscription d’une personne',
  'personne.changee': 'Changement de coordonnées',
  'personne.effacee': 'Effacement d’une personne',
  'habilitations.declarees': 'Déclaration à France compétences',
  'seance.ajoutee': 'Ajout d’une séance',
  'seance.modifiee': 'Modification d’une séance',
  'seance.retiree': 'Suppression d’une séance',
  'regleDecision.ajoutee': 'Ajout d’une règle de décision',
  'regleDecision.modifiee': 'Modification d’une règle de décision',
  'regleDecision.retiree': 'Suppression d’une règle de décision',
  'fusion.faite': 'Réunion avec une autre copie',
  'fusion.actes': 'Réunion avec une autre copie, qui ne s’annule pas',
  'gesture.undone': 'Annulation',
  'gesture.redone': 'Rétablissement',
};

/** What to do in place of undoing a gesture that cannot be undone. */
export const insteadOfUndo: Partial<Readonly<Record<OperationName, string>>> = {
  'espace.created': 'Pour repartir de zéro, créez un autre fichier.',
  'relecture.ouverte': 'Une mise en relecture se retire, avec un motif : « Retirer de la relecture ».',
  'relecture.retiree':
    'Une relecture retirée l’est : mettez de nouveau le texte en relecture, pour un second tour.',
  'version.adopted':
    'Une version adoptée engage la CPNE : corrigez le brouillon, puis adoptez une nouvelle version.',
  'ensemble.adopte':
    'Une version adoptée engage la CPNE, ses grilles aussi : corrigez les brouillons, puis adoptez une nouvelle version.',
  'grille.adoptee':
    'Une grille adoptée engage la CPNE : corrigez son brouillon, puis adoptez une nouvelle version, qui la remplace.',
  'liste.adoptee':
    'Une liste adoptée engage la CPNE : corrigez le registre, puis adoptez une nouvelle version, qui la remplace.',
  'personne.effacee':
    'Ce qui a été effacé l’est pour de bon : si cette personne intervient de nouveau, inscrivez-la de nouveau.',
  'habilitations.declarees':
    'Ce qui a été déclaré l’a été : corrigez le registre, puis déclarez ce qui a changé.',
  'fusion.actes':
    'Cette réunion a apporté une version adoptée, une relecture ou des personnes, qui ne se retirent pas. La sauvegarde faite juste avant permet de rouvrir le fichier tel qu’il était.',
};
