import { resolve } from 'node:path';
import type { RelectureLue } from '../../shared/contract/answers/relecture.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { autreTexteDit, commentairesComptes, tourDit } from '../../shared/i18n/fr/relecture.ts';
import { argument, examine, type Command } from './command.ts';
import type { Host } from './host.ts';

function say(
  host: Host,
  { referentiel, grille, tours, autreTexte, commentaires, aTraiter }: RelectureLue,
): void {
  host.say(cliTexts.relectures((grille ?? referentiel).intitule, tours.length));
  for (const tour of tours) {
    host.say(tourDit(tour, tour.etat));
    host.say(cliTexts.empreinte(tour.empreinte));
  }
  if (autreTexte !== null) {
    const { quoi, faire } = autreTexteDit(grille === null ? 'referentiel' : 'grille', autreTexte);
    host.say(quoi);
    host.say(faire);
  }
  for (const { numero, element, auteur, college, suite, commentaire } of commentaires)
    host.say(cliTexts.commentaire(numero, element, `${auteur} (${college})`, suite, commentaire));
  host.say(commentairesComptes(commentaires.length, aTraiter));
}

/** What was said of a référentiel, or of one of its grids, in review: 1 when a comment is still to be dealt with. */
export const relecture: Command = {
  names: ['F.cpne', 'REF'],
  options: { grille: { type: 'string' }, csv: { type: 'string' }, docx: { type: 'string' } },
  run: async (host, args) => {
    const asked = { ref: argument(args, 1), grille: args.text('grille') };
    await examine(host, argument(args, 0));
    const lue = await host.ask('relecture.lire', asked);
    const written = [];
    for (const format of ['csv', 'docx'] as const) {
      const to = args.text(format);
      if (to !== null)
        written.push(await host.ask('relecture.export', { ...asked, format, to: resolve(to) }));
    }
    if (args.json) host.emit({ ...lue, fichiers: written });
    else {
      say(host, lue);
      for (const { file } of written) host.say(cliTexts.listeEcrite(file));
    }
    return lue.aTraiter > 0 ? 1 : 0;
  },
};
