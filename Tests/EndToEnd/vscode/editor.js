'use strict';

// What both probes share: the extension in the stub of VS Code, with the real client.
// Environment: EXTENSION, LANGUAGE_CLIENT, PAGE as in probe.js.

const fs = require('fs');
const Module = require('module');
const path = require('path');
const { vscode, shown } = require('./vscode');

const load = Module._load;
Module._load = function (name, ...rest) {
  if (name === 'vscode') return vscode;
  return load.call(this, name === 'vscode-languageclient/node' ? process.env.LANGUAGE_CLIENT : name, ...rest);
};

/** Opens the page's folder, which has a configuration, so that plain text in it is served. */
async function activate() {
  const folder = path.dirname(process.env.PAGE);
  fs.writeFileSync(path.join(folder, '.bulletin.json'), '{}');
  vscode.workspace.workspaceFolders = [{ uri: vscode.Uri.file(folder), name: 'pages', index: 0 }];
  const extension = require(process.env.EXTENSION);
  await extension.activate({ subscriptions: [] });
  return extension;
}

/** Waits until `ready` answers something, and returns that. */
async function until(what, ready) {
  const deadline = Date.now() + 20000;
  while (Date.now() < deadline) {
    const answer = await ready();
    if (answer) return answer;
    await new Promise((again) => setTimeout(again, 20));
  }
  throw new Error(`gave up waiting for ${what}`);
}

/** All findings of a document, of every collection: shown twice is found twice. */
function findings(document) {
  return [...shown.diagnostics.values()].flatMap((each) => each.get(document.uri.toString()) ?? []);
}

function plain(list) {
  return list.map((each) => ({
    code: each.code?.value ?? each.code, line: each.range.start.line + 1, text: each.message,
    from: each.source,
  }));
}

module.exports = { activate, until, findings, plain };
