import { ouvrirRelecture, retirerRelecture } from '../relecture/ouvrir.ts';
import { lireRelecture, tableauDeRelecture } from '../relecture/tableau.ts';
import type { Handled, Parts } from './parts.ts';

export const relectureHandlers = ({
  current,
  writable,
  committed,
  written,
}: Parts): Handled<'relecture'> => ({
  'relecture.ouvrir': (asked) =>
    committed('relecture.ouvrir', 'relecture.ouverte', ouvrirRelecture(writable(), asked)),
  'relecture.lire': (asked) => lireRelecture(current().workspace, asked),
  'relecture.tableau': (asked) => tableauDeRelecture(current().workspace, asked),
  'relecture.export': ({ to, ...asked }) => written(to, () => tableauDeRelecture(current().workspace, asked)),
  'relecture.retirer': (asked) =>
    committed('relecture.retirer', 'relecture.retiree', retirerRelecture(writable(), asked)),
});
