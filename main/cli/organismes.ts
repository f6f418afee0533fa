import { resolve } from 'node:path';
import type { FormatDeListe, RegistreAu } from '../../shared/contract/answers/organisme.ts';
import type { Request } from '../../shared/contract/requests.ts';
import { localDate } from '../../shared/domain/dates.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { jourFrancais } from '../../shared/i18n/fr/evaluation.ts';
import { etats } from '../../shared/i18n/fr/organismes.ts';
import { niveauLabels } from '../../shared/i18n/fr/controles.ts';
import { phraseDeConstat } from '../../shared/organisme/controles.ts';
import { registreServi } from '../../shared/organisme/servi.ts';
import { UsageError, type Parsed } from './arguments.ts';
import { argument, examine, type Command } from './command.ts';
import type { Host } from './host.ts';
import { versionsDeListe } from './listes.ts';

const formats: readonly FormatDeListe[] = ['json', 'csv', 'xlsx'];

function formatIn(args: Parsed, to: string): FormatDeListe {
  const format = args.text('format') ?? to.split('.').at(-1)?.toLowerCase() ?? '';
  const known = formats.find((name) => name === format);
  if (known === undefined) throw new UsageError(cliTexts.badFormat(format, formats));
  return known;
}

function sayRegistre(host: Host, { au, connuLe, lignes, certifications }: RegistreAu): void {
  const titres = new Map(certifications.map(({ id, numero, intitule }) => [id, numero ?? intitule]));
  host.say(cliTexts.registreAu(jourFrancais(au), connuLe === null ? null : jourFrancais(connuLe)));
  for (const { denomination, siret, referentiel, etat, au: fin } of lignes) {
    const etatDit = etat === null ? cliTexts.sansHabilitation() : etats[etat];
    const jusque = fin === null ? '' : cliTexts.jusquau(jourFrancais(fin));
    const pour = referentiel === null ? '' : `  ${titres.get(referentiel) ?? referentiel}`;
    host.say(`${siret ?? '-'.padEnd(14)}  ${denomination}${pour}  ${etatDit}${jusque}`);
  }
  host.say(cliTexts.lignesDeRegistre(lignes.length));
}

/** 1 when there is an error: the branch answers for it. */
async function controler(host: Host, args: Parsed, au: string): Promise<0 | 1> {
  const constats = await host.ask('organismes.controles', { au, organisme: null });
  const dits = constats.map((constat) => ({ ...constat, message: phraseDeConstat(constat) }));
  if (args.json) host.emit({ au, constats: dits });
  else {
    for (const { regle, niveau, denomination, message } of dits)
      host.say(`${niveauLabels[niveau]}  ${regle}  ${denomination}${cliTexts.constat(message)}`);
    host.say(cliTexts.constats(dits.length));
  }
  return constats.some(({ niveau }) => niveau === 'erreur') ? 1 : 0;
}

/** The annex of contacts, in a file of its own. Answers where it is. */
async function ecrireContacts(
  host: Host,
  { ref, au }: { readonly ref: string | null; readonly au: string },
  annexe: string,
): Promise<string> {
  const fichier = { ref, au, format: 'contacts' } as const;
  const { file } = await host.ask('organismes.export', { fichier, to: resolve(annexe) });
  return file;
}

/** A list that is adopted is that of a certification. */
function certificationIn(args: Parsed): string {
  const ref = args.positionals[1];
  if (ref === undefined) throw new UsageError(cliTexts.missingArgument('REF'));
  return ref;
}

type Demande = Request<'organismes.liste'> | Request<'liste.lignes'>;

/** The register on a day, or a version of the list of a certification, which has a day of its own. */
function demandeIn(args: Parsed): Demande {
  const [numero, au, connuLe] = [args.text('version'), args.text('au'), args.text('connu-le')];
  if (numero === null) return { ref: args.positionals[1] ?? null, au: au ?? localDate(new Date()), connuLe };
  if (au !== null || connuLe !== null || args.text('avec-contacts') !== null)
    throw new UsageError(cliTexts.versionOuJour());
  return { ref: certificationIn(args), numero };
}

/** The register of training bodies on a day, or a list of it that was adopted: said, or written where --vers says. */
export const organismes: Command = {
  names: ['F.cpne', '[REF]'],
  options: {
    au: { type: 'string' },
    'connu-le': { type: 'string' },
    format: { type: 'string' },
    vers: { type: 'string' },
    'avec-contacts': { type: 'string' },
    controler: { type: 'boolean' },
    version: { type: 'string' },
    versions: { type: 'boolean' },
  },
  run: async (host, args) => {
    const to = args.text('vers');
    const format = to === null ? null : formatIn(args, to);
    const annexe = args.text('avec-contacts');
    if (annexe !== null && to === null) throw new UsageError(cliTexts.contactsSansListe());
    const demande = demandeIn(args);
    await examine(host, argument(args, 0));
    if (args.flag('versions')) return versionsDeListe(host, args, certificationIn(args));
    if (args.flag('controler')) return controler(host, args, args.text('au') ?? localDate(new Date()));
    if (to === null || format === null) {
      const registre =
        'numero' in demande
          ? await host.ask('liste.lignes', demande)
          : registreServi(await host.ask('organismes.liste', demande));
      if (args.json) host.emit({ ...registre });
      else sayRegistre(host, registre);
      return 0;
    }
    const outcome = await host.ask('organismes.export', {
      fichier: { ...demande, format },
      to: resolve(to),
    });
    const contacts =
      annexe === null || 'numero' in demande ? null : await ecrireContacts(host, demande, annexe);
    if (args.json) host.emit({ ...outcome, ...(contacts !== null && { contacts }) });
    else {
      if (contacts !== null) host.say(cliTexts.contactsEcrits(contacts));
      host.say(cliTexts.listeEcrite(outcome.file));
      host.say(cliTexts.sha256(outcome.sha256));
      host.say(cliTexts.anchor(outcome.head.seq, outcome.head.hash));
    }
    return 0;
  },
};
