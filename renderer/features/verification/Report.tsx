import type { ReactNode } from 'react';
import type { Finding, VerifyReport } from '../../../shared/contract/answers/workspace.ts';
import { texts } from '../../../shared/i18n/window.ts';
import { Paged } from '../../ui/Paged.tsx';
import { Part } from '../../ui/Part.tsx';
import screen from '../../ui/Screen.module.css';
import styles from './Verification.module.css';

const said = texts.verification;

/** What was read, and what does not hold. */
export function Report({ report }: { readonly report: VerifyReport }) {
  const { file, readAt, sha256, head, anchor, effacees, findings, remarks } = report;
  return (
    <Part title={said.report} className={styles.report}>
      <output className={findings.length === 0 ? styles.intact : styles.altered}>
        {findings.length === 0 ? said.intact : said.altered(findings.length)}
      </output>
      <dl className={screen.facts}>
        <Fact name={said.file}>{file}</Fact>
        <Fact name={said.readAt}>{said.when(readAt)}</Fact>
        <Fact name={said.content}>{said.counts(report)}</Fact>
        {effacees.length > 0 && <Fact name={said.effacees}>{effaceesDites(effacees)}</Fact>}
        <Fact name={said.head}>
          {head === null ? said.noHead : said.headLine(head.seq)}
          {head !== null && <code className={styles.hash}> {head.hash}</code>}
        </Fact>
        <Fact name={said.anchorFact}>{anchorSaid(anchor)}</Fact>
        <Fact name={said.sha256}>
          <code className={styles.hash}>{sha256}</code>
        </Fact>
      </dl>
      {findings.length > 0 && <Findings findings={findings} />}
      {remarks.length > 0 && <Remarks remarks={remarks} />}
    </Part>
  );
}

function anchorSaid(anchor: VerifyReport['anchor']): string {
  if (anchor === null) return said.notAnchored;
  const { seq, received } = anchor;
  if (received !== null) return said.anchorReceived(seq, received);
  return anchor.kept ? said.anchored(anchor.seq) : said.notKept(anchor.seq);
}

/** How many on each day: whose data it was is what nobody knows any more. */
function effaceesDites(effacees: VerifyReport['effacees']): string {
  const parJour = [...Map.groupBy(effacees, ({ le }) => le)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return parJour.map(([le, elles]) => said.effacee(le, elles.length)).join(' · ');
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={screen.fact}>
      <dt className={styles.name}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <>
      <h4 className={screen.heading}>{said.findings}</h4>
      <Paged items={findings} more={said.more}>
        {(shown) => (
          <ul className={styles.findings}>
            {/* A finding has no identity of its own, and the order of a report never changes. */}
            {shown.map((finding, index) => (
              <li key={index} className={styles.finding}>
                <p>{finding.message}</p>
                <Where finding={finding} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
      <h4 className={screen.heading}>{said.advice}</h4>
      <ul className={screen.bullets}>
        {[...new Set(findings.map(({ advice }) => advice))].map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
    </>
  );
}

/** What is to be known, and is no alteration. */
function Remarks({ remarks }: { readonly remarks: readonly Finding[] }) {
  return (
    <>
      <h4 className={screen.heading}>{said.remarks}</h4>
      <ul className={screen.bullets}>
        {remarks.map(({ code, message, advice }) => (
          <li key={code}>
            {message} {advice}
          </li>
        ))}
      </ul>
    </>
  );
}

function Where({ finding: { table, row, field } }: { readonly finding: Finding }) {
  const parts = [
    table === null ? '' : said.table(table),
    row === null ? '' : said.row(row),
    field === null ? '' : said.field(field),
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : <p className={styles.where}>{said.place(parts)}</p>;
}
