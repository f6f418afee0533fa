import { resolve } from 'node:path';
import type { ListesComparees, ListeVersion } from '../../shared/contract/answers/liste.ts';
import type { DifferenceDeListe, SorteDeDifference } from '../../shared/diff/listes.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { formeDite } from '../../shared/i18n/fr/decisions.ts';
import { jourFrancais } from '../../shared/i18n/fr/evaluation.ts';
import {
  accordDit,
  bilanDe,
  causeDite,
  changementsDits,
  comptes,
  momentDit,
} from '../../shared/i18n/fr/listes.ts';
import { valableAu } from '../../shared/grille/validite.ts';
import type { Parsed } from './arguments.ts';
import type { Host } from './host.ts';

function sayVersions(host: Host, versions: readonly ListeVersion[]): void {
  for (const { numero, au, decision, empreinte } of versions) {
    host.say(cliTexts.listeVersion(numero, jourFrancais(au)));
    host.say(`    ${cliTexts.decisionDu(jourFrancais(decision.date), decision.ref, formeDite(decision))}`);
    host.say(`    ${cliTexts.empreinte(empreinte)}`);
  }
  host.say(cliTexts.listeVersions(versions.length));
}

/** Versions of the list of a certification; with --au, the one that holds on that day. 1 when there is none. */
export async function versionsDeListe(host: Host, args: Parsed, ref: string): Promise<0 | 1> {
  const toutes = await host.ask('liste.versions', { ref });
  const jour = args.text('au');
  const valable = jour === null ? null : valableAu(toutes, jour);
  const versions = jour === null ? toutes : valable === null ? [] : [valable];
  if (args.json) host.emit({ versions });
  else sayVersions(host, versions);
  return versions.length > 0 ? 0 : 1;
}

type Dite = (difference: DifferenceDeListe, blocs: ListesComparees['blocs']) => readonly string[];

const dites: Readonly<Record<SorteDeDifference, Dite>> = {
  arrivee: ({ apres }, blocs) => (apres === null ? [] : [accordDit(apres, blocs), causeDite(apres)]),
  depart: ({ apres }) => [causeDite(apres)],
  changement: changementsDits,
};

function sayComparaison(host: Host, { a, b, blocs, differences, inchangees }: ListesComparees): void {
  host.say(cliTexts.deListeAListe(momentDit(a), momentDit(b)));
  for (const [sorte, siennes] of Map.groupBy(differences, (difference) => difference.sorte)) {
    host.say(`${comptes[sorte](siennes.length)}`);
    for (const difference of siennes) {
      const { denomination = '', siret = null } = difference.apres ?? difference.avant ?? {};
      host.say(`  ${siret ?? '-'.padEnd(14)}  ${denomination}`);
      for (const dite of dites[sorte](difference, blocs)) host.say(`    ${dite}`);
    }
  }
  host.say(bilanDe(differences, inchangees));
}

/** An exported list, rather than a moment of ours. */
export const isFile = (moment: string): boolean => /\.(json|xml|zip)$/i.test(moment);

/** Who came, who left, what changed, from one moment of a list to another; 1 when something did. */
export async function comparerListes(
  host: Host,
  args: Parsed,
  request: { readonly ref: string; readonly a: string; readonly b: string },
): Promise<0 | 1> {
  const { ref, a, b } = request;
  const comparees = await (isFile(b)
    ? host.ask('liste.comparerFichier', { ref, moment: a, file: resolve(b), fichierDAbord: false })
    : host.ask('liste.comparer', request));
  if (args.json) host.emit({ ...comparees });
  else sayComparaison(host, comparees);
  return comparees.differences.length === 0 ? 0 : 1;
}
