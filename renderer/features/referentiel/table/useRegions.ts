import type { RefObject } from 'react';
import { useKeys } from '../structure/useKeys.ts';

const TAKES_FOCUS = 'button:not([disabled]), input, textarea, [tabindex="0"]';

/** In a copy for reading, a part may have nothing to press. */
const takesFocus = (region: HTMLElement): boolean =>
  region.role === 'grid' || whatTakesFocus(region) !== null;

const whatTakesFocus = (region: HTMLElement): HTMLElement | null =>
  region.matches(TAKES_FOCUS) ? region : region.querySelector<HTMLElement>(TAKES_FOCUS);

/** F6 goes round the parts of an area, Shift + F6 the other way; the table's own cell is given the focus by `enterTable`. */
export function useRegions(area: RefObject<HTMLElement | null>, enterTable: () => void): void {
  useKeys(area, (event, target) => {
    if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return false;
    const regions = [...(area.current?.querySelectorAll<HTMLElement>('[data-region]') ?? [])].filter(
      takesFocus,
    );
    const here = regions.findIndex((region) => region.contains(target));
    const next = regions.at((here + (event.shiftKey ? -1 : 1)) % regions.length);
    if (next?.role === 'grid') enterTable();
    else if (next !== undefined) whatTakesFocus(next)?.focus();
    return true;
  });
}
