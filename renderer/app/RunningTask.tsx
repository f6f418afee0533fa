import { useEffect, useState } from 'react';
import type { TaskProgress } from '../../shared/contract/window.ts';
import { texts } from '../../shared/i18n/window.ts';
import { Button } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import { useCancelTaskMutation } from './engine-api.ts';
import { listenToProgress, useAppDispatch } from './store.ts';
import styles from './RunningTask.module.css';

const beginning = { done: 0, total: 0, phase: null };

interface RunningTaskProps {
  /** The UUID it was started with. */
  readonly task: string;
  /** What it is, until it says what it is at. */
  readonly label: string;
}

/** How far a long piece of work has come, and what gives it up. */
export function RunningTask({ task, label }: RunningTaskProps) {
  const dispatch = useAppDispatch();
  const [cancelTask] = useCancelTaskMutation();
  const [{ done, total, phase }, setProgress] =
    useState<Pick<TaskProgress, 'done' | 'total' | 'phase'>>(beginning);
  useEffect(() => dispatch(listenToProgress(task, setProgress)), [dispatch, task]);
  return (
    <div className={styles.task}>
      <Progress label={phase === null ? label : texts.phases[phase]} done={done} total={total} />
      <Button onPress={() => void cancelTask({ task })}>{texts.frame.interrupt}</Button>
    </div>
  );
}
