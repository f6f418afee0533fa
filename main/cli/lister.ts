import { localDate } from '../../shared/domain/dates.ts';
import { estDepassee } from '../../shared/domain/revision.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { jourFrancais } from '../../shared/i18n/fr/evaluation.ts';
import { revisionDite } from '../../shared/i18n/fr/revision.ts';
import { argument, examine, type Command } from './command.ts';

export const lister: Command = {
  names: ['F.cpne'],
  options: {},
  run: async (host, args) => {
    const info = await examine(host, argument(args, 0));
    const list = await host.ask('referentiel.list', {});
    if (args.json) host.emit({ espace: info, referentiels: list });
    else {
      host.say(`${info.nom}${info.idcc.length === 0 ? '' : ` (IDCC ${info.idcc.join(', ')})`}`);
      const today = localDate(new Date());
      for (const item of list) {
        const { id, numero, registre, nature, intitule, blocs, competences, version, prochaineRevision } =
          item;
        const where = numero ?? (registre === 'aucun' ? nature : registre);
        host.say(
          `${id}  ${where}  ${version ?? cliTexts.draftOnly()}  ${cliTexts.imported(intitule, blocs, competences)}`,
        );
        for (const phrase of revisionDite({ causes: [], prochaineRevision }, jourFrancais))
          host.say(`    ${estDepassee(prochaineRevision, today) ? cliTexts.enRetard(phrase) : phrase}`);
      }
      host.say(list.length === 0 ? cliTexts.emptyWorkspace() : cliTexts.total(list.length));
      host.say(cliTexts.anchor(info.head.seq, info.head.hash));
    }
    return 0;
  },
};
