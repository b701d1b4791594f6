// The side panel of ready operations, a plug-in of GraphiQL.

import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { useLanguage, useText } from '../language';
import { isNarrow } from '../narrow';
import { EXAMPLES, type Example } from './examples';

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
      <path d="M10 5.2C8.4 3.9 6 3.4 2.8 3.5v11.6c3.2-.1 5.6.4 7.2 1.7 1.6-1.3 4-1.8 7.2-1.7V3.5C14 3.4 11.6 3.9 10 5.2Zm0 0v11.4" />
    </svg>
  );
}

function ExamplesPanel() {
  const text = useText();
  const language = useLanguage();
  const open = useOpenExample();
  return (
    <section className="examples" aria-label={text.examples}>
      <h2>{text.examples}</h2>
      <p className="quiet">{text.examplesHint}</p>
      {EXAMPLES.map(({ group, examples }) => (
        <div key={group}>
          <h3>{text.groups[group]}</h3>
          <ul>
            {examples.map((example) => (
              <li key={example.name}>
                <button type="button" data-example={example.name} onClick={() => open(example)}>
                  <span className={`kind kind-${example.kind}`}>{text.kinds[example.kind]}</span>
                  <span className="example-title">{example.title[language]}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Opens an example without losing anything: in its own tab if it has one, else an empty or a new one. */
function useOpenExample(): (example: Example) => void {
  const { addTab, changeTab, setVisiblePlugin, stop } = useGraphiQLActions();
  const tabs = useGraphiQL((state) => state.tabs);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  return (example) => {
    if (!queryEditor || !variableEditor) return;
    stop(); // GraphiQL would write a running subscription's events into whichever tab is open.
    const own = tabs.findIndex((tab) => tab.query === example.query);
    if (own >= 0) {
      changeTab(own);
    } else {
      if (queryEditor.getValue().trim()) addTab();
      queryEditor.setValue(example.query);
      variableEditor.setValue(example.variables);
    }
    if (isNarrow()) setVisiblePlugin(null);
  };
}

/** Its title is also its key in GraphiQL's storage, so it is the same in both languages. */
export const EXAMPLES_PLUGIN: GraphiQLPlugin = {
  title: 'Examples · 示例',
  icon: ExamplesIcon,
  content: ExamplesPanel,
};
