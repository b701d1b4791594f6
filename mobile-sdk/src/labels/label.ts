/** English, Chinese. */
export type Label = readonly [en: string, zh: string]

/** A label for every value; one that is missing does not compile. */
export type Labels<E extends string> = Record<E, Label>
