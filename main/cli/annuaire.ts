import { resolve } from 'node:path';
import type { EtatAnnuaire } from '../../shared/contract/answers/annuaire.ts';
import type { OrganismePublic } from '../../shared/annuaire/organisme.ts';
import { fauteIdentifiant, identifiantLu } from '../../shared/identifiants/identifiants.ts';
import { faitsDe, phraseAnomalie, phraseEtat } from '../../shared/i18n/fr/annuaire.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { UsageError, type Parsed } from './arguments.ts';
import type { Command } from './command.ts';
import type { Host } from './host.ts';

/** Told at once; the total says how many there are. */
const FIRST = 20;

function sayEtat(host: Host, etat: EtatAnnuaire, json: boolean): void {
  if (json) return host.emit(etat);
  host.say(phraseEtat(etat));
  host.say(cliTexts.lignesLues(etat.lignes, etat.encodage));
  if (etat.colonnesAbsentes.length > 0) host.say(cliTexts.colonnesAbsentes(etat.colonnesAbsentes));
  for (const anomalie of etat.anomalies) host.say(phraseAnomalie(anomalie));
  host.say(cliTexts.sha256(etat.sha256));
}

function sayOrganismes(host: Host, organismes: readonly OrganismePublic[], total: number): void {
  for (const organisme of organismes) host.say([organisme.denomination, ...faitsDe(organisme)].join(' — '));
  host.say(cliTexts.organismes(organismes.length, total));
}

async function importer(host: Host, file: string, json: boolean): Promise<0> {
  sayEtat(host, await host.ask('annuaire.importer', { file: resolve(file) }), json);
  return 0;
}

async function chercher(host: Host, texte: string, json: boolean): Promise<0 | 1> {
  const found = await host.ask('annuaire.chercher', { texte, limite: FIRST });
  if (json) host.emit(found);
  else sayOrganismes(host, found.organismes, found.total);
  return found.total === 0 ? 1 : 0;
}

/** A SIRET or an NDA, as people copy them. */
function numeroIn(text: string): string {
  const sorte = (['siret', 'nda'] as const).find(
    (name) => fauteIdentifiant(name, identifiantLu(name, text)) === null,
  );
  if (sorte === undefined) throw new UsageError(cliTexts.badNumeroOrganisme(text));
  return identifiantLu(sorte, text);
}

async function trouver(host: Host, text: string, json: boolean): Promise<0 | 1> {
  const organismes = await host.ask('annuaire.trouver', { numero: numeroIn(text) });
  if (json) host.emit({ organismes });
  else sayOrganismes(host, organismes, organismes.length);
  return organismes.length === 0 ? 1 : 0;
}

async function oublier(host: Host, json: boolean): Promise<0> {
  await host.ask('annuaire.oublier', {});
  if (json) host.emit(null);
  else host.say(cliTexts.annuaireOublie());
  return 0;
}

async function etat(host: Host, json: boolean): Promise<0 | 1> {
  const known = await host.ask('annuaire.etat', {});
  if (known !== null) sayEtat(host, known, json);
  else if (json) host.emit(null);
  else host.say(cliTexts.annuaireAbsent());
  return known === null ? 1 : 0;
}

/** What is asked, of all that can be: nothing is asked of the list when it is only to say what it is. */
function asked(host: Host, args: Parsed): readonly (() => Promise<0 | 1>)[] {
  const [file, texte, numero] = [args.positionals[0], args.text('chercher'), args.text('trouver')];
  const { json } = args;
  return [
    ...(file === undefined ? [] : [() => importer(host, file, json)]),
    ...(texte === null ? [] : [() => chercher(host, texte, json)]),
    ...(numero === null ? [] : [() => trouver(host, numero, json)]),
    ...(args.flag('oublier') ? [() => oublier(host, json)] : []),
  ];
}

export const annuaire: Command = {
  names: ['[LISTE.csv]'],
  options: { chercher: { type: 'string' }, trouver: { type: 'string' }, oublier: { type: 'boolean' } },
  run: async (host, args) => {
    const [first, second] = asked(host, args);
    if (second !== undefined) throw new UsageError(cliTexts.uneChoseALaFois());
    return first === undefined ? etat(host, args.json) : first();
  },
};
