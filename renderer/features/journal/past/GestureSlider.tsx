import { Label } from 'react-aria-components/Label';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { texts } from '../../../../shared/i18n/window.ts';
import { Button } from '../../../ui/Button.tsx';
import styles from './Past.module.css';

const text = texts.journal.past;

interface GestureSliderProps {
  /** From 1. */
  readonly n: number;
  readonly count: number;
  readonly onMove: (n: number) => void;
}

/** Goes from gesture to gesture: arrows one by one, Page Up and Page Down by tenths, Home and End. */
export function GestureSlider({ n, count, onMove }: GestureSliderProps) {
  return (
    <div className={styles.moment}>
      <Slider
        className={styles.slider ?? ''}
        minValue={1}
        maxValue={Math.max(2, count)}
        value={n}
        onChange={onMove}
      >
        <div className={styles.labels}>
          <Label className={styles.label ?? ''}>{text.gesture}</Label>
          <span>{text.rank(n, count)}</span>
        </div>
        <SliderTrack className={styles.track ?? ''}>
          <SliderThumb className={styles.thumb ?? ''} />
        </SliderTrack>
      </Slider>
      <Button aria-label={text.previous} isDisabled={n <= 1} onPress={() => onMove(n - 1)}>
        <span aria-hidden="true">‹</span>
      </Button>
      <Button aria-label={text.next} isDisabled={n >= count} onPress={() => onMove(n + 1)}>
        <span aria-hidden="true">›</span>
      </Button>
    </div>
  );
}
