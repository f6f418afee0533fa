import {
  niveaux,
  objectifs,
  type Constat,
  type Objectif,
  type Rapport,
} from '../../shared/controles/constat.ts';
import { conseilDe, lieuDe, messageDe } from '../../shared/controles/phrases.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { niveauLabels, objectifLabels } from '../../shared/i18n/fr/controles.ts';
import { UsageError } from './arguments.ts';
import { argument, examine, type Command } from './command.ts';
import type { Host } from './host.ts';

function objectifOf(text: string | null): Objectif {
  const found = objectifs.find((name) => name === (text ?? 'adoption'));
  if (found === undefined) throw new UsageError(cliTexts.badObjectif(text ?? ''));
  return found;
}

function sayRapport(host: Host, { constats, ecartes, objectif, regles }: Rapport): void {
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
    const rapport = await host.ask('referentiel.controles', { ref: argument(args, 1), objectif });
    if (args.json)
      host.emit({
        ...rapport,
        constats: rapport.constats.map(told),
        ecartes: rapport.ecartes.map(told),
      });
    else sayRapport(host, rapport);
    return rapport.constats.some(({ niveau }) => niveau === 'erreur') ? 1 : 0;
  },
};
