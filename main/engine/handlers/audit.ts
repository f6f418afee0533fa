import { ecrireDossier, lectureOf, lireDossier } from '../audit/dossier.ts';
import { ecrireExtrait } from '../audit/extrait.ts';
import { tirer } from '../audit/tirer.ts';
import { checkReplaceable } from '../exchange/atomic-write.ts';
import type { Handled, Parts } from './parts.ts';

export const auditHandlers = ({ holder, current, other, teller }: Parts): Handled<'audit'> => ({
  'audit.lire': () => lireDossier(current()),
  'audit.ecrire': ({ dossier }) => {
    const lu = ecrireDossier(current(), dossier);
    teller.beside('audit.ecrire');
    return lu;
  },
  'audit.tirer': (tirage, task) => tirer(lectureOf(current()).workspace, tirage, task),
  'audit.extrait': (asked, task) => {
    checkReplaceable(other(asked.to));
    return ecrireExtrait(asked, task, holder.openHere());
  },
});
