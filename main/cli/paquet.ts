import { resolve } from 'node:path';
import { objetsDePaquet, type ObjetDePaquet } from '../../shared/contract/answers/fusion.ts';
import type { PaquetEcrit, PaquetEnBoite, PaquetLu } from '../../shared/contract/answers/paquet.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { motDePassePerdu, paquetTexts, signatureDite } from '../../shared/i18n/fr/paquet.ts';
import { UsageError, type Parsed } from './arguments.ts';
import { argument, examine, type Command } from './command.ts';
import type { Host } from './host.ts';
import { motDePasseIn, optionDeMotDePasse } from './mot-de-passe.ts';

function objetIn(args: Parsed): ObjetDePaquet {
  const asked = args.text('objet') ?? 'contribution';
  const found = objetsDePaquet.find((objet) => objet === asked);
  if (found === undefined) throw new UsageError(cliTexts.badChoice(asked, objetsDePaquet.join(', ')));
  return found;
}

function depuisIn(args: Parsed): number {
  const asked = args.text('depuis') ?? '0';
  if (!/^[0-9]{1,9}$/.test(asked)) throw new UsageError(cliTexts.badNumber(asked));
  return Number(asked);
}

function sayEcrit(host: Host, { file, octets, sha256, head, lignes, recues, chiffre }: PaquetEcrit): void {
  host.say(paquetTexts.ecrit(file, octets));
  host.say(paquetTexts.lignes(lignes, recues));
  host.say(cliTexts.sha256(sha256));
  host.say(cliTexts.anchor(head.seq, head.hash));
  if (chiffre) host.say(motDePassePerdu);
}

async function ecrire(host: Host, args: Parsed): Promise<0> {
  const portee = args.list('referentiel');
  const ecrit = await host.ask('paquet.ecrire', {
    file: resolve(argument(args, 0)),
    to: resolve(args.required('vers')),
    pour: args.text('pour'),
    objet: objetIn(args),
    message: args.text('message'),
    portee: portee.length === 0 ? null : [...portee],
    depuis: depuisIn(args),
    avecContacts: args.flag('avec-contacts'),
    signer: args.flag('signer'),
    motDePasse: motDePasseIn(args),
  });
  if (args.json) host.emit(ecrit);
  else sayEcrit(host, ecrit);
  return 0;
}

function sayLu(host: Host, lu: PaquetLu): void {
  const { manifeste, signature, manqueSignature, personnes } = lu;
  const { espace, de, pour, objet, message, ecritLe, portee, tete, depuis } = manifeste;
  host.say(paquetTexts.envoi(de.nom, pour, objet, ecritLe));
  host.say(paquetTexts.espace(espace.nom));
  if (message !== null) host.say(paquetTexts.message(message));
  host.say(signatureDite(signature, de.nom, manqueSignature));
  host.say(portee === null ? paquetTexts.tout() : paquetTexts.portee(portee.map(({ titre }) => titre)));
  host.say(paquetTexts.journal(depuis.seq, tete.seq, lu.parEmpreinte));
  host.say(paquetTexts.lignes(lu.lignes, lu.recues));
  host.say(paquetTexts.joints(lu.documents, lu.fichiers, lu.contacts));
  for (const { auteur, gestes } of personnes) host.say(paquetTexts.personne(auteur.nom, gestes));
  host.say(cliTexts.sha256(lu.sha256));
  host.say(cliTexts.anchor(tete.seq, tete.hash));
}

async function lire(host: Host, args: Parsed, file: string): Promise<0> {
  const lu = await host.ask('paquet.lire', { file: resolve(file), motDePasse: motDePasseIn(args) });
  if (args.json) host.emit(lu);
  else sayLu(host, lu);
  return 0;
}

function sayEnBoite(
  host: Host,
  { nom, manifeste, signature, manqueSignature, chiffre, autreEspace, etat, faute }: PaquetEnBoite,
): void {
  host.say(nom);
  if (faute !== null) host.say(`    ${faute}`);
  if (chiffre) host.say(`    ${paquetTexts.chiffre()}`);
  if (manifeste === null) return;
  const { de, pour, objet, ecritLe, espace } = manifeste;
  host.say(`    ${paquetTexts.envoi(de.nom, pour, objet, ecritLe)}`);
  if (etat !== null && etat !== 'nouveau') host.say(`    ${paquetTexts.etats[etat]}`);
  if (autreEspace) host.say(`    ${paquetTexts.autreEspace(espace.nom)}`);
  host.say(`    ${signatureDite(signature, de.nom, manqueSignature)}`);
}

/** The packages of a folder; those that are of another workspace are marked when one is given. */
async function lister(host: Host, args: Parsed, folder: string): Promise<0 | 1> {
  const file = args.positionals[0];
  if (file !== undefined) await examine(host, file);
  const paquets = await host.ask('paquet.boite', { folder: resolve(folder) });
  if (args.json) host.emit({ paquets });
  else {
    for (const paquet of paquets) sayEnBoite(host, paquet);
    host.say(paquetTexts.paquets(paquets.length));
  }
  return paquets.length === 0 ? 1 : 0;
}

export const paquet: Command = {
  names: ['[F.cpne]'],
  options: {
    vers: { type: 'string' },
    pour: { type: 'string' },
    objet: { type: 'string' },
    message: { type: 'string' },
    referentiel: { type: 'string', multiple: true },
    depuis: { type: 'string' },
    'avec-contacts': { type: 'boolean' },
    signer: { type: 'boolean' },
    ...optionDeMotDePasse,
    lire: { type: 'string' },
    boite: { type: 'string' },
  },
  run: async (host, args) => {
    const [lu, dossier] = [args.text('lire'), args.text('boite')];
    const asked = ['vers', 'lire', 'boite'].filter((option) => args.text(option) !== null);
    if (asked.length !== 1) throw new UsageError(paquetTexts.uneDesTrois());
    if (dossier !== null) return lister(host, args, dossier);
    if (lu !== null) return lire(host, args, lu);
    if (args.positionals[0] === undefined) throw new UsageError(cliTexts.missingArgument('F.cpne'));
    return ecrire(host, args);
  },
};
