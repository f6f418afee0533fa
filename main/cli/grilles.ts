import type { GrilleSummary, GrillesValables } from '../../shared/contract/answers/grille.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { phraseDeDouble } from '../../shared/i18n/fr/grilles-en-double.ts';
import { phraseSansGrille } from '../../shared/i18n/fr/sans-grille.ts';
import { formeDite } from '../../shared/i18n/fr/decisions.ts';
import { jourFrancais } from '../../shared/i18n/fr/evaluation.ts';
import { isVoie, type Voie } from '../../shared/i18n/fr/voies.ts';
import { UsageError, type Parsed } from './arguments.ts';
import { argument, examine, type Command } from './command.ts';
import type { Host } from './host.ts';

/** As many as a person reads before opening the grid. */
const MOST_TOLD = 10;

function sayEcarts(host: Host, ecarts: GrilleSummary['ecarts']): void {
  if (ecarts.length === 0) return;
  host.say(`    ${cliTexts.ecarts(ecarts.length)}`);
  for (const { phrase } of ecarts.slice(0, MOST_TOLD)) host.say(`    - ${phrase}`);
  if (ecarts.length > MOST_TOLD) host.say(`    ${cliTexts.autresEcarts(ecarts.length - MOST_TOLD)}`);
}

function sayValables(
  host: Host,
  { referentiel, grilles, doubles, pourquoi }: GrillesValables,
  jour: string,
  voie: Voie | null,
): void {
  if (referentiel === null) host.say(cliTexts.aucuneVersionAu(jourFrancais(jour)));
  else host.say(cliTexts.grillesAu(jourFrancais(jour), referentiel.numero));
  for (const { grille, intitule, numero, voies, decision, empreinte } of grilles) {
    host.say(`${grille}  ${voiesDites(voies)}  ${cliTexts.grilleVersion(intitule, numero)}`);
    host.say(`    ${cliTexts.decisionDu(jourFrancais(decision.date), decision.ref, formeDite(decision))}`);
    host.say(`    ${cliTexts.empreinte(empreinte)}`);
  }
  if (referentiel !== null)
    host.say(grilles.length === 0 ? cliTexts.noGrille() : cliTexts.grilles(grilles.length));
  for (const double of doubles) host.say(phraseDeDouble(double, voie));
  if (pourquoi !== null) host.say(phraseSansGrille(pourquoi, jourFrancais));
}

function voieIn(args: Parsed): Voie | null {
  const voie = args.text('voie')?.toUpperCase() ?? null;
  if (voie === null || isVoie(voie)) return voie;
  throw new UsageError(cliTexts.badVoie(voie));
}

const voiesDites = (voies: readonly string[]): string =>
  voies.length === 0 ? cliTexts.toutesVoies() : voies.join(', ');

function sayGrilles(host: Host, list: readonly GrilleSummary[]): void {
  for (const { id, intitule, voies, parties, epreuves, lignes, versions, ecarts } of list) {
    const what = cliTexts.grille(intitule, parties, epreuves, lignes);
    host.say(`${id}  ${voiesDites(voies)}  ${versions.at(-1)?.numero ?? cliTexts.draftOnly()}  ${what}`);
    sayEcarts(host, ecarts);
  }
  host.say(list.length === 0 ? cliTexts.noGrille() : cliTexts.grilles(list.length));
}

/** Those of a référentiel; with --au, those that hold on a day. */
export const grilles: Command = {
  names: ['F.cpne', 'REF'],
  options: { au: { type: 'string' }, voie: { type: 'string' }, version: { type: 'string' } },
  run: async (host, args) => {
    const ref = argument(args, 1);
    const [jour, voie, numero] = [args.text('au'), voieIn(args), args.text('version')];
    if (jour === null && (voie !== null || numero !== null)) throw new UsageError(cliTexts.voieSansJour());
    await examine(host, argument(args, 0));
    if (jour === null) {
      const list = await host.ask('grilles.list', { ref });
      if (args.json) host.emit({ grilles: list });
      else sayGrilles(host, list);
      return 0;
    }
    const valables = await host.ask('grilles.valables', { ref, jour, voie, numero });
    if (args.json) host.emit({ au: jour, voie, ...valables });
    else sayValables(host, valables, jour, voie);
    return valables.grilles.length > 0 ? 0 : 1;
  },
};
