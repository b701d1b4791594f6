// How GraphiQL reaches the API: queries and mutations by POST, subscriptions by the socket.

import type { GraphiQLProps } from 'graphiql';
import { getOperationAST, parse, type DocumentNode } from 'graphql';
import type { Language } from '../language';
import type { Session } from '../session/session';
import { isUnauthenticated, post, type Answer, type Operation } from './post';
import type { Sink, Socket } from './socket';

/** A fetcher for one person and language; GraphiQL reads the schema again when it gets another one. */
export function createFetcher(session: Session, socket: Socket, language: Language): GraphiQLProps['fetcher'] {
  const fetcher = (asked: Operation, options?: { headers?: Record<string, string> }) => {
    const { operation, isSubscription } = understood(asked);
    if (!isSubscription) return postSignedIn(operation, options?.headers).catch(withoutStack);
    return { subscribe: (sink: Sink) => ({ unsubscribe: socket.start(operation, sink) }) };
  };

  async function postSignedIn(operation: Operation, headers: Record<string, string> = {}): Promise<Answer> {
    const token = await session.token();
    const answer = await post(operation, { token, language, headers });
    // A refused token means that nothing was done, so trying once more is safe for mutations too.
    if (!token || !isUnauthenticated(answer) || !(await session.refused(token))) return answer;
    return post(operation, { token: await session.token(), language, headers });
  }

  return fetcher as GraphiQLProps['fetcher'];
}

/** GraphiQL prints an Error with its stack, which says nothing about the API. */
function withoutStack(error: unknown): never {
  throw error instanceof Error ? { message: error.message } : error;
}

/**
 * What is to be run. For a moment after another text was opened GraphiQL still names the operation of
 * the last one; a name that the text does not have is left out, so the only operation there is runs.
 */
function understood(operation: Operation): { operation: Operation; isSubscription: boolean } {
  let document: DocumentNode;
  try {
    document = parse(operation.query);
  } catch {
    return { operation, isSubscription: false }; // The server says what is wrong with the text.
  }
  const named = getOperationAST(document, operation.operationName);
  const chosen = named ?? getOperationAST(document);
  return {
    operation: named || !chosen ? operation : { ...operation, operationName: chosen.name?.value },
    isSubscription: chosen?.operation === 'subscription',
  };
}
