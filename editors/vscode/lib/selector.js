// @ts-check
'use strict';

// Which documents the server gets. Plain text belongs to the user: it is served only where the
// workspace says so.

const path = require('path');
const vscode = require('vscode');

/** The newsroom's own files, which the server knows by their names. */
const ownFiles = ['**/.bulletin.json', '**/officials*.csv', '**/campaigns*.csv'];

/** @typedef {{ language?: string, scheme?: string, pattern?: string }} Filter */

/**
 * @returns {Promise<Filter[]>}
 */
async function selector() {
  const setting = vscode.workspace.getConfiguration('bulletin').get('plainText', 'auto');
  return [
    { language: 'bulletin', scheme: 'file' },
    { language: 'bulletin', scheme: 'untitled' },
    ...ownFiles.map((pattern) => ({ scheme: 'file', pattern })),
    ...await plainText(String(setting)),
  ];
}

/**
 * @param {string} setting
 * @returns {Promise<Filter[]>}
 */
async function plainText(setting) {
  const language = 'plaintext';
  // Older settings were a switch.
  if (setting === 'on' || setting === 'true') {
    return [{ language, scheme: 'file' }, { language, scheme: 'untitled' }];
  }
  if (setting !== 'auto') return [];
  return (await configuredFolders()).map((folder) => (
    { language, scheme: 'file', pattern: `${escaped(folder)}/**` }));
}

/** The folders that have a `.bulletin.json`, and workspace folders below one. */
async function configuredFolders() {
  const found = await vscode.workspace.findFiles('**/.bulletin.json', '**/node_modules/**', 200);
  const folders = new Set(found.map((uri) => path.posix.dirname(uri.path)));
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    if (uri.scheme === 'file' && await isBelowConfiguration(uri)) folders.add(uri.path);
  }
  return [...folders].sort();
}

/**
 * @param {import('vscode').Uri} folder
 */
async function isBelowConfiguration(folder) {
  for (let place = folder.path; ; place = path.posix.dirname(place)) {
    try {
      await vscode.workspace.fs.stat(folder.with({ path: path.posix.join(place, '.bulletin.json') }));
      return true;
    } catch {
      if (place === path.posix.dirname(place)) return false;
    }
  }
}

/**
 * @param {string} folder whose name may have characters that mean something in a pattern
 */
function escaped(folder) {
  return folder.replace(/[[\]{}*?]/g, '?').replace(/\/$/, '');
}

module.exports = { selector, escaped };
