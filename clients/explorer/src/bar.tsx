// The bar on top: name, state of the live connection, language, and who is signed in.

import { useSyncExternalStore } from 'react';
import type { Socket } from './api/socket';
import { useText } from './language';
import type { Person } from './session/tokens';
import type { SessionView } from './session/session';

type BarProps = { view: SessionView; socket: Socket; onLanguage: () => void; onSignOut: () => void };

export function Bar({ view, socket, onLanguage, onSignOut }: BarProps) {
  const text = useText();
  return (
    <header className="bar">
      <span className="brand">
        <svg viewBox="0 0 32 32" aria-hidden="true">
          <rect width="32" height="32" rx="8" />
          <path d="M7.5 23V9.5l8.5 8 8.5-8V23" />
        </svg>
        <strong>Muster</strong>
        <h1>{text.title}</h1>
      </span>
      {view.person && <LiveState socket={socket} />}
      <button type="button" className="bar-button" title={text.languageHint} onClick={onLanguage}>
        {text.language}
      </button>
      {view.person && <Account person={view.person} renewable={view.renewable} onSignOut={onSignOut} />}
    </header>
  );
}

function LiveState({ socket }: { socket: Socket }) {
  const text = useText();
  const { state, running, events, reason } = useSyncExternalStore(socket.subscribe, socket.view);
  return (
    <span className={`live live-${state}`} data-state={state} title={reason || undefined}>
      <i aria-hidden="true" />
      <span role="status">
        <span className="live-name">{text.live} </span>
        {text.liveState[state]}
      </span>
      {(running > 0 || events > 0) && <span className="live-events">{text.events(events)}</span>}
    </span>
  );
}

function Account({ person, renewable, onSignOut }: { person: Person; renewable: boolean; onSignOut: () => void }) {
  const text = useText();
  const roles = person.roles.map((role) => text.roles[role] ?? role);
  return (
    <>
      <button type="button" className="account" popoverTarget="account-card" aria-label={`${text.account}: ${person.name}`}>
        <span className="avatar" aria-hidden="true">{[...person.name][0]}</span>
        <span className="account-line">
          <b>{person.name}</b>
          <small>{[person.organization, roles.join(text.listComma)].join(' · ')}</small>
        </span>
      </button>
      <div id="account-card" className="account-card" popover="auto">
        <b data-testid="person">{person.name}</b>
        <span className="quiet" data-testid="organization">{person.organization}</span>
        <ul className="roles" data-testid="roles">
          {roles.map((role) => <li key={role}>{role}</li>)}
        </ul>
        {!renewable && <span className="quiet">{text.pasted}</span>}
        <button type="button" className="secondary" onClick={onSignOut}>{text.signOut}</button>
      </div>
    </>
  );
}
