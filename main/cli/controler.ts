import type { Controles } from '../../shared/contract/answers/referentiel.ts';
import { niveaux, objectifs, type Constat, type Objectif } from '../../shared/controles/constat.ts';
import { conseilDe, lieuDe, messageDe } from '../../shared/controles/phrases.ts';
import { phraseDeReponse, type Preparation } from '../../shared/controles/preparation.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { niveauLabels, objectifLabels, titreDe } from '../../shared/i18n/fr/controles.ts';
import { UsageError } from './arguments.ts';
import { argument, examine, type Command } from './command.ts';
import type { Host } from './host.ts';

function objectifOf(text: string | null): Objectif {
  const found = objectifs.find((name) => name === (text ?? 'adoption'));
  if (found === undefined) throw new UsageError(cliTexts.badObjectif(text ?? ''));
  return found;
}

function sayPreparation(host: Host, { critere, titre, repond, manque, inconnu }: Preparation): void {
  host.say(cliTexts.critere(critere, titre));
  for (const reponse of repond) host.say(`  + ${phraseDeReponse(reponse)}`);
  for (const { regle, items } of manque) host.say(`  - ${titreDe(regle)} (${items.length})`);
  if (inconnu !== null) host.say(`  ? ${inconnu}`);
}

function sayControles(host: Host, { constats, ecartes, objectif, regles, preparation }: Controles): void {
  for (const niveau of niveaux) {
    const ofNiveau = constats.filter((constat) => constat.niveau === niveau);
    if (ofNiveau.length === 0) continue;
    host.say(`${niveauLabels[niveau]} (${ofNiveau.length})`);
    for (const constat of ofNiveau) {
      host.say(`  ${constat.regle} ${lieuDe(constat)}`);
      host.say(`    ${messageDe(constat)} ${conseilDe(constat.regle)}`);
    }
  }
  for (const ecarte of ecartes)
    host.say(cliTexts.ecarte(ecarte.regle, lieuDe(ecarte), messageDe(ecarte), ecarte.motif));
  for (const critere of preparation) sayPreparation(host, critere);
  const erreurs = constats.filter(({ niveau }) => niveau === 'erreur').length;
  host.say(cliTexts.controle(objectifLabels[objectif], erreurs, constats.length - erreurs, regles));
}

const told = <C extends Constat>(constat: C) => ({
  ...constat,
  message: messageDe(constat),
  conseil: conseilDe(constat.regle),
});

export const controler: Command = {
  names: ['F.cpne', 'REF'],
  options: { objectif: { type: 'string' } },
  run: async (host, args) => {
    const objectif = objectifOf(args.text('objectif'));
    await examine(host, argument(args, 0));
    const controles = await host.ask('referentiel.controles', { ref: argument(args, 1), objectif });
    if (args.json)
      host.emit({
        ...controles,
        constats: controles.constats.map(told),
        ecartes: controles.ecartes.map(told),
      });
    else sayControles(host, controles);
    return controles.constats.some(({ niveau }) => niveau === 'erreur') ? 1 : 0;
  },
};
