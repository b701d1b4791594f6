const SHOWN_MS = 5_000;

/** Says something for a moment, above everything else, open sheets included. */
export function notify(text: string): void {
  const note = document.createElement('div');
  note.className = 'note';
  note.role = 'status';
  note.textContent = text;
  note.popover = 'manual';
  document.body.append(note);
  note.showPopover();
  setTimeout(() => note.remove(), SHOWN_MS);
}
