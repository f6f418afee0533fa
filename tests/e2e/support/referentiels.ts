import { v7 as uuid } from 'uuid';
import type { Competence, Referentiel } from '../../../shared/generated/document.ts';
import { referentiel } from '../../support/controles.ts';

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

function competence(code: string, criteres: number): Competence {
  return {
    id: uuid(),
    code,
    libelle: `Conduire l’opération ${code} selon les consignes, afin d’obtenir le résultat attendu`,
    activites: [],
    criteres: numbers(criteres).map((n) => ({
      id: uuid(),
      code: `${code}.${n}`,
      libelle: `Le résultat ${n} est conforme`,
    })),
  };
}

/** Of the répertoire spécifique: no bloc. Its title comes after the example's in the list. */
export function smallRs(): Referentiel {
  return referentiel({
    registre: 'RS',
    intitule: 'Utiliser un chariot de récolte',
    competences: [competence('C1', 2), competence('C2', 1)],
    modalites: [
      { id: uuid(), type: 'geste_technique', libelle: 'Épreuve pratique', duree: 45, competences: [] },
    ],
  });
}

/** `blocs` × 100 compétences × 4 critères: 20 blocs make 10,020 nodes. */
export function large(blocs: number): Referentiel {
  return referentiel({
    registre: 'aucun',
    intitule: 'Agent polyvalent de dix mille lignes',
    blocs: numbers(blocs).map((b) => ({
      id: uuid(),
      code: `BC${b}`,
      type: 'obligatoire',
      intitule: `Bloc ${b}`,
      modalites: [],
      competences: numbers(100).map((c) => competence(`C${b}.${c}`, 4)),
    })),
  });
}
