import { resolve } from 'node:path';
import type { ImportNote, ImportPreview } from '../../shared/contract/answers/import.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import type { Parsed } from './arguments.ts';
import { argument, examine, open, type Command } from './command.ts';
import { Refused, type Host } from './host.ts';

const sourceLength = 160;

function sayNotes(host: Host, notes: readonly ImportNote[]): void {
  for (const kind of ['compris', 'devine', 'laisse'] as const) {
    const ofKind = notes.filter((note) => note.kind === kind);
    if (ofKind.length === 0) continue;
    host.say(`\n${cliTexts.noteKinds[kind]} (${ofKind.length})`);
    for (const { champ, message, source } of ofKind) {
      host.say(`  ${champ} : ${message}`);
      const text = source.replaceAll(/\s+/g, ' ').trim();
      if (text !== '')
        host.say(
          `    ${cliTexts.source()} : ${text.length > sourceLength ? `${text.slice(0, sourceLength)}… (${text.length})` : text}`,
        );
    }
  }
}

function sayPreview(host: Host, { referentiel, notes, effet, changes }: ImportPreview): void {
  const competences =
    referentiel.competences.length +
    referentiel.blocs.reduce((sum, bloc) => sum + bloc.competences.length, 0);
  host.say(cliTexts.imported(referentiel.intitule, referentiel.blocs.length, competences));
  if (effet === 'miseAJour') host.say(cliTexts.importUpdates(changes.length));
  sayNotes(host, notes);
}

/** A file of many fiches: they are listed, so that one can be chosen. */
async function listInstead(host: Host, file: string, json: boolean, error: unknown): Promise<1> {
  if (!(error instanceof Refused) || error.refusal.code !== 'FICHE_SEVERAL') throw error;
  const { fiches } = await host.ask('import.list', { file });
  if (json) host.emit({ fiches });
  else {
    host.say(cliTexts.severalFiches(fiches.length));
    for (const { numero, intitule } of fiches) host.say(`${numero}\t${intitule}`);
  }
  return 1;
}

function sayDry(host: Host, preview: ImportPreview, json: boolean): void {
  if (json) host.emit({ preview });
  else {
    sayPreview(host, preview);
    host.say(`\n${cliTexts.importSimulated()}`);
  }
}

async function accept(host: Host, { token }: ImportPreview, args: Parsed): Promise<void> {
  const outcome = await host.ask('import.accept', { token, reason: args.text('motif') });
  if (args.json) host.emit(outcome);
  else {
    sayPreview(host, outcome.preview);
    const { committed } = outcome;
    host.say(`\n${committed === null ? cliTexts.importNothing() : cliTexts.importDone(committed.head.seq)}`);
  }
}

export const importer: Command = {
  names: ['F.cpne', 'SOURCE'],
  options: { numero: { type: 'string' }, simuler: { type: 'boolean' }, motif: { type: 'string' } },
  run: async (host, args) => {
    const workspace = resolve(argument(args, 0));
    const file = resolve(argument(args, 1));
    const numero = args.text('numero');
    const dry = args.flag('simuler');
    if (dry) await examine(host, workspace);
    else await open(host, workspace);
    try {
      const preview = await host.ask('import.preview', { file, numero });
      if (dry) sayDry(host, preview, args.json);
      else await accept(host, preview, args);
      return 0;
    } catch (error) {
      return listInstead(host, file, args.json, error);
    }
  },
};
