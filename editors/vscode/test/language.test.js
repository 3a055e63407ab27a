'use strict';

// The language's configuration, grammar, snippets and problem matcher, as far as Node reads them; what
// a TextMate engine makes of the grammar is in grammar.py.

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');

const folder = path.join(__dirname, '..');
const read = (name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
const configuration = read('language-configuration.json');

test('a double click takes a run of Chinese, a Latin word, or a number', () => {
  const { pattern, flags } = configuration.wordPattern;
  const words = '区长何雨田说,GDP增长6.5%,共1,200户、一〇五国道A-1段'.match(new RegExp(pattern, `${flags}g`));
  assert.deepStrictEqual(words, ['区长何雨田说', 'GDP', '增长', '6.5%', '共', '1,200', '户', '一〇五国道', 'A-1', '段']);
});

test('every mark that opens is closed, and around a selection too', () => {
  const pairs = (list) => list.map((pair) => (Array.isArray(pair) ? pair : [pair.open, pair.close]));
  const wanted = pairs(configuration.brackets);
  assert.deepStrictEqual(pairs(configuration.autoClosingPairs), wanted);
  assert.deepStrictEqual(pairs(configuration.surroundingPairs), wanted);
  for (const [, close] of wanted) assert.ok(configuration.autoCloseBefore.includes(close), close);
});

test('a new line is indented as the paragraph above', () => {
  // As VS Code: the first rule whose pattern fits.
  const enter = (line) => (
    configuration.onEnterRules.find((rule) => new RegExp(rule.beforeText).test(line))?.action.appendText ?? '');
  assert.strictEqual(enter('　　会议要求，抓好落实。'), '　　');
  assert.strictEqual(enter('　　'), '');
  assert.strictEqual(enter('会议要求，抓好落实。'), '');
  assert.strictEqual(enter('　　　　记者 方小满'), '');
});

test('every snippet has a Chinese and a Latin prefix, and places in order', () => {
  for (const [name, { prefix, body, description }] of Object.entries(read('snippets/bulletin.json'))) {
    assert.match(prefix[0], /^\p{Script=Han}+$/u, name);
    assert.ok(prefix.slice(1).every((word) => /^[a-z]+$/.test(word)), name);
    assert.match(description, /\p{Script=Han}.*[A-Za-z]/u, name);
    const text = [body].flat().join('\n');
    const places = [...text.matchAll(/\$\{(\d)[:|]/g)].map((match) => Number(match[1]));
    assert.deepStrictEqual(places, places.map((_, index) => index + 1), name);
    assert.match(text, /\$0/, name);
  }
});

test('the grammar includes what it has, and has what it includes', () => {
  const grammar = read('syntaxes/bulletin.tmLanguage.json');
  const included = [...JSON.stringify(grammar).matchAll(/"include":"#([\w-]+)"/g)].map((match) => match[1]);
  assert.deepStrictEqual([...new Set(included)].sort(), Object.keys(grammar.repository).sort());
  const [contributed] = read('package.json').contributes.grammars;
  assert.strictEqual(grammar.scopeName, contributed.scopeName);
});
