import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { sameJson, type Json } from '../../../../shared/domain/json.ts';
import type { Failure } from '../../../app/engine-api.ts';
import { useNotify } from '../../../app/notices.ts';
import { registerEdit } from '../flush.ts';
import type { Typed } from './recovery.ts';
import { recovery } from './recovery-store.ts';
import type { Save } from './form-item.ts';
import { parsed, textOf } from './typed-value.ts';
import type { TypedSpec } from './field-spec.ts';

/** A pause in typing keeps the text aside; a long one commits it. */
const PAUSE_MS = 500;
const IDLE_MS = 30_000;

interface TypedTextProps {
  /** Of the item. */
  readonly id: string;
  readonly kind: TypedSpec['kind'];
  readonly path: string;
  readonly value: Json;
  readonly save: Save;
}

export interface TypedText {
  readonly text: string;
  readonly isDirty: boolean;
  /** It was found again after an interruption. */
  readonly isRecovered: boolean;
  readonly failure: Failure | null;
  readonly change: (text: string) => void;
  readonly commit: () => Promise<Failure | null>;
  /** Gives up what was typed. */
  readonly restore: () => void;
  /** Commits it over the value that came from elsewhere meanwhile. */
  readonly insist: () => Promise<Failure | null>;
}

/** The text of a field, its own until it is left: then one gesture, of that field alone. */
export function useTypedText({ id, kind, path, value, save }: TypedTextProps): TypedText {
  const notify = useNotify();
  const key = `${id}/${path}`;
  const [typed, setTyped] = useState<Typed | null>(() => recovery.find(key, value));
  const [isRecovered, setRecovered] = useState(typed !== null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const latest = useRef(typed);
  const running = useRef<Promise<unknown> | null>(null);

  const put = (next: Typed | null): void => {
    latest.current = next;
    setTyped(next);
  };
  const settle = (): void => {
    put(null);
    setFailure(null);
    setRecovered(false);
    recovery.forget(key);
  };

  const commitNow = async (): Promise<Failure | null> => {
    const sent = latest.current;
    if (sent === null) return null;
    const answer = parsed(kind, sent.text);
    if ('fault' in answer) return { code: 'FAULT', message: answer.fault };
    const isSame = textOf(answer.value) === textOf(sent.base);
    const refused = isSame ? null : await save(answer.value, sent.base);
    if (refused !== null) return refused;
    const now = latest.current;
    if (now === null || now.text === sent.text) settle();
    else put({ text: now.text, base: isSame ? sent.base : answer.value });
    return null;
  };
  /**
   * One at a time: leaving the field while Enter is still being committed does not commit twice. The first begins before this
   * returns, so that what the person does next comes after it; it may take the focus away, which asks for another.
   */
  const commit = async (): Promise<Failure | null> => {
    const before = running.current;
    const { promise, resolve } = Promise.withResolvers<void>();
    running.current = promise;
    try {
      if (before !== null) await before;
      const refused = await commitNow();
      setFailure(refused);
      return refused;
    } finally {
      resolve();
      if (running.current === promise) running.current = null;
    }
  };
  const commitLater = useEffectEvent(commit);

  const isDirty = typed !== null;
  useEffect(() => (isDirty ? registerEdit(() => commitLater()) : undefined), [isDirty]);
  useEffect(() => {
    if (typed === null) return undefined;
    const pause = setTimeout(() => recovery.keep(key, typed), PAUSE_MS);
    const idle = setTimeout(() => void commitLater(), IDLE_MS);
    return () => {
      clearTimeout(pause);
      clearTimeout(idle);
    };
  }, [key, typed]);
  // Whatever takes the field away, what was typed in it is committed; refused, it is kept aside and said.
  const leave = useEffectEvent(async (): Promise<void> => {
    if (latest.current === null) return;
    recovery.keep(key, latest.current);
    const refused = await commit();
    if (refused !== null) notify({ kind: 'error', message: refused.message });
  });
  useEffect(() => () => void leave(), []);

  return {
    text: typed?.text ?? textOf(value),
    isDirty,
    isRecovered,
    failure,
    change: (text) => {
      const base = latest.current?.base ?? value;
      if (text === textOf(base) && sameJson(base, value)) settle();
      else put({ text, base });
    },
    commit,
    restore: settle,
    insist: () => {
      if (latest.current !== null) put({ ...latest.current, base: value });
      return commit();
    },
  };
}
