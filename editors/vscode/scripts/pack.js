// @ts-check
'use strict';

// Usage: node pack.js [OUT.vsix]
// Packs the extension with what it needs at run time: `code --install-extension OUT.vsix`. Needs Node
// alone, and the dependencies where `npm install --omit=dev` puts them. The same files give the same
// archive, byte for byte.

const fs = require('fs');
const path = require('path');
const zlib = require('zlib');

const root = path.join(__dirname, '..');
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

/** What the extension consists of; all else here is for whoever works on it. */
const parts = [
  'CHANGELOG.md', 'README.md', 'bulletin.schema.json', 'extension.js', 'images', 'l10n',
  'language-configuration.json', 'lib', 'package.json', 'package.nls.json', 'package.nls.zh-cn.json',
  'snippets', 'syntaxes', 'walkthrough',
];

/** What of a dependency nobody reads at run time. */
const needless = /\.(?:map|ts|mts|cts)$|(?<!licen[cs]e)\.md$|(?:^|\/)(?:test|tests|docs|\.github)\//i;

/**
 * The files below a place, sorted, relative to the extension.
 *
 * @param {string} place
 * @returns {string[]}
 */
function files(place) {
  const whole = path.join(root, place);
  if (!fs.statSync(whole).isDirectory()) return [place];
  return fs.readdirSync(whole).sort().flatMap((name) => files(`${place}/${name}`));
}

/**
 * The folders of the dependencies, and of theirs, as npm has laid them.
 *
 * @returns {string[]}
 */
function dependencies() {
  /** @type {Set<string>} */
  const found = new Set();
  /** @type {[string, string][]} */
  const wanted = Object.keys(manifest.dependencies).map((name) => ['', name]);
  for (let next = wanted.pop(); next; next = wanted.pop()) {
    const folder = dependency(...next);
    if (found.has(folder)) continue;
    found.add(folder);
    const own = JSON.parse(fs.readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
    for (const name of Object.keys(own.dependencies ?? {})) wanted.push([`${folder}/`, name]);
  }
  return [...found].sort();
}

/**
 * Where a package that is asked for from a folder lies: there, or nearer to the root.
 *
 * @param {string} from a folder with its slash, or nothing for the root
 * @param {string} name
 * @returns {string}
 */
function dependency(from, name) {
  const folder = `${from}node_modules/${name}`;
  if (fs.existsSync(path.join(root, folder, 'package.json'))) return folder;
  if (!from) {
    throw new Error(`${name} is not in node_modules. First run: npm install --omit=dev`);
  }
  return dependency(from.slice(0, from.lastIndexOf('node_modules/')), name);
}

// The archive

/**
 * @typedef {{ name: string, data: Buffer }} Entry
 */

/**
 * @param {Entry[]} entries
 */
function zip(entries) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const packed = zlib.deflateRawSync(data, { level: 9 });
    const title = Buffer.from(name, 'utf8');
    const about = Buffer.alloc(26);
    // Version 2.0, names in UTF-8, deflated, the first day that the format knows.
    [20, 0x0800, 8, 0, 0x21].forEach((value, index) => about.writeUInt16LE(value, 2 * index));
    about.writeUInt32LE(checksum(data), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(data.length, 18);
    about.writeUInt16LE(title.length, 22);
    const body = Buffer.concat([signature(0x04034B50), about, title, packed]);
    const rest = Buffer.alloc(14);
    // The mode of a file that everybody may read.
    rest.writeUInt32LE(0o100644 * 0x10000, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([signature(0x02014B50), Buffer.from([20, 3]), about, rest, title]));
    bodies.push(body);
    offset += body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, list, signature(0x06054B50), end]);
}

/**
 * @param {number} value
 */
function signature(value) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}

/**
 * @param {Uint8Array} data
 */
function checksum(data) {
  let sum = 0xFFFFFFFF;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xEDB88320 : 0);
  }
  return (sum ^ 0xFFFFFFFF) >>> 0;
}

// What VS Code reads first

/** @param {string} text */
function xml(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/**
 * A text of the manifest in English.
 *
 * @param {string} text
 */
function english(text) {
  const texts = JSON.parse(fs.readFileSync(path.join(root, 'package.nls.json'), 'utf8'));
  return xml(text.replace(/^%(.+)%$/, (_, key) => texts[key]));
}

function packageManifest() {
  const { name, version, publisher, displayName, description, engines, categories, keywords } = manifest;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${xml(name)}" Version="${xml(version)}" Publisher="${xml(publisher)}"/>
    <DisplayName>${english(displayName)}</DisplayName>
    <Description xml:space="preserve">${english(description)}</Description>
    <Tags>${xml(keywords.join(','))}</Tags>
    <Categories>${xml(categories.join(','))}</Categories>
    <Icon>extension/${xml(manifest.icon)}</Icon>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${xml(engines.vscode)}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
      <Property Id="Microsoft.VisualStudio.Code.LocalizedLanguages" Value="English,简体中文"/>
    </Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Changelog" Path="extension/CHANGELOG.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Icons.Default" Path="extension/${xml(manifest.icon)}" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
}

const contentTypes = {
  css: 'text/css', html: 'text/html', js: 'application/javascript', json: 'application/json',
  md: 'text/markdown', png: 'image/png', svg: 'image/svg+xml', txt: 'text/plain',
  vsixmanifest: 'text/xml', cjs: 'application/javascript', mjs: 'application/javascript',
};

function contentTypesList() {
  const list = Object.entries(contentTypes)
    .map(([ending, type]) => `<Default Extension=".${ending}" ContentType="${type}"/>`).join('');
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${list}</Types>
`;
}

function main() {
  const libraries = dependencies().flatMap((folder) => (
    files(folder).filter((file) => !needless.test(file) && !file.slice(folder.length).includes('/node_modules/'))));
  const names = [...parts.flatMap(files), ...libraries];
  const entries = [
    { name: 'extension.vsixmanifest', data: Buffer.from(packageManifest(), 'utf8') },
    { name: '[Content_Types].xml', data: Buffer.from(contentTypesList(), 'utf8') },
    ...names.map((name) => ({ name: `extension/${name}`, data: fs.readFileSync(path.join(root, name)) })),
  ];
  const out = process.argv[2] ?? path.join(root, `bulletin-${manifest.version}.vsix`);
  fs.writeFileSync(out, zip(entries));
  console.log(`${out}: ${entries.length} files`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
