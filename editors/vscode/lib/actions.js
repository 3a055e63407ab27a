// @ts-check
'use strict';

// The commands that are neither the server's process nor a list of names.

const { execFile } = require('child_process');
const vscode = require('vscode');
const program = require('./program');
const { reason } = require('./server');
const { runLint } = require('./tasks');

/**
 * @param {import('./server').Server} server
 * @param {import('./pages').Pages} pages
 * @param {import('vscode').OutputChannel} log
 */
function registerActions(server, pages, log) {
  /** @type {[string, () => unknown][]} */
  const commands = [
    ['bulletin.restart', () => server.restart()],
    ['bulletin.showLog', () => log.show()],
    ['bulletin.dossier', () => showDossier(server)],
    ['bulletin.lintWorkspace', () => runLint()],
    ['bulletin.check', () => run(server, 'check')],
    ['bulletin.fixAll', () => run(server, 'fixAll')],
    ['bulletin.insertByline', () => run(server, 'insertByline')],
    ['bulletin.rejoin', () => run(server, 'joinParagraph')],
    ['bulletin.addToRoster', () => run(server, 'addToRoster')],
    ['bulletin.syntaxTree', () => run(server, 'syntax')],
    ['bulletin.status', () => run(server, 'status')],
    ['bulletin.doctor', () => runDoctor(pages)],
  ];
  return vscode.Disposable.from(
    ...commands.map(([id, call]) => vscode.commands.registerCommand(id, call)));
}

/**
 * Has the server do something at the cursor: it sends the edit, or has a page of its own shown.
 *
 * @param {import('./server').Server} server
 * @param {string} name
 */
async function run(server, name) {
  try {
    await server.execute(name, here(server));
  } catch (error) {
    say(reason(error));
  }
}

/**
 * The dossier of whoever stands at the cursor, or of what.
 *
 * @param {import('./server').Server} server
 */
async function showDossier(server) {
  for (const name of ['dossier', 'campaign']) {
    try {
      await server.execute(name, here(server));
      return;
    } catch {
      // Nobody of this kind: perhaps one of the next.
    }
  }
  say(vscode.l10n.t('No official and no campaign stands at the cursor.'));
}

/**
 * The page and the place that a command is about.
 *
 * @param {import('./server').Server} server
 */
function here(server) {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return {};
  const { line, character } = editor.selection.active;
  return { ...server.identifier(editor.document), position: { line, character } };
}

/**
 * What `bulletin doctor` says of the installation: versions, configuration, timings, no text of pages.
 *
 * @param {import('./pages').Pages} pages
 */
async function runDoctor(pages) {
  const command = program.find();
  if (!command) {
    await pages.show('bulletin:/doctor.txt', vscode.l10n.t(
      'The program “{0}” was not found. Install bulletin, or say in the settings where it is.',
      program.configured()));
    return;
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const text = await new Promise((done) => {
    execFile(command, ['doctor', '--locale', program.language()], { cwd: folder, timeout: 60000 },
      (error, output, complaints) => done(`${output}${complaints}${error && !output ? error.message : ''}`));
  });
  await pages.show('bulletin:/doctor.txt', `${command}\n${text}`);
}

/**
 * Nobody has to answer.
 *
 * @param {string} text
 */
function say(text) {
  vscode.window.setStatusBarMessage(`$(info) ${text}`, 5000);
}

module.exports = { registerActions };
