import type { Finding } from '../../../shared/contract/answers/workspace.ts';
import {
  findingAdvice,
  findingSentences,
  remarkSentences,
  type FindingCode,
  type FindingParams,
  type RemarkCode,
} from '../../../shared/i18n/fr/findings.ts';

interface Place {
  readonly table?: string;
  readonly row?: string;
  readonly field?: string;
}

type Told<K extends FindingCode | RemarkCode> = <C extends K>(
  code: C,
  params: FindingParams<C>,
  place?: Place,
) => void;
/** Says what is wrong. */
export type Report = Told<FindingCode>;
/** Says what is to be known, and is not wrong. */
export type Remark = Told<RemarkCode>;

const sentences = { ...findingSentences, ...remarkSentences };

function findingOf<C extends FindingCode | RemarkCode>(
  code: C,
  params: FindingParams<C>,
  place: Place = {},
): Finding {
  const sentence = sentences[code] as (p: typeof params) => string;
  return {
    code,
    message: sentence(params),
    advice: findingAdvice[code],
    table: place.table ?? null,
    row: place.row ?? null,
    field: place.field ?? null,
  };
}

/** Collects what verification has to say; each in a sentence, placed as precisely as is known. */
export function collector(): {
  readonly findings: Finding[];
  readonly remarks: Finding[];
  readonly report: Report;
  readonly remark: Remark;
} {
  const findings: Finding[] = [];
  const remarks: Finding[] = [];
  return {
    findings,
    remarks,
    report: (code, params, place) => void findings.push(findingOf(code, params, place)),
    remark: (code, params, place) => void remarks.push(findingOf(code, params, place)),
  };
}
