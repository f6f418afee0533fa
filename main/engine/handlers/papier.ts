import { lireRapport } from '../audit/rapport.ts';
import { readReleve } from '../decision/releve.ts';
import { readComparaison } from '../exchange/paper/read-comparaison.ts';
import { readGrillePaper } from '../exchange/paper/read-grille-paper.ts';
import { readPaper } from '../exchange/paper/read-paper.ts';
import { readAttestation } from '../organisme/attestation.ts';
import type { Handled, Parts } from './parts.ts';

export const papierHandlers = ({ current, registre }: Parts): Handled<'paper'> => ({
  'paper.read': ({ ref, numero, format }) => readPaper(current().workspace, ref, numero, format),
  'paper.comparaison': (asked) => readComparaison(current().workspace, registre, asked),
  'paper.attestation': (asked) => readAttestation(current().workspace, registre, asked),
  'paper.releve': (asked) => readReleve(current().workspace, asked),
  'paper.audit': (asked, task) => lireRapport(current(), asked, task),
  'paper.grille': (request) => readGrillePaper(current().workspace, request),
});
