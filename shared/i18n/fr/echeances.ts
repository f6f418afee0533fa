import type { Echeance, SorteEcheance } from '../../organisme/echeances.ts';
import { counted } from './counted.ts';

/** What kinds of days there are. */
const sortesDEcheance: Readonly<Record<SorteEcheance, string>> = {
  habilitation: 'Fin d’habilitation',
  evaluateur: 'Fin du mandat d’un évaluateur',
  qualiopi: 'Fin de Qualiopi',
  bilan: 'Bilan annuel',
  audit: 'Audit',
  declaration: 'Déclaration à France compétences',
  enregistrement: 'Enregistrement',
};

function quoi({ sorte, nombre }: Echeance): string {
  if (sorte === 'declaration')
    return `${sortesDEcheance.declaration}, ${counted(nombre ?? 0, 'changement', 'changements')}`;
  if (sorte === 'evaluateur' && nombre !== 1) return `Fin du mandat de ${nombre ?? 0} évaluateurs`;
  if (sorte !== 'enregistrement') return sortesDEcheance[sorte];
  if (nombre === 0) return 'Fin de l’enregistrement';
  if (nombre === 6)
    return 'Enregistrement : dernier jour pour déposer la nouvelle demande (6 mois avant la fin)';
  return `Enregistrement : ${nombre} mois avant la fin`;
}

/** One due date on one line: « Fin d’habilitation : Les Lices (RNCP40344) ». */
export function titreDEcheance(echeance: Echeance): string {
  const { denomination, certification } = echeance;
  const nom = certification === null ? null : (certification.numero ?? certification.intitule);
  const qui = denomination === null ? nom : nom === null ? denomination : `${denomination} (${nom})`;
  return qui === null ? quoi(echeance) : `${quoi(echeance)} – ${qui}`;
}

/** Of a file. */
export const nomDEcheancier = 'echeances';
