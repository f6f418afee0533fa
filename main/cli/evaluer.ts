import { resolve } from 'node:path';
import type { Evaluation } from '../../shared/contract/answers/evaluation.ts';
import type {
  Resultat,
  ResultatEpreuve,
  ResultatLigne,
  ResultatPartie,
} from '../../shared/generated/document.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { etatLabels, jourFrancais, nombreFrancais, phraseDeRaison } from '../../shared/i18n/fr/evaluation.ts';
import { argument, type Command } from './command.ts';
import type { Host } from './host.ts';

/** What is concluded at one place of the tree, and below it. */
type Conclu = Pick<
  Resultat | ResultatPartie | ResultatEpreuve | ResultatLigne,
  'etat' | 'valeur' | 'raisons'
>;

/** Two lines each, a step further in than what holds it. */
function sayConclusion(
  host: Host,
  nom: string,
  { etat, valeur, raisons }: Conclu,
  noms: ReadonlyMap<string, string>,
  depth: number,
): void {
  const margin = '  '.repeat(depth);
  const shown = valeur === undefined ? null : nombreFrancais(valeur);
  host.say(`${margin}${cliTexts.conclusion(nom, etatLabels[etat], shown)}`);
  for (const raison of raisons) host.say(`${margin}  - ${phraseDeRaison(raison, noms)}`);
}

function sayEvaluation(host: Host, { intitule, document: { resultat }, noms: named }: Evaluation): void {
  const noms = new Map(Object.entries(named));
  const nomDe = (id: string): string => noms.get(id) ?? id;
  host.say(cliTexts.evaluation(intitule, resultat.candidat, jourFrancais(resultat.jour)));
  sayConclusion(host, cliTexts.certification(), resultat, noms, 0);
  for (const partie of resultat.parties) {
    sayConclusion(host, nomDe(partie.id), partie, noms, 1);
    for (const epreuve of partie.epreuves) {
      sayConclusion(host, nomDe(epreuve.id), epreuve, noms, 2);
      for (const ligne of epreuve.lignes) sayConclusion(host, nomDe(ligne.id), ligne, noms, 3);
    }
  }
}

export const evaluer: Command = {
  names: ['EXPORT.json', 'SAISIE.json'],
  options: {},
  run: async (host, args) => {
    const [grille, saisie] = [resolve(argument(args, 0)), resolve(argument(args, 1))];
    const evaluation = await host.ask('evaluation.evaluer', { grille, saisie });
    if (args.json) host.emit(evaluation.document);
    else sayEvaluation(host, evaluation);
    return evaluation.document.resultat.etat === 'acquis' ? 0 : 1;
  },
};
