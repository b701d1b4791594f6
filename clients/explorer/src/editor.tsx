// GraphiQL with our examples. Loaded after sign-in; its default export is what React.lazy takes.

import 'graphiql/setup-workers/vite';
import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQL, type GraphiQLProps } from 'graphiql';
import { useEffect, useState } from 'react';
import { EXAMPLES, FIRST } from './examples/examples';
import { EXAMPLES_PLUGIN } from './examples/panel';
import { isNarrow } from './narrow';
import { editorStorage } from './storage';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './styles/editor.css';
import './styles/narrow.css';

const PLUGINS = [EXAMPLES_PLUGIN, HISTORY_PLUGIN];
const FIRST_TABS = [{ query: FIRST?.query ?? null, variables: FIRST?.variables ?? null }];

export default function Editor({ fetcher, signedIn }: { fetcher: GraphiQLProps['fetcher']; signedIn: boolean }) {
  const [panelOnFirstVisit] = useState(() => (isNarrow() || EXAMPLES.length === 0 ? undefined : EXAMPLES_PLUGIN));
  const used = useLastWhile(signedIn, fetcher);
  return (
    <GraphiQL
      fetcher={used}
      storage={editorStorage}
      plugins={PLUGINS}
      referencePlugin={DOC_EXPLORER_PLUGIN}
      visiblePlugin={panelOnFirstVisit}
      defaultTabs={FIRST_TABS}
      defaultQuery=""
      defaultEditorToolsVisibility="variables"
      shouldPersistHeaders={false}
      showPersistHeadersSettings={false}
    >
      <GraphiQL.Logo>
        <span />
      </GraphiQL.Logo>
    </GraphiQL>
  );
}

/** GraphiQL reads the schema whenever its fetcher changes, which is of no use while nobody is signed in. */
function useLastWhile<T>(active: boolean, value: T): T {
  const [last, setLast] = useState(() => value);
  useEffect(() => {
    if (active) setLast(() => value);
  }, [active, value]);
  return last;
}
