import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FusionPreparee, Gel, PointDit } from '../../shared/contract/answers/fusion.ts';
import type { Reponse, Reponses } from '../../shared/fusion/modele.ts';
import { fusionCli } from '../../shared/i18n/fr/fusion-cli.ts';
import { UsageError, type Parsed } from './arguments.ts';
import { argument, examine, open, type Command } from './command.ts';
import type { Host } from './host.ts';
import { motDePasseIn, optionDeMotDePasse } from './mot-de-passe.ts';

const choixDeConflit = ['notre', 'leur'] as const;

/** What answers all questions alike; undefined: each waits for its own answer. */
function enConflit(args: Parsed): (typeof choixDeConflit)[number] | undefined {
  const said = args.text('en-conflit');
  if (said === null) return undefined;
  const choix = choixDeConflit.find((name) => name === said);
  if (choix === undefined) throw new UsageError(fusionCli.mauvaisChoix(said));
  return choix;
}

/** The answers of a file, as the simulation writes them; the engine checks what they say. */
function reponsesLues(file: string | null): Reponses {
  if (file === null) return {};
  try {
    const { reponses } = JSON.parse(readFileSync(resolve(file), 'utf8')) as { readonly reponses?: Reponses };
    return reponses ?? {};
  } catch (error) {
    throw new UsageError(fusionCli.reponsesIllisibles(file), { cause: error });
  }
}

function reponsesDe({ points, reponses }: FusionPreparee, args: Parsed): Reponses {
  const choix = enConflit(args);
  const alike: [string, Reponse][] =
    choix === undefined
      ? []
      : points.filter(({ question }) => question !== null).map(({ cle }) => [cle, { choix }]);
  return { ...reponses, ...Object.fromEntries(alike), ...reponsesLues(args.text('reponses')) };
}

const sansReponse = (points: readonly PointDit[], reponses: Reponses): readonly PointDit[] =>
  points.filter(
    ({ cle, question }) => question !== null && (reponses[cle]?.choix ?? 'plusTard') === 'plusTard',
  );

function dire(
  host: Host,
  { contenu, points, empechements, comptes }: FusionPreparee,
  restent: readonly PointDit[],
  gels: readonly Gel[],
): void {
  host.say(fusionCli.contenu(contenu));
  host.say(fusionCli.comptes(comptes));
  for (const point of points.filter(({ question }) => question === null))
    host.say(`  ${fusionCli.point(point)}`);
  for (const gel of gels) host.say(`  ${fusionCli.gel(gel)}`);
  for (const un of empechements) host.say(`  ${fusionCli.empechement(un)}`);
  if (restent.length === 0) return;
  host.say(fusionCli.questions(restent.length));
  for (const point of restent) host.say(`  ${fusionCli.question(point)}`);
}

/** Brings what comes, or says what would; 1 while something is still to be decided. */
export const fusionner: Command = {
  names: ['F.cpne', 'AUTRE'],
  options: {
    simuler: { type: 'boolean' },
    laisser: { type: 'boolean' },
    'en-conflit': { type: 'string' },
    reponses: { type: 'string' },
    ...optionDeMotDePasse,
    motif: { type: 'string' },
  },
  run: async (host, args) => {
    const file = resolve(argument(args, 0));
    const simule = args.flag('simuler');
    if (simule) await examine(host, file);
    else await open(host, file);
    const { jeton } = await host.ask('fusion.lire', {
      file: resolve(argument(args, 1)),
      motDePasse: motDePasseIn(args),
    });
    const preparee = await host.ask('fusion.preparer', { jeton });
    const reponses = reponsesDe(preparee, args);
    const restent = sansReponse(preparee.points, reponses);
    const attend = restent.length > 0 || preparee.empechements.length > 0;
    const isGele = preparee.points.some(({ geles }) => geles.length > 0);
    const gels = isGele ? await host.ask('fusion.gels', { jeton: preparee.jeton, reponses }) : [];
    if (!args.json) dire(host, preparee, restent, gels);
    if (simule || (restent.length > 0 && !args.flag('laisser'))) {
      if (args.json)
        host.emit({ ...preparee, gels, reponses, restent: restent.map(({ cle }) => cle), faite: null });
      else host.say(simule ? fusionCli.simule() : fusionCli.rienReuni());
      return attend ? 1 : 0;
    }
    const faite = await host.ask('fusion.appliquer', {
      jeton: preparee.jeton,
      reponses,
      motif: args.text('motif'),
    });
    if (args.json) host.emit({ ...preparee, gels, reponses, restent: restent.map(({ cle }) => cle), faite });
    else host.say(fusionCli.faite(faite));
    return attend ? 1 : 0;
  },
};
