'use strict';

// What VS Code would only tell by showing `%key%`, or nothing, to a user.

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');

const folder = path.join(__dirname, '..');
const read = (name) => fs.readFileSync(path.join(folder, name), 'utf8');
const manifest = JSON.parse(read('package.json'));
const { contributes } = manifest;
const languages = ['package.nls.json', 'package.nls.zh-cn.json'];
const sources = ['extension.js', ...fs.readdirSync(path.join(folder, 'lib')).map((name) => `lib/${name}`)];
const code = sources.map(read).join('\n');
const isKey = (text) => /^%[^%]+%$/.test(text);

test('every file that the manifest names is there', () => {
  const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
  const named = [
    manifest.main, manifest.l10n, manifest.icon,
    // VS Code's own languages bring their configuration.
    ...contributes.languages.flatMap((language) => language.configuration ?? []),
    ...contributes.grammars.map((grammar) => grammar.path),
    ...contributes.snippets.map((snippets) => snippets.path),
    ...contributes.jsonValidation.map((schema) => schema.url),
    ...Object.values(contributes.views).flat().map((view) => view.icon),
    ...contributes.walkthroughs.map((walkthrough) => walkthrough.icon),
    ...steps.map((step) => step.media.markdown),
  ];
  for (const language of languages) {
    const texts = JSON.parse(read(language));
    for (const name of named) {
      const file = name.replace(/^%(.+)%$/, (_, key) => texts[key]);
      assert.ok(fs.existsSync(path.join(folder, file)), file);
    }
  }
});

test('every text is there in both languages, and no other', () => {
  const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
  for (const file of languages) {
    const texts = JSON.parse(read(file));
    assert.deepStrictEqual(Object.keys(texts).sort(), [...new Set(used)].sort(), file);
    for (const [key, text] of Object.entries(texts)) assert.ok(text.trim(), key);
  }
});

test('the texts in Chinese are Chinese, and have the same links', () => {
  const [english, chinese] = languages.map((file) => JSON.parse(read(file)));
  const links = (text) => [...text.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1]);
  for (const [key, text] of Object.entries(chinese)) {
    assert.deepStrictEqual(links(text), links(english[key]), key);
    if (!key.endsWith('.page')) assert.match(text, /\p{Script=Han}/u, key);
  }
});

test('what a user reads in the manifest is in the language of VS Code', () => {
  const words = [
    manifest.displayName, manifest.description, ...contributes.commands.map((command) => command.title),
    ...Object.values(contributes.views).flat().map((view) => view.name),
    ...contributes.viewsWelcome.map((welcome) => welcome.contents),
    ...contributes.problemMatchers.map((matcher) => matcher.label),
    ...contributes.semanticTokenTypes.map((type) => type.description),
    ...Object.values(contributes.configuration.properties)
      .map((setting) => setting.markdownDescription ?? setting.description),
    ...contributes.walkthroughs.flatMap((walkthrough) => (
      walkthrough.steps.flatMap((step) => [step.title, step.description]))),
  ];
  for (const word of words) assert.ok(isKey(word), word);
});

test('every sentence of the extension has its translation, with the same places', () => {
  const said = [...code.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]);
  assert.ok(said.length > 0);
  const translated = JSON.parse(read('l10n/bundle.l10n.zh-cn.json'));
  assert.deepStrictEqual(Object.keys(translated).sort(), [...new Set(said)].sort());
  const places = (text) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
  for (const [text, chinese] of Object.entries(translated)) {
    assert.deepStrictEqual(places(chinese), places(text), text);
  }
});

test('every command that is mentioned is one of ours, or VS Code\'s', () => {
  const ours = new Set(contributes.commands.map(({ command }) => command));
  const texts = [read('package.json'), ...languages.map(read), code];
  const mentioned = texts.flatMap((text) => (
    [...text.matchAll(/(?:command:|"command": "|onCommand:|command: ')(bulletin\.\w+)(?![\w.])/g)].map((match) => match[1])));
  assert.ok(mentioned.length > 0);
  for (const id of mentioned) assert.ok(ours.has(id) || id === 'bulletin.openName', id);
});

test('every setting is read, and there are few', () => {
  const settings = Object.keys(contributes.configuration.properties);
  assert.ok(settings.length <= 20, `${settings.length}`);
  for (const name of settings) {
    // The client reads its own trace setting, by the server's name; the server asks for its own.
    if (name === 'bulletin.trace.server' || isForServer(name)) continue;
    const short = name.slice('bulletin.'.length);
    assert.ok(code.includes(`'${name}'`) || code.includes(`'${short}'`), name);
  }
});

/** Whether a setting is one that the server asks for: read in ClientSettings.swift. */
function isForServer(name) {
  const source = read('../../Sources/BulletinServer/ClientSettings.swift');
  const asked = [...source.matchAll(/(?:word\(|\[)"(\w+)"[)\]]/g)].map((match) => match[1]);
  return name.split('.').slice(1).every((part) => asked.includes(part));
}

test('no folder names a program that is run before it is trusted', () => {
  const { untrustedWorkspaces } = manifest.capabilities;
  assert.strictEqual(untrustedWorkspaces.supported, 'limited');
  assert.deepStrictEqual(untrustedWorkspaces.restrictedConfigurations, ['bulletin.server.path']);
  assert.match(read('lib/program.js'), /isTrusted/);
});

test('plain text stays the user\'s', () => {
  for (const language of contributes.languages) {
    assert.ok(!(language.extensions ?? []).includes('.txt'), language.id);
    assert.ok(!(language.filenamePatterns ?? []).some((pattern) => pattern.endsWith('.txt')), language.id);
  }
});

test('both kinds of pages have the same colours', () => {
  const [page, text] = contributes.semanticTokenScopes;
  assert.deepStrictEqual([page.language, text.language], ['bulletin', 'plaintext']);
  assert.deepStrictEqual(text.scopes, page.scopes);
  const types = contributes.semanticTokenTypes.map((type) => type.id);
  assert.deepStrictEqual(Object.keys(page.scopes), types);
});

test('a new language keeps what plain text has against boxes around Chinese marks', () => {
  const defaults = contributes.configurationDefaults['[bulletin]'];
  assert.strictEqual(defaults['editor.unicodeHighlight.ambiguousCharacters'], false);
  assert.strictEqual(defaults['editor.unicodeHighlight.invisibleCharacters'], false);
  // In a folder that is not trusted VS Code would frame every Chinese character.
  assert.strictEqual(defaults['editor.unicodeHighlight.nonBasicASCII'], false);
  assert.strictEqual(defaults['editor.wordWrap'], 'on');
});
