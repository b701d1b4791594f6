// The ready operations of examples/*.graphql, read at build time.
// Each file begins with `# key: value` lines (group, order, en, zh-CN); variables lie beside it as JSON.

import type { Language } from '../language';
import type { Text } from '../text';

export type Kind = keyof Text['kinds'];
export type Group = keyof Text['groups'];
export type Example = {
  /** File name without ending; unique. */
  name: string;
  group: Group;
  kind: Kind;
  title: Record<Language, string>;
  query: string;
  /** JSON text, or empty where the operation takes no variables. */
  variables: string;
};

const GROUPS: readonly Group[] = ['start', 'samples', 'quality', 'live', 'people'];
const documents = glob(import.meta.glob('../../examples/*.graphql', { query: '?raw', import: 'default', eager: true }));
const variables = glob(import.meta.glob('../../examples/*.variables.json', { query: '?raw', import: 'default', eager: true }));

/** All examples by group, each group in its order; groups without one are left out. */
export const EXAMPLES: readonly { group: Group; examples: readonly Example[] }[] = grouped();

/** What a first visit finds in the editor. */
export const FIRST: Example | undefined = EXAMPLES[0]?.examples[0];

function grouped() {
  const read = [...documents].map(([name, text]) => readExample(name, text));
  read.sort((a, b) => a.order - b.order);
  return GROUPS.map((group) => ({
    group,
    examples: read.map(({ example }) => example).filter((example) => example.group === group),
  })).filter(({ examples }) => examples.length > 0);
}

function readExample(name: string, text: string): { order: number; example: Example } {
  const header = new Map([...text.matchAll(/^# ([\w-]+): (.+)$/gm)].map((line) => [line[1], line[2] ?? '']));
  const query = text.replace(/^(#.*\n)+/, '').trimEnd();
  const example: Example = {
    name,
    group: GROUPS.find((group) => group === header.get('group')) ?? 'start',
    kind: (/^(query|mutation|subscription)/.exec(query)?.[1] ?? 'query') as Kind,
    title: { en: header.get('en') ?? name, 'zh-CN': header.get('zh-CN') ?? name },
    query,
    variables: variables.get(name)?.trimEnd() ?? '',
  };
  return { order: Number(header.get('order')), example };
}

function glob(files: Record<string, unknown>): Map<string, string> {
  return new Map(Object.entries(files).map(([path, text]) => [path.replace(/^.*\/([^./]+)\..*$/, '$1'), String(text)]));
}
