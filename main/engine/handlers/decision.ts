import { passagesReposant } from '../decision/habilitations.ts';
import { seancesEnLignes } from '../decision/en-lignes.ts';
import { listDecisions } from '../decision/seances.ts';
import { readReleve } from '../decision/releve.ts';
import { textesDe } from '../decision/textes.ts';
import { versionsReposant } from '../decision/versions.ts';
import type { Handled, Parts } from './parts.ts';

export const decisionHandlers = ({
  current,
  registre,
  written,
}: Parts): Handled<'seances' | 'decisions'> => ({
  'seances.lire': () => seancesEnLignes(current().workspace),
  'decisions.lire': () => {
    const { db } = current().workspace;
    return { decisions: listDecisions(db), versions: versionsReposant(db), passages: passagesReposant(db) };
  },
  'decisions.export': ({ to, ...asked }) => written(to, () => readReleve(current().workspace, asked)),
  'decisions.textes': (asked) => textesDe(current().workspace, registre, asked),
});
