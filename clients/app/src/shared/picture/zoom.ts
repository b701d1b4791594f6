import { reactive } from 'vue';

/** How far a picture is enlarged, and where it was moved to, in pixels of the pane. Two panes may share one. */
export interface Zoom {
  scale: number;
  x: number;
  y: number;
}

const MAX = 6;

export function newZoom(): Zoom {
  return reactive({ scale: 1, x: 0, y: 0 });
}

export function resetZoom(zoom: Zoom): void {
  Object.assign(zoom, { scale: 1, x: 0, y: 0 });
}

/** Enlarges around a point, measured from the middle of the pane. */
export function zoomAt(zoom: Zoom, factor: number, x: number, y: number): void {
  const scale = Math.min(MAX, Math.max(1, zoom.scale * factor));
  const done = scale / zoom.scale;
  zoom.x = scale === 1 ? 0 : x - (x - zoom.x) * done;
  zoom.y = scale === 1 ? 0 : y - (y - zoom.y) * done;
  zoom.scale = scale;
}

interface Point {
  x: number;
  y: number;
}

/** Fingers on a pane: one moves what is enlarged, two enlarge, two taps switch. `onSwipe` gets -1 or 1. */
export function useFingers(zoom: Zoom, onSwipe: (step: -1 | 1) => void = () => undefined) {
  const fingers = new Map<number, Point>();
  let travelled = 0;
  let lastTap = 0;

  const middle = (pane: HTMLElement, { x, y }: Point): Point => {
    const box = pane.getBoundingClientRect();
    return { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 };
  };

  function down(event: PointerEvent) {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    travelled = 0;
  }

  function move(event: PointerEvent) {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
    fingers.set(event.pointerId, now);
    if (other) {
      const spread = (point: Point) => Math.hypot(point.x - other.x, point.y - other.y) || 1;
      const at = middle(event.currentTarget as HTMLElement, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
      zoomAt(zoom, spread(now) / spread(before), at.x, at.y);
    } else if (zoom.scale > 1) {
      zoom.x += now.x - before.x;
      zoom.y += now.y - before.y;
    }
    travelled += now.x - before.x;
  }

  function up(event: PointerEvent) {
    const alone = fingers.size === 1;
    fingers.delete(event.pointerId);
    if (!alone || event.type === 'pointercancel') return;
    if (zoom.scale === 1 && Math.abs(travelled) > 60) return onSwipe(travelled > 0 ? -1 : 1);
    if (Math.abs(travelled) > 8) return;
    if (event.timeStamp - lastTap < 300) {
      const at = middle(event.currentTarget as HTMLElement, { x: event.clientX, y: event.clientY });
      if (zoom.scale > 1) resetZoom(zoom);
      else zoomAt(zoom, 2.5, at.x, at.y);
    }
    lastTap = event.timeStamp;
  }

  function wheel(event: WheelEvent) {
    const at = middle(event.currentTarget as HTMLElement, { x: event.clientX, y: event.clientY });
    zoomAt(zoom, event.deltaY < 0 ? 1.2 : 1 / 1.2, at.x, at.y);
  }

  return { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up, wheel };
}
