import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FusionPreparee, Gel, PointDit } from '../../shared/contract/answers/fusion.ts';
import { reponseA } from '../../shared/fusion/changements.ts';
import type { Reponse, Reponses } from '../../shared/fusion/modele.ts';
import { reponsesPerimees } from '../../shared/i18n/fr/fusion.ts';
import { fusionCli } from '../../shared/i18n/fr/fusion-cli.ts';
import { UsageError, type Parsed } from './arguments.ts';
import { argument, examine, open, type Command } from './command.ts';
import type { Host } from './host.ts';
import { motDePasseIn, optionDeMotDePasse } from './mot-de-passe.ts';

type Tiennent = Pick<FusionPreparee, 'reponses' | 'perimees'>;

const choixDeConflit = ['notre', 'leur'] as const;

/** What answers all questions alike; undefined: each waits for its own answer. */
function enConflit(args: Parsed): (typeof choixDeConflit)[number] | undefined {
  const said = args.text('en-conflit');
  if (said === null) return undefined;
  const choix = choixDeConflit.find((name) => name === said);
  if (choix === undefined) throw new UsageError(fusionCli.mauvaisChoix(said));
  return choix;
}

/** What a simulation wrote, its answers completed, or answers alone; the engine checks what they say. */
type Simulee = Partial<Pick<FusionPreparee, 'points' | 'reponses'>>;

function simuleeLue(file: string): Simulee {
  try {
    return JSON.parse(readFileSync(resolve(file), 'utf8')) as Simulee;
  } catch (error) {
    throw new UsageError(fusionCli.reponsesIllisibles(file), { cause: error });
  }
}

const attend = (point: PointDit, reponses: Reponses): boolean =>
  reponseA(point, reponses).choix === 'plusTard';

/** What waits for an answer: what is asked, and what would come by itself but was answered of something that has changed since. */
const sansReponse = (points: readonly PointDit[], reponses: Reponses): readonly PointDit[] =>
  points.filter((point) => attend(point, reponses));

/** Answers of a file. When it has what was shown as well, what is no longer that waits. */
function reponsesLues(points: readonly PointDit[], file: string | null): Tiennent {
  if (file === null) return { reponses: {}, perimees: [] };
  const { points: montres, reponses = {} } = simuleeLue(file);
  const connues = new Set([...points, ...(montres ?? [])].map(({ cle }) => cle));
  const inconnue = Object.keys(reponses).find((cle) => !connues.has(cle));
  if (inconnue !== undefined) throw new UsageError(fusionCli.reponseInconnue(inconnue));
  const montrees = montres && new Map(montres.map(({ cle, empreinte }) => [cle, empreinte]));
  const changes = points.filter(
    ({ cle, empreinte }) => montrees !== undefined && montrees.get(cle) !== empreinte,
  );
  return {
    reponses: {
      ...reponses,
      ...Object.fromEntries(changes.map(({ cle }) => [cle, { choix: 'plusTard' as const }])),
    },
    perimees: changes.filter((point) => !attend(point, reponses)).map(({ cle }) => cle),
  };
}

/** All answers, and keys of those that no longer hold. */
function reponsesDe({ points, reponses, perimees }: FusionPreparee, args: Parsed): Tiennent {
  const choix = enConflit(args);
  const alike =
    choix === undefined ? [] : points.filter((point) => point.question !== null || attend(point, reponses));
  const lues = reponsesLues(points, args.text('reponses'));
  const toutes = {
    ...reponses,
    ...Object.fromEntries(alike.map(({ cle }): [string, Reponse] => [cle, { choix: choix ?? 'plusTard' }])),
    ...lues.reponses,
  };
  const tombees = new Set([...perimees, ...lues.perimees]);
  return {
    reponses: toutes,
    perimees: points.filter((point) => tombees.has(point.cle) && attend(point, toutes)).map(({ cle }) => cle),
  };
}

function dire(
  host: Host,
  { contenu, points, empechements, comptes, reponses: avant }: FusionPreparee,
  { reponses, perimees }: Tiennent,
  restent: readonly PointDit[],
  gels: readonly Gel[],
): void {
  host.say(fusionCli.contenu(contenu));
  host.say(fusionCli.comptes(comptes));
  const ouverts = new Set(restent);
  for (const point of points.filter((one) => one.question === null && !ouverts.has(one)))
    host.say(`  ${fusionCli.point(point)}`);
  const deja = points.filter((one) => avant[one.cle] !== undefined && !ouverts.has(one));
  if (deja.length > 0) host.say(fusionCli.dejaRepondues(deja.length));
  for (const point of deja) host.say(`  ${fusionCli.dejaRepondue(point, reponseA(point, reponses).choix)}`);
  for (const gel of gels) host.say(`  ${fusionCli.gel(gel)}`);
  for (const un of empechements) host.say(`  ${fusionCli.empechement(un)}`);
  if (perimees.length > 0) host.say(reponsesPerimees(perimees.length));
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
    const tiennent = reponsesDe(preparee, args);
    const { reponses, perimees } = tiennent;
    const restent = sansReponse(preparee.points, reponses);
    const isOuverte = restent.length > 0 || preparee.empechements.length > 0;
    const isGele = preparee.points.some(({ geles }) => geles.length > 0);
    const gels = isGele ? await host.ask('fusion.gels', { jeton: preparee.jeton, reponses }) : [];
    if (!args.json) dire(host, preparee, tiennent, restent, gels);
    if (simule || (restent.length > 0 && !args.flag('laisser'))) {
      if (args.json)
        host.emit({
          ...preparee,
          gels,
          reponses,
          perimees,
          restent: restent.map(({ cle }) => cle),
          faite: null,
        });
      else host.say(simule ? fusionCli.simule() : fusionCli.rienReuni());
      return isOuverte ? 1 : 0;
    }
    const faite = await host.ask('fusion.appliquer', {
      jeton: preparee.jeton,
      reponses,
      motif: args.text('motif'),
    });
    if (args.json)
      host.emit({ ...preparee, gels, reponses, perimees, restent: restent.map(({ cle }) => cle), faite });
    else host.say(fusionCli.faite(faite));
    return isOuverte ? 1 : 0;
  },
};
