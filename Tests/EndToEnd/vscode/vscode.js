'use strict';

// A window of VS Code with no window: enough of the API for the extension and the real
// vscode-languageclient, and a view of what they show. What cannot be seen here: colours, the look
// of a hover, activation by VS Code itself.

const types = require('./types');
const { TextDocument } = require('./document');

const { EventEmitter, Disposable } = types;

/** What is shown, and what was registered to be shown. */
const shown = { messages: [], output: [], diagnostics: new Map(), providers: {}, commands: new Map() };

const settings = {};
const documents = [];
const events = Object.fromEntries([
  'onDidOpenTextDocument', 'onDidChangeTextDocument', 'onDidCloseTextDocument',
  'onDidSaveTextDocument', 'onWillSaveTextDocument', 'onDidChangeConfiguration',
  'onDidChangeWorkspaceFolders', 'onDidCreateFiles', 'onDidRenameFiles', 'onDidDeleteFiles',
  'onWillCreateFiles', 'onWillRenameFiles', 'onWillDeleteFiles', 'onDidOpenNotebookDocument',
  'onDidChangeNotebookDocument', 'onDidSaveNotebookDocument', 'onDidCloseNotebookDocument',
].map((name) => [name, new EventEmitter()]));
const activeEditor = new EventEmitter();
const tabs = new EventEmitter();

const workspace = {
  ...Object.fromEntries(Object.entries(events).map(([name, emitter]) => [name, emitter.event])),
  textDocuments: documents,
  notebookDocuments: [],
  workspaceFolders: undefined,
  getWorkspaceFolder: () => undefined,
  getConfiguration: (section) => ({
    get: (name, fallback) => settings[section ? `${section}.${name}` : name] ?? fallback,
    inspect: () => undefined,
    has: () => false,
  }),
  createFileSystemWatcher: () => ({
    onDidCreate: new EventEmitter().event, onDidChange: new EventEmitter().event,
    onDidDelete: new EventEmitter().event, dispose() {},
  }),
  async applyEdit(edit) {
    for (const [address, edits] of edit.entries()) {
      const document = documents.find((candidate) => candidate.uri.toString() === address);
      if (!document) return false;
      await events.onDidChangeTextDocument.fire(document.apply(edits));
    }
    return true;
  },
  fs: { stat: async () => ({ type: types.FileType.File }) },
};

function say(...words) {
  shown.messages.push(words[0]);
  return Promise.resolve(undefined);
}

const window = {
  get activeTextEditor() { return documents[0] && { document: documents[0] }; },
  get visibleTextEditors() { return documents.map((document) => ({ document })); },
  onDidChangeActiveTextEditor: activeEditor.event,
  onDidChangeVisibleTextEditors: new EventEmitter().event,
  tabGroups: {
    get all() {
      const list = documents.map((document) => ({ input: new types.TabInputText(document.uri) }));
      return [{ tabs: list, activeTab: list[0] }];
    },
    get activeTabGroup() { return this.all[0]; },
    onDidChangeTabs: tabs.event,
    onDidChangeTabGroups: new EventEmitter().event,
  },
  createOutputChannel: () => ({
    append: (text) => shown.output.push(text), appendLine: (text) => shown.output.push(`${text}\n`),
    show() {}, clear() {}, dispose() {}, replace() {}, hide() {}, name: 'bulletin',
  }),
  showErrorMessage: say, showWarningMessage: say, showInformationMessage: say,
  withProgress: (options, task) => task({ report() {} }, new types.CancellationTokenSource().token),
};

/** Every `registerSomethingProvider` keeps the provider under the something's name. */
const languages = new Proxy({
  match: (selector, document) => (
    [selector].flat().some((filter) => (filter.language ?? filter) === document.languageId) ? 10 : 0),
  createDiagnosticCollection(name) {
    const mine = new Map();
    shown.diagnostics.set(name ?? '', mine);
    return {
      name,
      set: (uri, list) => mine.set(uri.toString(), list ?? []),
      delete: (uri) => mine.delete(uri.toString()),
      clear: () => mine.clear(), has: (uri) => mine.has(uri.toString()),
      get: (uri) => mine.get(uri.toString()), forEach: (call) => mine.forEach(call),
      dispose: () => mine.clear(),
    };
  },
}, {
  get(target, name) {
    const what = /^register(\w+?)(?:Edit)?Providers?$/.exec(String(name));
    if (!what) return target[name];
    return (selector, provider) => {
      shown.providers[what[1]] = provider;
      return new Disposable(() => { delete shown.providers[what[1]]; });
    };
  },
});

const commands = {
  registerCommand(id, run) {
    if (shown.commands.has(id)) throw new Error(`command '${id}' already exists`);
    shown.commands.set(id, run);
    return new Disposable(() => shown.commands.delete(id));
  },
  executeCommand: async (id, ...words) => shown.commands.get(id)?.(...words),
};

const vscode = {
  ...types, workspace, window, languages, commands,
  env: { appName: 'Visual Studio Code', language: 'zh-cn', openExternal: async () => true },
  l10n: { t: (text, ...words) => text.replace(/\{(\d)\}/g, (_, index) => words[index]) },
  extensions: { getExtension: () => undefined, all: [] },
  version: '1.95.0',
};

/** Opens a document, as a click in the explorer does. */
async function open(uri, languageId, text) {
  const document = new TextDocument(uri, languageId, text);
  documents.push(document);
  await events.onDidOpenTextDocument.fire(document);
  await activeEditor.fire({ document });
  await tabs.fire({ opened: [{ input: new types.TabInputText(uri) }], closed: [], changed: [] });
  return document;
}

module.exports = { vscode, shown, settings, events, open };
