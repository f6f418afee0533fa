import { resolve } from 'node:path';
import type { Comparaison } from '../../shared/contract/answers/comparaison.ts';
import type { SujetCompare } from '../../shared/contract/shapes.ts';
import { arbresDe } from '../../shared/diff/comparaison.ts';
import type { Difference } from '../../shared/diff/diff.ts';
import type { EntityName } from '../../shared/domain/entities.ts';
import { isCalendarDate } from '../../shared/domain/dates.ts';
import { isNumero } from '../../shared/domain/numeros.ts';
import type { Json, JsonObject } from '../../shared/domain/json.ts';
import { cliTexts, differenceLabels } from '../../shared/i18n/fr/cli.ts';
import { entityLabels } from '../../shared/i18n/fr/entities.ts';
import { nameOfSubject } from '../../shared/i18n/fr/gesture-said.ts';
import { codeOfItem, nameOfItem } from '../../shared/i18n/fr/item-name.ts';
import { quoted } from '../../shared/i18n/fr/quoted.ts';
import { UsageError, type Parsed } from './arguments.ts';
import { argument, examine, type Command } from './command.ts';
import type { Host } from './host.ts';
import { comparerListes, isFile } from './listes.ts';

function kindsOf({ before, after }: Difference): readonly string[] {
  if (before === null) return [differenceLabels.added];
  if (after === null) return [differenceLabels.removed];
  const changed = Object.keys(before.fields).length + Object.keys(after.fields).length > 0;
  return [
    ...(after.place === undefined ? [] : [differenceLabels.moved]),
    ...(changed ? [differenceLabels.changed] : []),
  ];
}

function nameOf(entity: EntityName, fields: JsonObject): string {
  const name = nameOfItem(entity, fields);
  const libelle = entity === 'voieAcces' ? quoted(name) : name;
  return nameOfSubject({ code: codeOfItem(entity, fields), libelle });
}

function shown(value: Json | undefined): string {
  if (value === undefined) return '∅';
  return typeof value === 'string' ? `« ${value} »` : JSON.stringify(value);
}

function sayDifference(host: Host, difference: Difference, fields: JsonObject): void {
  const { entity, before, after } = difference;
  host.say(`${entityLabels[entity]} ${nameOf(entity, fields)} : ${kindsOf(difference).join(', ')}`);
  if (before === null || after === null) return;
  for (const name of new Set([...Object.keys(before.fields), ...Object.keys(after.fields)])) {
    host.say(`  ${name} : ${shown(before.fields[name])} → ${shown(after.fields[name])}`);
  }
}

async function comparees(host: Host, args: Parsed): Promise<Comparaison> {
  const [ref, a, b] = [argument(args, 1), argument(args, 2), argument(args, 3)];
  const grille = args.text('grille');
  if (!isFile(b)) return host.ask('document.compare', { ref, grille, a, b });
  const asked = { ref, grille, moment: a, file: resolve(b), numero: args.text('numero') };
  const { reconnus, ...comparaison } = await host.ask('document.compareFile', asked);
  if (reconnus !== null && !args.json) host.say(cliTexts.reconnus(reconnus));
  return comparaison;
}

async function comparerOrganismes(host: Host, args: Parsed): Promise<0 | 1> {
  const request = { ref: argument(args, 1), a: argument(args, 2), b: argument(args, 3) };
  for (const moment of [request.a, request.b])
    if (!isNumero(moment) && !isCalendarDate(moment) && !(moment === request.b && isFile(moment)))
      throw new UsageError(cliTexts.momentDeListe(moment));
  await examine(host, argument(args, 0));
  await writePapers(host, args);
  return comparerListes(host, args, request);
}

function sujetDe(args: Parsed): SujetCompare {
  const [ref, grille] = [argument(args, 1), args.text('grille')];
  if (args.flag('organismes')) return { sujet: 'liste', ref };
  return grille === null ? { sujet: 'referentiel', ref } : { sujet: 'grille', ref, grille };
}

/** The comparison as a paper, where one is asked for. */
async function writePaper(host: Host, args: Parsed, option: 'docx' | 'html' | 'note'): Promise<void> {
  const to = args.text(option);
  if (to === null) return;
  const [a, b] = [argument(args, 2), argument(args, 3)];
  // A paper is of two states of ours.
  if (isFile(b)) throw new UsageError(cliTexts.papierDeDeuxEtats(option));
  const format = option === 'note' ? (/\.html?$/i.test(to) ? 'html' : 'docx') : option;
  const papier = {
    ...sujetDe(args),
    a,
    b,
    papier: option === 'note' ? option : 'redline',
    format,
  } as const;
  const { file } = await host.ask('comparaison.export', { papier, to: resolve(to) });
  host.warn(cliTexts.paperWritten(file));
}

async function writePapers(host: Host, args: Parsed): Promise<void> {
  for (const option of ['docx', 'html', 'note'] as const) await writePaper(host, args, option);
}

export const comparer: Command = {
  names: ['F.cpne', 'REF', 'A', 'B'],
  options: {
    organismes: { type: 'boolean' },
    grille: { type: 'string' },
    numero: { type: 'string' },
    docx: { type: 'string' },
    html: { type: 'string' },
    note: { type: 'string' },
  },
  run: async (host, args) => {
    if (args.flag('organismes')) return comparerOrganismes(host, args);
    await examine(host, argument(args, 0));
    await writePapers(host, args);
    const comparaison = await comparees(host, args);
    const { changes } = comparaison;
    if (args.json) host.emit({ changes });
    else if (changes.length === 0) host.say(cliTexts.noDifference());
    else {
      const { a, b } = arbresDe(comparaison);
      const nodes = new Map([...a.nodes, ...b.nodes]);
      for (const difference of changes)
        sayDifference(host, difference, nodes.get(difference.id)?.fields ?? {});
      host.say(cliTexts.differences(changes.length));
    }
    return changes.length === 0 ? 0 : 1;
  },
};
