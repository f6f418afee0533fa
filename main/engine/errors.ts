import { errorSentence, type ErrorCode, type ErrorParams } from '../../shared/i18n/errors.ts';

/** An expected refusal: a code for programs, a French sentence for people. Everything else thrown is a defect. */
export class EngineError extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, unknown>>;

  private constructor(
    code: ErrorCode,
    params: Readonly<Record<string, unknown>>,
    sentence: string,
    cause: unknown,
  ) {
    super(sentence, cause === undefined ? undefined : { cause });
    this.name = 'EngineError';
    this.code = code;
    this.params = params;
  }

  static of<C extends ErrorCode>(code: C, params: ErrorParams<C>, cause?: unknown): EngineError {
    return new EngineError(
      code,
      params as Readonly<Record<string, unknown>>,
      errorSentence(code, params),
      cause,
    );
  }

  /** The same refusal, saying more. */
  completed(extra: Readonly<Record<string, unknown>>): EngineError {
    const params = { ...this.params, ...extra };
    return new EngineError(
      this.code,
      params,
      errorSentence(this.code, params as ErrorParams<ErrorCode>),
      this.cause,
    );
  }
}
