import type { GrilleVersion } from '../../shared/contract/answers/grille.ts';
import type { VersionSummary } from '../../shared/contract/answers/referentiel.ts';
import type { Anchor } from '../../shared/contract/answers/workspace.ts';
import type { Request } from '../../shared/contract/requests.ts';
import { proposedNumeros } from '../../shared/domain/numeros.ts';
import { localDate } from '../../shared/domain/dates.ts';
import { causes } from '../../shared/domain/revision.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import type { Decision } from '../../shared/generated/document.ts';
import { jourFrancais } from '../../shared/i18n/fr/evaluation.ts';
import { revisionDite } from '../../shared/i18n/fr/revision.ts';
import { UsageError, type Parsed } from './arguments.ts';
import { argument, open, type Command } from './command.ts';
import type { Host } from './host.ts';

/** Why it is adopted in spite of errors: the option says that one is given. */
function reasonIn(args: Parsed): string | null {
  const reason = args.text('passer-outre');
  if (reason?.trim() === '') throw new UsageError(cliTexts.missingReason());
  return reason;
}

const types = ['creation', 'revision', 'adoption', 'suppression'] as const;

type Decide = Omit<Request<'version.adopt'>, 'grilles' | 'revision'>;

/** What was adopted, each said in its turn. */
interface Adopte {
  readonly head: Anchor;
  readonly adopted: readonly { readonly said: string; readonly version: VersionSummary }[];
  /** As other programs read it. */
  readonly answer: object;
}

const grilleSaid = (version: GrilleVersion): Adopte['adopted'][number] => {
  const { intitule, numero, pour } = version;
  return { version, said: cliTexts.grilleAdopted(intitule, numero, pour.intitule, pour.numero ?? '') };
};

/** Each of its grids under the number that follows its last one. */
async function grillesOf(host: Host, ref: string): Promise<Request<'version.adopt'>['grilles']> {
  const grilles = await host.ask('grilles.aAdopter', { ref });
  if (grilles.length === 0) throw new UsageError(cliTexts.sansGrille());
  return Object.fromEntries(grilles.map(({ id, derniere }) => [id, proposedNumeros(derniere)[0] ?? '']));
}

/** Why it is revised, and when it is to be looked at again. */
function revisionIn(args: Parsed): NonNullable<Request<'version.adopt'>['revision']> {
  const chosen = args.list('cause');
  const unknown = chosen.find((one) => !causes.some((cause) => cause === one));
  if (unknown !== undefined) throw new UsageError(cliTexts.badCause(unknown));
  return {
    causes: causes.filter((cause) => chosen.includes(cause)),
    prochaineRevision: args.text('prochaine-revision'),
  };
}

async function adoptReferentiel(host: Host, request: Decide, args: Parsed): Promise<Adopte> {
  const grilles = args.flag('avec-grilles') ? await grillesOf(host, request.ref) : {};
  const answer = await host.ask('version.adopt', { ...request, revision: revisionIn(args), grilles });
  const { version, head } = answer;
  const { referentiel } = await host.ask('referentiel.read', { ref: request.ref });
  const said = cliTexts.adopted(referentiel.intitule, version.numero);
  return { head, adopted: [{ said, version }, ...answer.grilles.map(grilleSaid)], answer };
}

async function adoptGrille(host: Host, request: Request<'grille.adopt'>): Promise<Adopte> {
  const answer = await host.ask('grille.adopt', request);
  return { head: answer.head, adopted: [grilleSaid(answer.version)], answer };
}

async function adoptListe(host: Host, request: Request<'liste.adopt'>): Promise<Adopte> {
  const answer = await host.ask('liste.adopt', request);
  const { version, head } = answer;
  const { referentiel } = await host.ask('referentiel.read', { ref: request.ref });
  const said = cliTexts.listeAdopted(referentiel.intitule, version.numero, jourFrancais(version.au));
  return { head, adopted: [{ said, version }], answer };
}

