import type { Referentiel } from '../../shared/generated/document.ts';
import { bloc, competence, critere, modalite, referentiel } from './controles.ts';

/** A référentiel of one compétence, whose critères these are. */
export function relieur(...criteres: readonly string[]): Referentiel {
  const coudre = competence('Coudre les cahiers d’un livre', {
    code: 'C1.1',
    criteres: criteres.map((libelle) => critere(libelle)),
  });
  return referentiel({
    intitule: 'Relieur ou relieuse',
    blocs: [
      bloc({
        code: 'BC01',
        intitule: 'Relier un livre',
        competences: [coudre],
        modalites: [modalite('Mise en situation', { code: 'E1', competences: [coudre.id] })],
      }),
    ],
  });
}
