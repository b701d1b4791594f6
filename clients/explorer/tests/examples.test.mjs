// Every example and every operation of the explorer itself must parse, carry its titles, and fit the
// server's schema (schema.graphql at the top of the repository; MUSTER_SCHEMA names another file).
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { buildSchema, getVariableValues, Kind, parse, typeFromAST, validate } from 'graphql';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const schemaFile = process.env.MUSTER_SCHEMA ?? at('../../../schema.graphql');
const schema = existsSync(schemaFile) ? buildSchema(readFileSync(schemaFile, 'utf8')) : undefined;
const skip = schema ? false : `${schemaFile} does not exist yet`;
const operations = [...documents('../examples'), ...documents('../operations')];

function documents(folder) {
  const names = readdirSync(at(folder)).filter((name) => name.endsWith('.graphql'));
  return names.map((name) => {
    const variables = at(`${folder}/${name.replace('.graphql', '.variables.json')}`);
    return {
      name: `${folder.slice(3)}/${name}`,
      text: readFileSync(at(`${folder}/${name}`), 'utf8'),
      variables: existsSync(variables) ? JSON.parse(readFileSync(variables, 'utf8')) : {},
    };
  });
}

/** The single operation of a document; an example with two would make the Run button ask which. */
function operationOf({ name, text }) {
  const found = parse(text).definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  assert.equal(found.length, 1, `${name} must hold exactly one operation`);
  assert.ok(found[0].name, `the operation of ${name} needs a name`);
  return found[0];
}

test('there are examples', () => {
  assert.ok(operations.length >= 12, `found only ${operations.length}`);
});

for (const document of operations) {
  test(`${document.name} parses and holds one named operation`, () => {
    operationOf(document);
  });

  if (document.name.startsWith('examples/')) {
    test(`${document.name} has group, order and both titles`, () => {
      for (const key of ['group', 'order', 'en', 'zh-CN']) {
        assert.match(document.text, new RegExp(`^# ${key}: \\S`, 'm'), `line "# ${key}: …" is missing`);
      }
    });

    test(`${document.name} names only variables that it declares`, () => {
      const declared = operationOf(document).variableDefinitions.map((one) => one.variable.name.value);
      assert.deepEqual(Object.keys(document.variables).filter((name) => !declared.includes(name)), []);
    });
  }

  test(`${document.name} fits the schema`, { skip }, () => {
    assert.deepEqual(validate(schema, parse(document.text)).map(String), []);
  });

  if (document.name.startsWith('examples/')) {
    test(`the variables of ${document.name} fit the schema`, { skip }, () => {
      const definitions = operationOf(document).variableDefinitions;
      const unknown = definitions.filter((one) => !typeFromAST(schema, one.type));
      assert.deepEqual(unknown.map((one) => one.variable.name.value), [], 'variables of an unknown type');
      const { errors } = getVariableValues(schema, definitions, document.variables);
      assert.deepEqual((errors ?? []).map(String), []);
    });
  }
}
