import type { Decisions } from '../../shared/contract/answers/decision.ts';
import type { DecisionLue } from '../../shared/decision/decisions.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { phraseDeFaute, resultatDit, seanceDite, typesDePoint } from '../../shared/i18n/fr/decisions.ts';
import { jourFrancais } from '../../shared/i18n/fr/evaluation.ts';
import { etapeReposantDite } from '../../shared/i18n/fr/organismes.ts';
import { revisionDite } from '../../shared/i18n/fr/revision.ts';
import { argument, examine, type Command } from './command.ts';
import type { Host } from './host.ts';

function sayDecision(host: Host, lue: DecisionLue, { versions, passages }: Decisions): void {
  const { point, rang, fautes } = lue;
  host.say(cliTexts.decision(point.id, rang, typesDePoint[point.type], point.objet, resultatDit(lue)));
  for (const { sujet, intitule, empreinte } of point.sujets)
    host.say(
      `      ${sujet === 'habilitation' ? cliTexts.habilitationVotee(intitule) : cliTexts.texteVote(intitule, empreinte)}`,
    );
  for (const faute of fautes) host.say(`      ${cliTexts.attention(phraseDeFaute(faute))}`);
  for (const { intitule, numero, ...revision } of versions.filter(({ decision }) => decision === point.id)) {
    host.say(`      ${cliTexts.repose(intitule, numero)}`);
    for (const phrase of revisionDite(revision, jourFrancais)) host.say(`        ${phrase}`);
  }
  for (const etape of passages.filter(({ decision }) => decision === point.id))
    host.say(`      ${cliTexts.reposeEtape(etapeReposantDite(etape))}`);
}

/** Decisions of the CPNE, the newest meeting first. */
export const decisions: Command = {
  names: ['F.cpne'],
  options: {},
  run: async (host, args) => {
    await examine(host, argument(args, 0));
    const lues = await host.ask('decisions.lire', {});
    if (args.json) {
      host.emit(lues);
      return 0;
    }
    for (const [seance, points] of Map.groupBy(lues.decisions, (lue) => lue.seance)) {
      const regle = points[0]?.regle.intitule ?? '';
      host.say(cliTexts.seance(seanceDite(seance), jourFrancais(seance.date), regle));
      for (const lue of points) sayDecision(host, lue, lues);
    }
    host.say(cliTexts.decisions(lues.decisions.length));
    return 0;
  },
};
