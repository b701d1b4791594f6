/** Whether the page is laid out for a phone; the same width as in narrow.css. */
export const isNarrow = (): boolean => window.matchMedia('(max-width: 760px)').matches;
