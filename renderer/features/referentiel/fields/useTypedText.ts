import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { sameJson, type Json } from '../../../../shared/domain/json.ts';
import { texts } from '../../../../shared/i18n/window.ts';
import type { Failure } from '../../../app/engine-api.ts';
import { useNotify } from '../../../app/notices.ts';
import { registerEdit } from '../flush.ts';
import type { Typed } from './recovery.ts';
import { recovery } from './recovery-store.ts';
import type { Save } from './form-item.ts';
import type { Fault } from './check.ts';
import { readTyped, textOf, writtenAs, type Reading } from './typed-value.ts';
import type { TypedSpec } from './field-spec.ts';

/** A pause in typing keeps the text aside, and says what is wrong with it; a long one commits it. */
const PAUSE_MS = 500;
const IDLE_MS = 30_000;

interface TypedTextProps {
  /** Of the item. */
  readonly id: string;
  readonly spec: Pick<TypedSpec, 'kind' | 'label' | 'check'>;
  readonly path: string;
  readonly value: Json;
  readonly save: Save;
  readonly waitsFor?: string | undefined;
}

export interface TypedText {
  readonly text: string;
  readonly isDirty: boolean;
  /** It was found again after an interruption. */
  readonly isRecovered: boolean;
  /** Why it is not saved, or what should be looked at before it is. */
  readonly failure: Failure | null;
  readonly change: (text: string) => void;
  readonly commit: () => Promise<Failure | null>;
  /** Gives up what was typed. */
  readonly restore: () => void;
  /** Commits it over the value that came from elsewhere meanwhile. */
  readonly insist: () => Promise<Failure | null>;
}

/** A text as it would be saved, and why it cannot be, or should be looked at before it is. */
function readWaiting(
  text: string,
  spec: TypedTextProps['spec'],
  waitsFor: TypedTextProps['waitsFor'],
): Reading {
  const reading = readTyped(spec, text);
  const isFinal = reading.fault?.isDoubt === false || waitsFor === undefined || text.trim() === '';
  return isFinal
    ? reading
    : { ...reading, fault: { message: texts.editor.waitsFor(waitsFor), isDoubt: false } };
}

const FAULT = 'FAULT';
const asFailure = ({ message }: Fault): Failure => ({ code: FAULT, message });

/** The text of a field, its own until it is left: then one gesture, of that field alone. */
export function useTypedText({ id, spec, path, value, save, waitsFor }: TypedTextProps): TypedText {
  const notify = useNotify();
  const key = `${id}/${path}`;
  const [typed, setTyped] = useState<Typed | null>(() => recovery.find(key, value));
  const [isRecovered, setRecovered] = useState(typed !== null);
  const [refusal, setRefusal] = useState<Failure | null>(null);
  // The text at the last pause: what is wrong is said of that one, not at each letter.
  const [paused, setPaused] = useState(typed?.text ?? null);
  const latest = useRef(typed);
  const running = useRef<Promise<unknown> | null>(null);

  const put = (next: Typed | null): void => {
    latest.current = next;
    setTyped(next);
  };
  const settle = (): void => {
    put(null);
    setRefusal(null);
    setPaused(null);
    setRecovered(false);
    recovery.forget(key);
  };

  const read = (text: string): Reading => readWaiting(text, spec, waitsFor);
  const commitNow = async (): Promise<Failure | null> => {
    const sent = latest.current;
    if (sent === null) return null;
    const { value: next, fault } = read(sent.text);
    if (fault?.isDoubt === false) return asFailure(fault);
    const isSame = textOf(next) === textOf(sent.base);
    const refused = isSame ? null : await save(next, sent.base);
    if (refused !== null) return refused;
    const now = latest.current;
    if (now === null || now.text === sent.text) settle();
    else put({ text: now.text, base: isSame ? sent.base : next });
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
      // What is wrong with the text itself is read from it.
      setRefusal(refused?.code === FAULT ? null : refused);
      if (refused !== null && latest.current !== null) recovery.keep(key, latest.current);
      return refused;
    } finally {
      resolve();
      if (running.current === promise) running.current = null;
    }
  };
  const commitLater = useEffectEvent(commit);
  const giveUp = useEffectEvent(settle);

  const isDirty = typed !== null;
  useEffect(
    () => (isDirty ? registerEdit({ key, commit: () => commitLater(), giveUp: () => giveUp() }) : undefined),
    [isDirty, key],
  );
  const isWaiting = waitsFor !== undefined;
  const hasWaited = useRef(isWaiting);
  useEffect(() => {
    if (hasWaited.current && !isWaiting) void commitLater();
    hasWaited.current = isWaiting;
  }, [isWaiting]);
  useEffect(() => {
    if (typed === null) return undefined;
    const pause = setTimeout(() => {
      // Committed a moment ago, which is not drawn yet: kept, it would be said not to be saved until its field is shown again.
      if (latest.current !== typed) return;
      recovery.keep(key, typed);
      setPaused(typed.text);
    }, PAUSE_MS);
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
    if (refused === null) return;
    const { code, message } = refused;
    notify({
      kind: 'error',
      message: code === FAULT ? texts.editor.leftUnsaved(spec.label, message) : message,
    });
  });
  useEffect(() => () => void leave(), []);

  // Mended, it is no longer said, without waiting for the pause.
  const isFaulty = typed !== null && read(typed.text).fault !== null;
  const fault = isFaulty && paused !== null ? read(paused).fault : null;
  return {
    text: typed?.text ?? writtenAs(spec, value),
    isDirty,
    isRecovered,
    failure: fault === null ? refusal : asFailure(fault),
    change: (text) => {
      const base = latest.current?.base ?? value;
      if (text === writtenAs(spec, base) && sameJson(base, value)) settle();
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
