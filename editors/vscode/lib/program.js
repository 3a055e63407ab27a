// @ts-check
'use strict';

// Where the program is: looked for beforehand, since a missing one would otherwise end in a stack
// trace instead of one clear sentence.

const fs = require('fs');
const path = require('path');
const vscode = require('vscode');

/** What is looked for unless the settings say otherwise. */
const usualName = 'bulletin';

/** Where Swift leaves what a workspace has built. */
const builds = [path.join('.build', 'release'), path.join('.build', 'debug')];

/** The name or path that the settings have. */
function configured() {
  return vscode.workspace.getConfiguration('bulletin').get('server.path', usualName) || usualName;
}

/**
 * The program's path: the one of the settings, or what the workspace has built, or what PATH finds.
 * A program of a workspace that nobody trusts is not run.
 *
 * @returns {string | undefined} nothing if it is not there
 */
function find() {
  const name = configured();
  if (name.includes('/') || name.includes(path.sep)) {
    return candidates(['']).find(isExecutable);
  }
  const folders = vscode.workspace.isTrusted ? vscode.workspace.workspaceFolders ?? [] : [];
  const built = folders.filter((folder) => folder.uri.scheme === 'file')
    .flatMap((folder) => builds.map((build) => path.join(folder.uri.fsPath, build)));
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder);
  return candidates(name === usualName ? [...built, ...onPath] : onPath).find(isExecutable);
}

/**
 * @param {string[]} folders
 */
function candidates(folders) {
  const endings = process.platform === 'win32' ? ['.exe', ''] : [''];
  const name = home(configured());
  return folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending)));
}

/**
 * @param {string} name a path that may begin with `~/`
 */
function home(name) {
  return name.startsWith('~/') ? path.join(process.env.HOME ?? '', name.slice(2)) : name;
}

/**
 * @param {string} file
 */
function isExecutable(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * The language of the program's messages, for its command line.
 *
 * @returns {'zh' | 'en'}
 */
function language() {
  const chosen = vscode.workspace.getConfiguration('bulletin').get('locale', 'auto');
  const locale = chosen === 'auto' ? vscode.env.language : chosen;
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

module.exports = { configured, find, language };
