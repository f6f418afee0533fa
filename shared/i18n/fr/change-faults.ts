/** Why a change is refused: completes « Modification refusée : … ». */
export const changeFaults = {
  unknownEntity: (entity: string) => `« ${entity} » n’est pas une sorte d’élément`,
  badId: (entity: string) => `${entity} : identifiant mal formé`,
  missing: (entity: string, member: string) => `${entity} : il manque « ${member} »`,
  parents: (entity: string) => `${entity} : il faut un parent et un seul`,
  twoSides: (entity: string) => `${entity} : avant et après ne portent pas sur les mêmes champs`,
  rang: (entity: string) => `${entity} : rang mal formé`,
  notOfOperation: (op: string, entity: string) => `« ${op} » ne peut pas faire cela (${entity})`,
  idTaken: (entity: string, id: string) =>
    `${entity} : l’identifiant ${id} appartient déjà à un autre élément`,
  otherHome: {
    referentiel: (entity: string) => `${entity} : un élément ne change pas de référentiel, il s’y recopie`,
    grille: (entity: string) => `${entity} : un élément ne change pas de grille, il s’y recopie`,
    organisme: (entity: string) => `${entity} : un élément ne change pas d’organisme`,
    dossier: (entity: string) => `${entity} : un élément ne change pas de dossier`,
    seance: (entity: string) => `${entity} : un élément ne change pas de séance`,
  },
  linkElsewhere: (entity: string) => `${entity} : un lien ne sort pas de son référentiel`,
  reasonMissing: (op: string) => `« ${op} » demande un motif`,
  coffre: (id: string) =>
    `personne ${id} : ce que son sceau désigne n’est pas dans le coffre, ou y est encore`,
  autreElement: () => 'un commentaire porte sur un élément de ce qui est en relecture',
  autresMots: () => 'un commentaire porte sur des mots du texte qu’il cite',
  autreFichier: () =>
    'une pièce jointe reste le fichier qui a été joint : retirez-la, puis joignez-en une autre',
  dejaDit: () => 'un commentaire reste comme il a été dit : répondez-y, ou dites-en un autre',
  nothing: (entity: string) => `${entity} : rien ne change`,
};
