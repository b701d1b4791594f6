// The sign-in box: e-mail and password, or a token made elsewhere.

import { useState, type FormEvent } from 'react';
import { useText } from '../language';
import type { Session, UserError } from './session';

type Way = 'password' | 'token';

export function SignIn({ session, lost }: { session: Session; lost: boolean }) {
  const text = useText();
  const [way, setWay] = useState<Way>('password');
  const { busy, problems, submit } = useSubmit(session, way, text.unreachable);
  const [moreOpen, setMoreOpen] = useState(false);
  const organizationAsked = problems.some(({ path }) => path.includes('organization'));
  return (
    <form className="sign-in" onSubmit={submit} aria-busy={busy}>
      <h2>{text.signIn}</h2>
      <p className={lost ? 'notice' : 'quiet'} role={lost ? 'alert' : undefined}>{lost ? text.lost : text.intro}</p>
      <fieldset className="ways">
        <WayButton chosen={way === 'password'} label={text.withPassword} onChoose={() => setWay('password')} />
        <WayButton chosen={way === 'token'} label={text.withToken} onChoose={() => setWay('token')} />
      </fieldset>
      {way === 'password' ? (
        <>
          <Field name="email" label={text.email} type="email" autoComplete="username" required maxLength={254} />
          <Field name="password" label={text.password} type="password" autoComplete="current-password" required maxLength={1024} />
          <details open={moreOpen || organizationAsked} onToggle={(event) => setMoreOpen(event.currentTarget.open)}>
            <summary>{text.more}</summary>
            <Field name="organization" label={text.organization} hint={text.organizationHint} autoComplete="organization" maxLength={64} />
          </details>
        </>
      ) : (
        <Field name="token" label={text.token} hint={text.tokenHint} type="password" autoComplete="off" required maxLength={8192} />
      )}
      {problems.length > 0 && (
        <ul className="problems" role="alert">
          {problems.map((problem) => <li key={problem.code + problem.message}>{problem.message}</li>)}
        </ul>
      )}
      <button type="submit" className="primary" disabled={busy}>
        {busy ? text.signingIn : way === 'password' ? text.signIn : text.useToken}
      </button>
      <p className="quiet small">{text.privacy}</p>
    </form>
  );
}

function useSubmit(session: Session, way: Way, unreachable: string) {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly UserError[]>([]);
  const attempt = async (form: FormData): Promise<readonly UserError[]> => {
    const value = (name: string) => String(form.get(name) ?? '').trim();
    try {
      if (way === 'password') return await session.signIn(value('email'), String(form.get('password')), value('organization'));
      await session.useToken(value('token').replace(/^Bearer\s+/i, ''));
      return [];
    } catch (error) {
      // fetch reports every network failure as a TypeError with a text of the browser's own.
      const message = error instanceof TypeError || !(error instanceof Error) ? unreachable : error.message;
      return [{ code: 'REQUEST', message, path: [] }];
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setProblems([]);
    void attempt(form).then(setProblems).finally(() => setBusy(false));
  };
  return { busy, problems, submit };
}

function WayButton({ chosen, label, onChoose }: { chosen: boolean; label: string; onChoose: () => void }) {
  return <button type="button" aria-pressed={chosen} onClick={onChoose}>{label}</button>;
}

function Field({ label, hint, name, ...input }: { label: string; hint?: string; name: string } & React.ComponentProps<'input'>) {
  return (
    <label className="field">
      <span>{label}</span>
      <input name={name} spellCheck={false} autoCapitalize="none" {...input} />
      {hint && <small className="quiet">{hint}</small>}
    </label>
  );
}
