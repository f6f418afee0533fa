import { forgetAnnuaire } from '../annuaire/base.ts';
import { confronter } from '../annuaire/confronter.ts';
import { importAnnuaire } from '../annuaire/import.ts';
import { chercher, etatAnnuaire, trouver } from '../annuaire/recherche.ts';
import type { Handled, Parts } from './parts.ts';

export const annuaireHandlers = ({ other }: Parts): Handled<'annuaire'> => ({
  'annuaire.etat': etatAnnuaire,
  'annuaire.importer': ({ file }, task) => importAnnuaire(other(file), task),
  'annuaire.chercher': ({ texte, limite }) => chercher(texte, limite),
  'annuaire.trouver': ({ numero }) => trouver(numero),
  'annuaire.confronter': confronter,
  'annuaire.oublier': () => {
    forgetAnnuaire();
    return null;
  },
});
