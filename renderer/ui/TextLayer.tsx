import { useLayoutEffect, useRef, type ReactNode } from 'react';
import styles from './TextLayer.module.css';

interface TextLayerProps {
  /** The field of text; it stands in an element that nothing else of the same size stands in. */
  readonly field: ReactNode;
  /** The same text, with what is to be seen of it. */
  readonly children: ReactNode;
}

/**
 * Lines drawn over a field of text, under its letters: the layer holds the same text, unseen, cut into the same lines. The field keeps
 * keys, pointer, colours and words; a screen reader hears nothing of the layer.
 */
export function TextLayer({ field, children }: TextLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const hasLines = children !== null;
  useLayoutEffect(() => {
    const drawn = layer.current;
    const area = drawn?.parentElement?.querySelector('textarea');
    if (drawn === null || area === null || area === undefined) return undefined;
    const follow = (): void => {
      // A scroll bar takes the place of letters.
      drawn.style.width = `${area.clientWidth}px`;
      drawn.style.height = `${area.clientHeight}px`;
      drawn.scrollTop = area.scrollTop;
    };
    const observer = new ResizeObserver(follow);
    observer.observe(area);
    area.addEventListener('scroll', follow);
    follow();
    return () => {
      observer.disconnect();
      area.removeEventListener('scroll', follow);
    };
  }, [hasLines]);
  return (
    <div className={styles.stack}>
      {field}
      {hasLines && (
        <div ref={layer} aria-hidden="true" className={styles.layer}>
          {children}
          {/* A field shows the empty line after a last line break. */}
          {'\u200b'}
        </div>
      )}
    </div>
  );
}
