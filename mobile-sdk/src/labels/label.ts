/** English, Chinese. */
export type Label = readonly [en: string, zh: string]

/** By value of an enum. That none is missing is a test's business: a new value must not break the apps' build. */
export type Labels = Readonly<Record<string, Label>>
