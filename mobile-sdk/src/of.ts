/** What an object is when it is a `T`. */
export type Of<N, T> = Extract<N, { __typename: T }> | null

/** The object when it is a `T`: an id of another type reads as null. */
export function of<N extends { __typename: string } | null | undefined, T extends string>(node: N, type: T): Of<N, T> {
  return node?.__typename === type ? (node as Of<N, T>) : null
}
