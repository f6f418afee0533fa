import { resolve } from 'node:path';
import type { Request } from '../../shared/contract/requests.ts';
import type { Difference } from '../../shared/diff/diff.ts';
import { flatten } from '../../shared/document/tree.ts';
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
import { comparerListes } from './listes.ts';

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

/** The comparison as a paper, where one is asked for. */
async function writePaper(
  host: Host,
  args: Parsed,
  request: Request<'document.compare'>,
  format: 'docx' | 'html',
): Promise<void> {
  const to = args.text(format);
  if (to === null) return;
  const papier = { ...request, format };
  const { file } = await host.ask('comparaison.export', { papier, to: resolve(to) });
  host.warn(cliTexts.paperWritten(file));
}

export const comparer: Command = {
  names: ['F.cpne', 'REF', 'A', 'B'],
  options: { organismes: { type: 'boolean' }, docx: { type: 'string' }, html: { type: 'string' } },
  run: async (host, args) => {
    const request = { ref: argument(args, 1), a: argument(args, 2), b: argument(args, 3) };
    if (args.flag('organismes')) {
      for (const moment of [request.a, request.b])
        if (!isNumero(moment) && !isCalendarDate(moment))
          throw new UsageError(cliTexts.momentDeListe(moment));
      await examine(host, argument(args, 0));
      return comparerListes(host, args, request);
    }
    await examine(host, argument(args, 0));
    for (const format of ['docx', 'html'] as const) await writePaper(host, args, request, format);
    const { a, b, changes } = await host.ask('document.compare', request);
    if (args.json) host.emit({ changes });
    else if (changes.length === 0) host.say(cliTexts.noDifference());
    else {
      const nodes = new Map([...flatten(a).nodes, ...flatten(b).nodes]);
      for (const difference of changes)
        sayDifference(host, difference, nodes.get(difference.id)?.fields ?? {});
      host.say(cliTexts.differences(changes.length));
    }
    return changes.length === 0 ? 0 : 1;
  },
};
