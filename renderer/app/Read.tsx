import type { ReactNode } from 'react';
import type { SerializedError } from '@reduxjs/toolkit';
import { texts } from '../../shared/i18n/window.ts';
import { FailureNotice, Waiting } from '../ui/Notice.tsx';
import { failureSentence, type Failure } from './engine-api.ts';

interface ReadProps<T> {
  readonly query: {
    readonly data?: T | undefined;
    readonly error?: Failure | SerializedError | undefined;
    readonly refetch: () => unknown;
  };
  /** Says what is on its way. */
  readonly loading: string;
  readonly children: (data: T) => ReactNode;
}

/** What was asked of the engine, once it is there; else that it is on its way, or why it cannot be read. */
export function Read<T>({ query: { data, error, refetch }, loading, children }: ReadProps<T>) {
  if (error !== undefined)
    return (
      <FailureNotice
        title={texts.state.cannotRead}
        message={failureSentence(error)}
        onRetry={() => void refetch()}
      />
    );
  return data === undefined ? <Waiting text={loading} /> : children(data);
}
