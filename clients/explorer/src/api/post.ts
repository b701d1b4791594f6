// One GraphQL request over HTTP: POST, JSON, bearer header, no cookies.

export type Problem = { message: string; extensions?: { code?: string; requestId?: string } };
export type Answer = { data?: Record<string, unknown> | null; errors?: readonly Problem[] };
export type Operation = { query: string; variables?: unknown; operationName?: string | null };
export type Caller = { token: string | null; language: string; headers?: Record<string, string> };

/** Address of the API: the host that served this page. */
export const ENDPOINT = new URL('/graphql', window.location.origin);

/** Milliseconds by which the server's clock is ahead of this one; expiry times are the server's. */
let clockOffsetMs = 0;

/** The present by the server's clock, to about a second. */
export const serverNow = (): number => Date.now() + clockOffsetMs;

/**
 * Sends one operation and returns the answer whatever its HTTP status, as long as it is GraphQL.
 * Throws when the server is out of reach or answers with something else.
 */
export async function post(operation: Operation, caller: Caller): Promise<Answer> {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    credentials: 'omit',
    cache: 'no-store',
    headers: {
      ...caller.headers,
      'Content-Type': 'application/json',
      Accept: 'application/graphql-response+json, application/json;q=0.9',
      'Accept-Language': caller.language,
      ...(caller.token ? { Authorization: `Bearer ${caller.token}` } : {}),
    },
    body: JSON.stringify(operation),
  });
  const date = Date.parse(response.headers.get('Date') ?? '');
  if (!Number.isNaN(date)) clockOffsetMs = date - Date.now();
  const text = await response.text();
  const answer = parseAnswer(text);
  if (!answer) throw new Error(`HTTP ${response.status} ${response.statusText} ${text.slice(0, 200)}`.trim());
  return answer;
}

/** Whether the server refused the token itself, not what was asked with it. */
export const isUnauthenticated = (answer: Answer): boolean =>
  answer.errors?.some((error) => error.extensions?.code === 'UNAUTHENTICATED') ?? false;

function parseAnswer(text: string): Answer | null {
  try {
    const value: unknown = JSON.parse(text);
    const isAnswer = typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
    return isAnswer ? (value as Answer) : null;
  } catch {
    return null;
  }
}
