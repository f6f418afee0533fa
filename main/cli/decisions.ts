import { resolve } from 'node:path';
import type { Decisions } from '../../shared/contract/answers/decision.ts';
import type { DecisionLue } from '../../shared/decision/decisions.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { phraseDeFaute, resultatDit, seanceDite, typesDePoint } from '../../shared/i18n/fr/decisions.ts';
import { jourFrancais } from '../../shared/i18n/fr/evaluation.ts';
import { etapeReposantDite } from '../../shared/i18n/fr/organismes.ts';
import { revisionDite } from '../../shared/i18n/fr/revision.ts';
import { UsageError, type Parsed } from './arguments.ts';
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

/** The record of each meeting that is asked for, as files; which meeting: the last one, unless it is said. */
async function ecrire(
  host: Host,
  args: Parsed,
  lues: Decisions,
): Promise<readonly { readonly file: string }[]> {
  const formats = (['docx', 'html'] as const).filter((format) => args.text(format) !== null);
  const date = args.text('seance');
  if (formats.length === 0) {
    if (date !== null) throw new UsageError(cliTexts.seanceReleve());
    return [];
  }
  const found = lues.decisions
    .map(({ seance }) => seance)
    .find((seance) => date === null || seance.date === date);
  if (found === undefined) throw new UsageError(cliTexts.sansSeance());
  const written = [];
  for (const format of formats) {
    const to = resolve(args.required(format));
    written.push(await host.ask('decisions.export', { seance: found.id, format, to }));
  }
  return written;
}

/** Decisions of the CPNE, the newest meeting first; on request, the record of one. */
export const decisions: Command = {
  names: ['F.cpne'],
  options: { seance: { type: 'string' }, docx: { type: 'string' }, html: { type: 'string' } },
  run: async (host, args) => {
    await examine(host, argument(args, 0));
    const lues = await host.ask('decisions.lire', {});
    const fichiers = await ecrire(host, args, lues);
    if (args.json) {
      host.emit({ ...lues, fichiers });
      return 0;
    }
    for (const [seance, points] of Map.groupBy(lues.decisions, (lue) => lue.seance)) {
      const regle = points[0]?.regle.intitule ?? '';
      host.say(cliTexts.seance(seanceDite(seance), jourFrancais(seance.date), regle));
      for (const lue of points) sayDecision(host, lue, lues);
    }
    host.say(cliTexts.decisions(lues.decisions.length));
    for (const { file } of fichiers) host.say(cliTexts.releveEcrit(file));
    return 0;
  },
};
