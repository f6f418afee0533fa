import { resolve } from 'node:path';
import type { RelectureLue } from '../../shared/contract/answers/relecture.ts';
import { localDate } from '../../shared/domain/dates.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { jourFrancais } from '../../shared/i18n/fr/evaluation.ts';
import { argument, examine, type Command } from './command.ts';
import type { Host } from './host.ts';

const jour = (instant: string): string => jourFrancais(localDate(new Date(instant)));

function say(host: Host, { referentiel, tours, commentaires, aTraiter }: RelectureLue): void {
  host.say(cliTexts.relectures(referentiel.intitule, tours.length));
  for (const { tour, objet, ouverteLe, etat, retrait, empreinte } of tours) {
    const fin = retrait === null ? null : cliTexts.retiree(jour(retrait.le), retrait.motif);
    host.say(cliTexts.tour(tour, objet, jour(ouverteLe), fin ?? cliTexts.etatDeRelecture[etat]));
    host.say(cliTexts.empreinte(empreinte));
  }
  for (const { numero, element, auteur, college, suite, commentaire } of commentaires)
    host.say(cliTexts.commentaire(numero, element, `${auteur} (${college})`, suite, commentaire));
  host.say(cliTexts.commentaires(commentaires.length, aTraiter));
}

/** What was said of a référentiel in review: 1 when a comment is still to be dealt with. */
export const relecture: Command = {
  names: ['F.cpne', 'REF'],
  options: { csv: { type: 'string' } },
  run: async (host, args) => {
    const ref = argument(args, 1);
    const to = args.text('csv');
    await examine(host, argument(args, 0));
    const lue = await host.ask('relecture.lire', { ref });
    const written =
      to === null ? null : await host.ask('relecture.export', { ref, format: 'csv', to: resolve(to) });
    if (args.json) host.emit({ ...lue, ...written });
    else {
      say(host, lue);
      if (written !== null) host.say(cliTexts.listeEcrite(written.file));
    }
    return lue.aTraiter > 0 ? 1 : 0;
  },
};
