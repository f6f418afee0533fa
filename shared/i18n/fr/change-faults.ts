/** Why a change is refused: completes « Modification refusée : … ». */
export const changeFaults = {
  unknownEntity: (entity: string) => `« ${entity} » n’est pas une sorte d’élément`,
  badId: (entity: string) => `${entity} : identifiant mal formé`,
  missing: (entity: string, member: string) => `${entity} : il manque « ${member} »`,
  parents: (entity: string) => `${entity} : il faut un parent et un seul`,
  twoSides: (entity: string) => `${entity} : avant et après ne portent pas sur les mêmes champs`,
  nothing: (entity: string) => `${entity} : rien ne change`,
};
