// @ts-check
'use strict';

// Thin on purpose: starts the server and shows what it says. All knowledge is the server's.

const fs = require('fs');
const path = require('path');
const vscode = require('vscode');
const { LanguageClient, TransportKind } = require('vscode-languageclient/node');

/** @type {import('vscode-languageclient/node').LanguageClient | undefined} */
let client;

/** @type {import('vscode').OutputChannel | undefined} */
let log;

/** The last start or stop: they take time, and none may overtake another. */
let turn = Promise.resolve();

/**
 * @param {import('vscode').ExtensionContext} context
 */
async function activate(context) {
  log = vscode.window.createOutputChannel('bulletin');
  context.subscriptions.push(
    log,
    vscode.commands.registerCommand('bulletin.restart', restart),
    vscode.commands.registerCommand('bulletin.showLog', () => log?.show()),
    vscode.workspace.onDidChangeConfiguration((change) => {
      const settings = ['bulletin.server.path', 'bulletin.plainText'];
      return settings.some((name) => change.affectsConfiguration(name)) ? restart() : undefined;
    }),
  );
  await restart();
}

function deactivate() {
  return inTurn(stop);
}

function restart() {
  return inTurn(async () => {
    await stop();
    await start();
  });
}

/**
 * @param {() => Promise<void>} step
 */
function inTurn(step) {
  turn = turn.then(step, step);
  return turn;
}

async function start() {
  const settings = vscode.workspace.getConfiguration('bulletin');
  const name = settings.get('server.path', 'bulletin');
  const command = program(name);
  if (!command) {
    // Nobody waits for the answer: the message may stay as long as it likes.
    void offerSettings(name);
    return;
  }
  const documentSelector = [{ language: 'bulletin' }];
  if (settings.get('plainText', true)) {
    documentSelector.push({ language: 'plaintext' });
  }
  client = new LanguageClient(
    'bulletin',
    'bulletin',
    { command, args: ['lsp'], transport: TransportKind.stdio, options: { shell: false } },
    { documentSelector, outputChannel: log },
  );
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    void offerLog(error instanceof Error ? error.message : String(error));
  }
}

async function stop() {
  const old = client;
  client = undefined;
  await old?.stop();
}

/**
 * Where the program is: looked for beforehand, since a missing one would otherwise end in a stack
 * trace instead of one clear sentence.
 *
 * @param {string} name a name that PATH finds, or a path
 */
function program(name) {
  const isPath = name.includes('/') || name.includes(path.sep);
  const folders = isPath ? [''] : (process.env.PATH ?? '').split(path.delimiter);
  const endings = process.platform === 'win32' ? ['', '.exe'] : [''];
  const places = folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending)));
  return places.find(isExecutable);
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
 * @param {string} name
 */
async function offerSettings(name) {
  const button = vscode.l10n.t('Open Settings');
  const text = vscode.l10n.t(
    'The program “{0}” was not found. Install bulletin, or say in the settings where it is.', name);
  if (await vscode.window.showErrorMessage(text, button) === button) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'bulletin.server.path');
  }
}

/**
 * @param {string} reason
 */
async function offerLog(reason) {
  const button = vscode.l10n.t('Show Log');
  const text = vscode.l10n.t('The language server did not start: {0}', reason);
  if (await vscode.window.showErrorMessage(text, button) === button) {
    log?.show();
  }
}

module.exports = { activate, deactivate };
