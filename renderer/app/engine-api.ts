import type { SerializedError } from '@reduxjs/toolkit';
import { createApi, type BaseQueryFn } from '@reduxjs/toolkit/query/react';
import type { ReferentielSummary, ReferentielView } from '../../shared/contract/responses.ts';
import type { Result } from '../../shared/contract/result.ts';
import type {
  About,
  Bridge,
  ExportOutcome,
  HostActions,
  WindowChannel,
} from '../../shared/contract/window.ts';
import type { Changed } from '../../shared/contract/wire.ts';
import { texts } from '../../shared/i18n/window.ts';

/** Why something could not be had: the sentence is ready to be read. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** The sentence to show; an error without one is a defect of the window itself. */
export function failureSentence(error: Failure | SerializedError): string {
  return error.message ?? texts.state.unexpected;
}

type Question =
  | { readonly channel: WindowChannel; readonly payload: unknown }
  | { readonly action: keyof HostActions; readonly request: HostActions[keyof HostActions]['request'] };

/** What the store needs of the outside, given when it is made. */
export interface Outside {
  readonly bridge: Bridge;
}

type Answer = { readonly data: unknown } | { readonly error: Failure };

async function answerOf(pending: Promise<Result<unknown>>): Promise<Answer> {
  try {
    const result = await pending;
    return result.ok
      ? { data: result.value }
      : { error: { code: result.error.code, message: result.error.message } };
  } catch {
    // The bridge itself failed: its other end, the host, is no longer there.
    return { error: { code: 'HOST_GONE', message: texts.state.hostGone } };
  }
}

const askBridge: BaseQueryFn<Question, unknown, Failure> = (question, { extra }) => {
  const { bridge } = extra as Outside;
  return answerOf(
    'channel' in question
      ? bridge.invoke(question.channel, question.payload)
      : bridge.host(question.action, question.request),
  );
};

export const engineApi = createApi({
  reducerPath: 'engine',
  baseQuery: askBridge,
  tagTypes: ['Espace', 'Liste', 'Referentiel'],
  // Nothing goes stale by itself: the engine says what changed.
  keepUnusedDataFor: 300,
  endpoints: (build) => ({
    about: build.query<About, void>({
      query: () => ({ action: 'about', request: {} }),
      providesTags: ['Espace'],
    }),
    referentiels: build.query<readonly ReferentielSummary[], void>({
      query: () => ({ channel: 'referentiel.list', payload: {} }),
      providesTags: ['Liste'],
    }),
    referentiel: build.query<ReferentielView, string>({
      query: (ref) => ({ channel: 'referentiel.read', payload: { ref } }),
      providesTags: ['Referentiel'],
    }),
    exportDocument: build.mutation<ExportOutcome, HostActions['export']['request']>({
      query: (request) => ({ action: 'export', request }),
    }),
  }),
});

export const { useAboutQuery, useReferentielsQuery, useReferentielQuery, useExportDocumentMutation } =
  engineApi;

type Tag = 'Espace' | 'Liste' | 'Referentiel';

/** What a commit makes stale. */
export function staleTags({ touched }: Changed): readonly Tag[] {
  const espace: readonly Tag[] = touched.includes('espace') ? ['Espace'] : [];
  const content: readonly Tag[] = touched.some((entity) => entity !== 'espace')
    ? ['Liste', 'Referentiel']
    : [];
  return [...espace, ...content];
}
