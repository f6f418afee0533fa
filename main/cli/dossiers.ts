import type { DossierLu, DossiersDe } from '../../shared/contract/answers/dossier.ts';
import { localDate } from '../../shared/domain/dates.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import {
  echeanceDeDossierDite,
  etatDit,
  refusDits,
  suiteEnLignes,
} from '../../shared/i18n/fr/dossier-phrases.ts';
import { naturesDePieceDites, suitesDites } from '../../shared/i18n/fr/dossiers.ts';
import { jourFrancais } from '../../shared/i18n/fr/evaluation.ts';
import { argument, examine, type Command } from './command.ts';
import type { Host } from './host.ts';

function sayDossier(
  host: Host,
  { dossier, suites, pieces, etat, echeances, numeroDeVersion }: DossierLu,
): void {
  const { repertoire, deposeLe, reference, sha256 } = dossier;
  host.say(cliTexts.dossier(repertoire, jourFrancais(deposeLe), numeroDeVersion, reference, etatDit(etat)));
  host.say(`    ${cliTexts.sha256(sha256)}`);
  for (const suite of suites) {
    host.say(cliTexts.suite(suitesDites[suite.type], jourFrancais(suite.le)));
    for (const ligne of suiteEnLignes(suite, repertoire, suite.numeroDeVersion)) host.say(`        ${ligne}`);
  }
  for (const { nature, nom, sha256: hash } of pieces)
    host.say(cliTexts.pieceJointe(naturesDePieceDites[nature], nom, hash));
  for (const echeance of echeances) host.say(`    ${echeanceDeDossierDite(echeance)}`);
}

function sayCertification(host: Host, { referentiel, dossiers, refus }: DossiersDe): void {
  host.say(cliTexts.dossiersDe(referentiel.intitule, referentiel.numero));
  for (const lu of dossiers) sayDossier(host, lu);
  const dits = refusDits(refus);
  if (dits !== null) host.say(`  ${cliTexts.attention(dits)}`);
}

/** Dossiers lodged with France compétences and what became of them; 1 when a day is past. */
export const dossiers: Command = {
  names: ['F.cpne', '[REF]'],
  options: { au: { type: 'string' } },
  run: async (host, args) => {
    const au = args.text('au') ?? localDate(new Date());
    await examine(host, argument(args, 0));
    const lus = await host.ask('dossiers.lire', { ref: args.positionals[1] ?? null, au });
    if (args.json) host.emit({ au, certifications: lus });
    else {
      for (const lue of lus) sayCertification(host, lue);
      host.say(cliTexts.dossiers(lus.reduce((sum, lue) => sum + lue.dossiers.length, 0)));
    }
    const estEnRetard = lus.some((lue) => lue.dossiers.some(({ echeances }) => echeances.some(enRetard)));
    return estEnRetard ? 1 : 0;
  },
};

/** What may still be done, and is late: an end is no task. */
const enRetard = ({ sorte, estPasse }: DossierLu['echeances'][number]): boolean =>
  estPasse && (sorte === 'reponse' || sorte === 'renouvellement');
