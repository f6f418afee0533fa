import { resolve } from 'node:path';
import type { ApercuDOrganismes } from '../../shared/contract/answers/import-organismes.ts';
import type { Portee } from '../../shared/generated/document.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { jourFrancais } from '../../shared/i18n/fr/evaluation.ts';
import {
  candidatDit,
  comptesDits,
  effetDeLigne,
  listeEnSuspens,
  phraseDeRemarque,
  sortsDits,
} from '../../shared/i18n/fr/import-organismes.ts';
import type { Colonne } from '../../shared/organisme/import/colonnes.ts';
import { rubriques } from '../../shared/organisme/import/ligne.ts';
import { compterLesSorts, enSuspens, sorts } from '../../shared/organisme/import/plan.ts';
import { UsageError, type Parsed } from './arguments.ts';
import { argument, examine, open, type Command } from './command.ts';
import type { Host } from './host.ts';

const natures: readonly Portee['nature'][] = ['FORMER', 'ORGANISER', 'ORGA_FORM'];

function natureIn(args: Parsed): Portee['nature'] {
  const dite = args.text('nature') ?? 'ORGA_FORM';
  const nature = natures.find((une) => une === dite.toUpperCase());
  if (nature === undefined) throw new UsageError(cliTexts.badNature(dite, natures));
  return nature;
}

/** « nom,siret,-,nature »: a dash is a column that is left out. */
function colonnesIn(args: Parsed): Colonne[] | null {
  const dites = args.text('colonnes');
  if (dites === null) return null;
  return dites.split(',').map((dite) => {
    if (dite === '-') return null;
    const rubrique = rubriques.find((une) => une === dite);
    if (rubrique === undefined) throw new UsageError(cliTexts.badColonne(dite, rubriques));
    return rubrique;
  });
}

/** « 3=autre », « 4=IDENTIFIANT » */
function choixIn(args: Parsed): Record<string, string> {
  return Object.fromEntries(
    args.list('choix').map((dit) => {
      const [, ligne, cle] = /^(\d{1,9})=(.{1,40})$/.exec(dit) ?? [];
      if (ligne === undefined || cle === undefined) throw new UsageError(cliTexts.badChoix(dit));
      return [ligne, cle];
    }),
  );
}

function sayApercu(host: Host, { certification, au, lignes, autres }: ApercuDOrganismes): void {
  host.say(cliTexts.listeLue(certification.numero ?? certification.intitule, jourFrancais(au)));
  for (const ligne of lignes) {
    const effet = effetDeLigne(ligne);
    host.say(
      `${ligne.ligne}\t${ligne.siret ?? '-'}\t${ligne.nom}\t${sortsDits[ligne.sort]}${effet === '' ? '' : `\t${effet}`}`,
    );
    for (const remarque of ligne.remarques) host.say(`\t${phraseDeRemarque(remarque)}`);
    if (ligne.sort !== 'aDecider') continue;
    for (const candidat of ligne.candidats)
      host.say(`\t--choix ${ligne.ligne}=${candidat.cle}\t${candidatDit(candidat)}`);
    host.say(`\t--choix ${ligne.ligne}=autre`);
  }
  const comptes = compterLesSorts(lignes);
  for (const sort of sorts) if (comptes[sort] > 0) host.say(comptesDits[sort](comptes[sort]));
  if (autres > 0) host.say(cliTexts.autresFiches(autres));
}

/** A list of bodies, read and compared with the register; written, unless it is only to be seen. */
export const organismesImporter: Command = {
  names: ['F.cpne', 'REF', 'SOURCE'],
  options: {
    au: { type: 'string' },
    numero: { type: 'string' },
    nature: { type: 'string' },
    colonnes: { type: 'string' },
    choix: { type: 'string', multiple: true },
    'de-france-competences': { type: 'boolean' },
    simuler: { type: 'boolean' },
    motif: { type: 'string' },
  },
  run: async (host, args) => {
    const asked = {
      ref: argument(args, 1),
      file: resolve(argument(args, 2)),
      numero: args.text('numero'),
      colonnes: colonnesIn(args),
      au: args.text('au'),
      nature: natureIn(args),
      choix: choixIn(args),
    };
    const dry = args.flag('simuler');
    if (dry) await examine(host, argument(args, 0));
    else await open(host, argument(args, 0));
    const apercu = await host.ask('organismes.apercuFichier', asked);
    if (dry) {
      if (args.json) host.emit({ apercu });
      else {
        sayApercu(host, apercu);
        host.say(cliTexts.importSimulated());
      }
      return 0;
    }
    const outcome = await host.ask('organismes.accepter', {
      token: apercu.token,
      connue: args.flag('de-france-competences'),
      reason: args.text('motif'),
    });
    if (args.json) host.emit(outcome);
    else {
      sayApercu(host, apercu);
      const { committed } = outcome;
      host.say(committed === null ? cliTexts.importNothing() : cliTexts.importDone(committed.head.seq));
      if (args.flag('de-france-competences') && enSuspens(apercu.lignes) > 0) host.say(listeEnSuspens);
    }
    return 0;
  },
};