/** What is adopted: the référentiel, one of its grids, or the list of its bodies; what goes with it. */
function checkSujet(args: Parsed): void {
  const [grille, pour, au] = [args.text('grille'), args.text('pour'), args.text('au')];
  const avecGrilles = args.flag('avec-grilles');
  const liste = args.flag('organismes');
  if (liste && (grille !== null || pour !== null || avecGrilles))
    throw new UsageError(cliTexts.listeOuGrille());
  const isReferentiel = !liste && grille === null;
  if (!isReferentiel && (args.list('cause').length > 0 || args.text('prochaine-revision') !== null))
    throw new UsageError(cliTexts.revisionReferentiel());
  if (au !== null && !liste) throw new UsageError(cliTexts.auOrganismes());
  if (pour !== null && grille === null) throw new UsageError(cliTexts.pourGrille());
  if (avecGrilles && grille !== null) throw new UsageError(cliTexts.avecOuGrille());
}

function adopt(host: Host, args: Parsed, request: Decide): Promise<Adopte> {
  const designation = args.text('grille');
  if (args.flag('organismes'))
    return adoptListe(host, { ...request, au: args.text('au') ?? localDate(new Date()) });
  if (designation !== null) return adoptGrille(host, { ...request, designation, pour: args.text('pour') });
  return adoptReferentiel(host, request, args);
}

function decisionDite({ ref, tenue }: Decision): string {
  if (tenue === undefined) return cliTexts.decisionNotVerified();
  const { regle, passerOutre } = tenue;
  return passerOutre === undefined
    ? cliTexts.decisionVerifiee(ref, regle.intitule)
    : cliTexts.decisionMalgre(ref, passerOutre);
}

function say(host: Host, { head, adopted }: Adopte): void {
  for (const { said, version } of adopted) {
    host.say(said);
    for (const phrase of revisionDite(version, jourFrancais)) host.say(`    ${phrase}`);
    host.say(cliTexts.empreinte(version.empreinte));
    host.say(cliTexts.sha256(version.sha256));
  }
  const [first] = adopted;
  if (first !== undefined) host.say(decisionDite(first.version.decision));
  host.say(cliTexts.anchor(head.seq, head.hash));
  host.say(cliTexts.anchorAdvice());
}

/** What was decided: « adoption » says no more than that. */
function typeIn(args: Parsed): (typeof types)[number] {
  const asked = args.text('decision-type') ?? 'adoption';
  const found = types.find((type) => type === asked);
  if (found === undefined) throw new UsageError(cliTexts.badChoice(asked, types.join(', ')));
  return found;
}

/** A decision of the file, or one that is taken over from outside. */
function decisionIn(args: Parsed): Decide['decision'] {
  const [tenue, malgre] = [args.text('decision'), args.text('malgre')];
  if (malgre !== null && tenue === null) throw new UsageError(cliTexts.malgreDecision());
  if (
    tenue !== null &&
    ['decision-date', 'decision-ref', 'decision-type'].some((name) => args.text(name) !== null)
  )
    throw new UsageError(cliTexts.decisionOuReference());
  if (tenue !== null) return { tenue, malgre };
  return { type: typeIn(args), date: args.required('decision-date'), ref: args.required('decision-ref') };
}

export const adopter: Command = {
  names: ['F.cpne', 'REF'],
  options: {
    numero: { type: 'string' },
    decision: { type: 'string' },
    malgre: { type: 'string' },
    'decision-date': { type: 'string' },
    'decision-ref': { type: 'string' },
    'decision-type': { type: 'string' },
    motif: { type: 'string' },
    cause: { type: 'string', multiple: true },
    'prochaine-revision': { type: 'string' },
    'passer-outre': { type: 'string' },
    'avec-grilles': { type: 'boolean' },
    grille: { type: 'string' },
    pour: { type: 'string' },
    organismes: { type: 'boolean' },
    au: { type: 'string' },
  },
  run: async (host, args) => {
    checkSujet(args);
    const request = {
      ref: argument(args, 1),
      numero: args.required('numero'),
      decision: decisionIn(args),
      motif: args.required('motif'),
      passerOutre: reasonIn(args),
    };
    await open(host, argument(args, 0));
    const done = await adopt(host, args, request);
    if (args.json) host.emit(done.answer);
    else say(host, done);
    return 0;
  },
};
