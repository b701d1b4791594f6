/** The two halves of the app. Each keeps its own session and settings, so that one browser can hold both. */
export type Area = 'phone' | 'portal';

let current: Area = 'phone';

/** Called once, first, by the `main.ts` of each half. */
export function enterArea(area: Area): void {
  current = area;
}

/** Key in localStorage of the half that runs. */
export function areaKey(name: string): string {
  return `muster.${current}.${name}`;
}
