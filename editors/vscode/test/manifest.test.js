'use strict';

// What VS Code would only tell by showing `%key%`, or nothing, to a user.

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');

const folder = path.join(__dirname, '..');
const read = (name) => fs.readFileSync(path.join(folder, name), 'utf8');
const manifest = JSON.parse(read('package.json'));

test('every file that the manifest names is there', () => {
  const { languages, jsonValidation } = manifest.contributes;
  const names = [
    manifest.main, manifest.l10n,
    // VS Code's own languages bring their configuration.
    ...languages.flatMap((language) => language.configuration ?? []),
    ...jsonValidation.map((schema) => schema.url),
  ];
  for (const name of names) assert.ok(fs.existsSync(path.join(folder, name)), name);
});

test('every text is there in both languages, and no other', () => {
  const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
  for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
    assert.deepStrictEqual(Object.keys(JSON.parse(read(file))).sort(), [...new Set(used)].sort(), file);
  }
});

test('every sentence of the extension has its translation', () => {
  const said = [...read('extension.js').matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)]
    .map((match) => match[1]);
  assert.ok(said.length > 0);
  const translated = Object.keys(JSON.parse(read('l10n/bundle.l10n.zh-cn.json')));
  assert.deepStrictEqual(translated.sort(), [...new Set(said)].sort());
});

test('every command is registered, and every setting read', () => {
  const source = read('extension.js');
  for (const { command } of manifest.contributes.commands) {
    assert.ok(source.includes(`registerCommand('${command}'`), command);
  }
  for (const name of Object.keys(manifest.contributes.configuration.properties)) {
    // The client reads its own trace setting, by the server's name.
    if (name === 'bulletin.trace.server') continue;
    assert.ok(source.includes(`'${name}'`), name);
  }
});

test('the problem matcher reads what lint prints', () => {
  const [matcher] = manifest.contributes.problemMatchers;
  const line = '版面/第1版 头版.txt:3:14: warning[broken-paragraph]: 段落在“全面跟”处断开: 接下行';
  const match = new RegExp(matcher.pattern.regexp).exec(line);
  assert.deepStrictEqual(
    ['file', 'line', 'column', 'severity', 'code', 'message'].map((part) => match[matcher.pattern[part]]),
    ['版面/第1版 头版.txt', '3', '14', 'warning', 'broken-paragraph', '段落在“全面跟”处断开: 接下行']);
});
