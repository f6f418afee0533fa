import { useRef, type CSSProperties, type ReactNode } from 'react';
import { texts } from '../../../../shared/i18n/window.ts';
import { paneSized } from '../../../app/place.ts';
import { useAppDispatch, useAppSelector } from '../../../app/store.ts';
import { Splitter } from '../../../ui/Splitter.tsx';
import { useWidth } from './useWidth.ts';
import styles from './Panes.module.css';

/** Where the table keeps its columns readable with the detail beside it; otherwise the detail stands below. */
export const ROOM_BESIDE = 1240;

interface PanesProps {
  /** Null: not shown. */
  readonly plan: ReactNode;
  readonly detail: ReactNode;
  readonly children: ReactNode;
}

/** The table, and beside it what is wanted of the outline and of the detail, as large as the person makes them. */
export function Panes({ plan, detail, children }: PanesProps) {
  const dispatch = useAppDispatch();
  const sizes = useAppSelector(({ place }) => place.sizes);
  const holder = useRef<HTMLDivElement>(null);
  const isBelow = useWidth(holder) < ROOM_BESIDE;
  const detailSize = isBelow ? 'below' : 'detail';
  const style = {
    '--plan': `${sizes.plan}px`,
    '--detail': `${sizes.detail}px`,
    '--below': `${sizes.below}px`,
  } as CSSProperties;
  return (
    <div ref={holder} className={styles.panes} style={style} data-below={isBelow}>
      {plan !== null && (
        <>
          <div className={styles.plan} data-region>
            {plan}
          </div>
          <Splitter
            label={texts.table.sizes.plan}
            side="left"
            property="--plan"
            size={sizes.plan}
            min={160}
            max={600}
            onChange={(size) => dispatch(paneSized({ plan: size }))}
          />
        </>
      )}
      <div className={styles.main} style={style}>
        {children}
        {detail !== null && (
          <>
            <Splitter
              label={texts.table.sizes.detail}
              side={isBelow ? 'below' : 'right'}
              property={`--${detailSize}`}
              size={sizes[detailSize]}
              min={isBelow ? 96 : 240}
              max={isBelow ? 480 : 800}
              onChange={(size) => dispatch(paneSized({ [detailSize]: size }))}
            />
            <div className={styles.detail} data-region>
              {detail}
            </div>
          </>
        )}
      </div>
    </div>
  );
}
