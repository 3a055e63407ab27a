'use strict';

// The archive that VS Code installs: what it must hold, and nothing else.

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const test = require('node:test');
const zlib = require('node:zlib');

const folder = path.join(__dirname, '..');

/** A copy of the extension, with dependencies laid as npm lays them. */
function copy(t, dependencies) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'bulletin-'));
  t.after(() => fs.rmSync(root, { recursive: true }));
  const isOurs = (file) => !path.relative(folder, file).startsWith('node_modules');
  fs.cpSync(folder, root, { recursive: true, filter: isOurs });
  for (const [file, text] of Object.entries(dependencies)) {
    fs.mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
  return root;
}

function pack(root, out) {
  return spawnSync(process.execPath, ['scripts/pack.js', out], { cwd: root, encoding: 'utf8' });
}

/** The files of an archive by its central directory, each as it unpacks. */
function unzip(bytes) {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const found = new Map();
  let place = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [size, length] = [bytes.readUInt32LE(place + 20), bytes.readUInt16LE(place + 28)];
    const start = bytes.readUInt32LE(place + 42);
    const body = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const data = zlib.inflateRawSync(bytes.subarray(body, body + size));
    assert.strictEqual(data.length, bytes.readUInt32LE(place + 24));
    found.set(bytes.toString('utf8', place + 46, place + 46 + length), data);
    place += 46 + length;
  }
  return found;
}

/** vscode-languageclient with what it needs, one package inside of another. */
const laid = {
  'node_modules/vscode-languageclient/package.json': '{"dependencies":{"semver":"1","minimatch":"1"}}',
  'node_modules/vscode-languageclient/node.js': '',
  'node_modules/vscode-languageclient/lib/main.d.ts': '',
  'node_modules/vscode-languageclient/License.md': 'free',
  'node_modules/vscode-languageclient/README.md': '',
  'node_modules/vscode-languageclient/node_modules/minimatch/package.json': '{}',
  'node_modules/vscode-languageclient/node_modules/minimatch/index.js': '',
  'node_modules/semver/package.json': '{}',
  'node_modules/semver/index.js': '',
  'node_modules/typescript/package.json': '{}',
  'node_modules/typescript/tsc.js': '',
};

test('holds what VS Code reads, and nothing else', (t) => {
  const root = copy(t, laid);
  const out = path.join(root, 'out.vsix');
  const packed = pack(root, out);
  assert.strictEqual(packed.status, 0, packed.stderr);
  const files = unzip(fs.readFileSync(out));
  const names = [...files.keys()];
  const needed = [
    'extension.vsixmanifest', '[Content_Types].xml', 'extension/package.json', 'extension/README.md',
    'extension/CHANGELOG.md', 'extension/extension.js', 'extension/lib/server.js', 'extension/images/icon.png',
    'extension/package.nls.json', 'extension/package.nls.zh-cn.json', 'extension/l10n/bundle.l10n.zh-cn.json',
    'extension/syntaxes/bulletin.tmLanguage.json', 'extension/snippets/bulletin.json',
    'extension/walkthrough/zh/read.md', 'extension/walkthrough/en/read.md', 'extension/bulletin.schema.json',
    'extension/language-configuration.json', 'extension/node_modules/semver/index.js',
    'extension/node_modules/vscode-languageclient/License.md',
    'extension/node_modules/vscode-languageclient/node_modules/minimatch/index.js',
  ];
  for (const name of needed) assert.ok(names.includes(name), name);
  assert.strictEqual(new Set(names).size, names.length, 'a file twice');
  const needless = names.filter((name) => (
    /^extension\/(?:test|types|scripts|jsconfig|\.)|typescript|\.d\.ts$|\.vsix$|client\/README/.test(name)));
  assert.deepStrictEqual(needless, []);
  for (const [name, data] of files) {
    if (!name.startsWith('extension/')) continue;
    assert.deepStrictEqual(data, fs.readFileSync(path.join(root, name.slice('extension/'.length))), name);
  }
});

test('every asset of the manifest is in the archive, every ending has its type', (t) => {
  const root = copy(t, laid);
  const out = path.join(root, 'out.vsix');
  pack(root, out);
  const files = unzip(fs.readFileSync(out));
  const manifest = files.get('extension.vsixmanifest').toString();
  const assets = [...manifest.matchAll(/ Path="([^"]+)"|<Icon>([^<]+)</g)].map((match) => match[1] ?? match[2]);
  assert.ok(assets.length >= 4);
  for (const asset of assets) assert.ok(files.has(asset), asset);
  assert.match(manifest, /<DisplayName>bulletin: Newspaper Pages</);
  const types = files.get('[Content_Types].xml').toString();
  for (const name of files.keys()) {
    const ending = path.extname(name);
    if (ending && ending !== '.xml') assert.ok(types.includes(`Extension="${ending}"`), name);
  }
});

test('the same files give the same archive', (t) => {
  const root = copy(t, laid);
  const outs = ['one.vsix', 'two.vsix'].map((name) => path.join(root, name));
  outs.forEach((out) => pack(root, out));
  assert.deepStrictEqual(fs.readFileSync(outs[0]), fs.readFileSync(outs[1]));
});

test('says what to do where a dependency is missing', (t) => {
  const root = copy(t, {});
  const packed = pack(root, path.join(root, 'out.vsix'));
  assert.strictEqual(packed.status, 1);
  assert.match(packed.stderr, /vscode-languageclient is not in node_modules.*npm install/);
  assert.ok(!fs.existsSync(path.join(root, 'out.vsix')));
});
