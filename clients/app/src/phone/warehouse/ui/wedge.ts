import { onBeforeUnmount, onMounted } from 'vue';

/** A scanner that acts as a keyboard sends the next letter within this time; later ones begin a new code. */
const GAP_MS = 500;
const SHORTEST = 2;

/**
 * Hears codes that a scanner types: letters and then Enter, while no field has the focus. A field takes what is typed
 * into it itself. Enter after a code presses no button.
 */
export function useWedge(heard: (code: string) => void, listens: () => boolean = () => true): void {
  let letters = '';
  let last = 0;

  function onKey(event: KeyboardEvent) {
    if (!listens() || event.ctrlKey || event.altKey || event.metaKey || isField(event.target)) return void (letters = '');
    if (event.timeStamp - last > GAP_MS) letters = '';
    last = event.timeStamp;
    if (event.key.length === 1) {
      letters += event.key;
      // A space of the code presses no button either.
      if (letters.length > 1) event.preventDefault();
      return;
    }
    if (event.key !== 'Enter' || letters.length < SHORTEST) return;
    const code = letters;
    letters = '';
    event.preventDefault();
    event.stopPropagation();
    heard(code.trim());
  }

  onMounted(() => addEventListener('keydown', onKey, { capture: true }));
  onBeforeUnmount(() => removeEventListener('keydown', onKey, { capture: true }));
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
