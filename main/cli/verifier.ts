import { resolve } from 'node:path';
import type { Finding } from '../../shared/contract/answers/workspace.ts';
import { readPrintedAnchor, type PrintedAnchor } from '../../shared/domain/printed-anchor.ts';
import { cliTexts } from '../../shared/i18n/fr/cli.ts';
import { UsageError } from './arguments.ts';
import { argument, type Command } from './command.ts';
import type { Host } from './host.ts';

/** `--ancre 12:9f86…`, or as a paper or an export says it. */
function anchorOf(text: string | null): PrintedAnchor | null {
  if (text === null) return null;
  const anchor = readPrintedAnchor(text);
  if (anchor === null) throw new UsageError(cliTexts.badAnchor(text));
  return anchor;
}

/** Each finding, then what to do, once. */
function sayFindings(host: Host, findings: readonly Finding[]): void {
  for (const finding of findings) {
    host.say(`  ${finding.message}`);
    const where = cliTexts.where(finding);
    if (where !== '') host.say(`    ${where}`);
  }
  for (const advice of new Set(findings.map((finding) => finding.advice))) host.say(`  → ${advice}`);
}

export const verifier: Command = {
  names: ['F.cpne'],
  options: { ancre: { type: 'string' } },
  run: async (host, args) => {
    const ancre = anchorOf(args.text('ancre'));
    const report = await host.ask('workspace.verify', { file: resolve(argument(args, 0)), ancre });
    const { findings, remarks, head, anchor } = report;
    const sound = findings.length === 0;
    if (args.json) host.emit(report);
    else {
      host.say(cliTexts.readAt(report.readAt, report.sha256));
      if (sound) host.say(cliTexts.verified(report));
      else host.say(cliTexts.altered(findings.length));
      sayFindings(host, findings);
      for (const { message } of remarks) host.say(cliTexts.remark(message));
      for (const { personne, le } of report.effacees) host.say(cliTexts.effacee(personne, le));
      if (head !== null) host.say(cliTexts.anchor(head.seq, head.hash));
      if (anchor === null) host.say(cliTexts.notAnchored());
      else if (anchor.kept) host.say(cliTexts.anchored(anchor.seq));
      else if (anchor.received !== null) host.say(cliTexts.anchorReceived(anchor.seq, anchor.received));
    }
    return sound ? 0 : 1;
  },
};
