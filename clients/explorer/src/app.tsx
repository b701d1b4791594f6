// The whole page: a bar, the editor once somebody has signed in, and the sign-in box while nobody is.

import { lazy, Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { createFetcher } from './api/fetcher';
import { Socket } from './api/socket';
import { Bar } from './bar';
import { LoadFailure } from './load-failure';
import { initialLanguage, LanguageContext, rememberLanguage, type Language } from './language';
import { Session } from './session/session';
import { SignIn } from './session/sign-in';
import { TEXT } from './text';

// The editor is by far the largest part, and who signs in does not need it yet.
const Editor = lazy(() => import('./editor'));

export function App() {
  const [language, setLanguage] = useState(initialLanguage);
  const session = useSession(language);
  const view = useSyncExternalStore(session.subscribe, session.view);
  const { socket, fetcher } = useConnection(session, language);
  const text = TEXT[language];

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `Muster · ${text.title}`;
    rememberLanguage(language);
  }, [language, text]);

  // A lost session keeps the editor and what was written in it; signing out takes the answers away.
  const mounted = view.person !== null || view.lost;
  return (
    <LanguageContext value={language}>
      <Bar
        view={view}
        socket={socket}
        onLanguage={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        onSignOut={() => void session.signOut()}
      />
      <main className={view.person ? 'stage' : 'stage stage-covered'}>
        {mounted && (
          <LoadFailure message={text.loadFailed}>
            <Suspense fallback={<p className="loading">{text.loading}</p>}>
              <div className="editor" inert={!view.person}>
                <Editor fetcher={fetcher} signedIn={view.person !== null} />
              </div>
            </Suspense>
          </LoadFailure>
        )}
        {!view.person && <SignIn session={session} lost={view.lost} />}
      </main>
    </LanguageContext>
  );
}

function useSession(language: Language): Session {
  const current = useRef(language);
  current.current = language;
  const [session] = useState(() => new Session(() => current.current));
  return session;
}

/** One socket and one fetcher for each person and language: the next ones begin without the old ones' rights. */
function useConnection(session: Session, language: Language) {
  const { person } = useSyncExternalStore(session.subscribe, session.view);
  const connection = useMemo(() => {
    const greeting = async () => ({
      authorization: `Bearer ${(await session.token()) ?? ''}`,
      acceptLanguage: language,
    });
    const socket = new Socket(greeting, () => void session.verify());
    return { socket, fetcher: createFetcher(session, socket, language) };
    // `person` is what makes the connection another one, though it is not read here.
  }, [session, language, person]);
  useEffect(() => () => connection.socket.close(), [connection]);
  return connection;
}
