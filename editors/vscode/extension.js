// @ts-check
'use strict';

// Thin on purpose: starts the server and shows what it says. All knowledge is the server's.

const vscode = require('vscode');
const { registerActions } = require('./lib/actions');
const { Length } = require('./lib/length');
const { Names } = require('./lib/names');
const { Pages } = require('./lib/pages');
const { Server } = require('./lib/server');
const { Status } = require('./lib/status');
const { registerTasks } = require('./lib/tasks');

/** @type {Server | undefined} */
let server;

/**
 * @param {import('vscode').ExtensionContext} context
 */
async function activate(context) {
  const log = vscode.window.createOutputChannel('bulletin');
  server = new Server(log);
  const pages = new Pages(server);
  const names = new Names(server, pages);
  context.subscriptions.push(
    log, server, pages, names, new Length(server), new Status(server),
    registerActions(server, pages, log), registerTasks());
  void vscode.commands.executeCommand('setContext', 'bulletin.active', true);
  await server.restart();
}

function deactivate() {
  return server?.stop();
}

module.exports = { activate, deactivate };
