import type { Finding } from '../../../shared/contract/answers/workspace.ts';
import { findingSentences, type FindingCode, type FindingParams } from '../../../shared/i18n/fr/findings.ts';

interface Place {
  readonly table?: string;
  readonly row?: string;
  readonly field?: string;
}

export type Report = <C extends FindingCode>(code: C, params: FindingParams<C>, place?: Place) => void;

/** Collects findings; each is said in a sentence and placed as precisely as is known. */
export function collector(): { readonly findings: Finding[]; readonly report: Report } {
  const findings: Finding[] = [];
  const report: Report = (code, params, place = {}) => {
    const sentence = findingSentences[code] as (p: typeof params) => string;
    findings.push({
      code,
      message: sentence(params),
      table: place.table ?? null,
      row: place.row ?? null,
      field: place.field ?? null,
    });
  };
  return { findings, report };
}
