'use strict';

// A window of VS Code with no window: enough of the API for the extension and the real
// vscode-languageclient, and a view of what they show. What cannot be seen here: colours, the look
// of a hover, activation by VS Code itself. Environment: EXTENSION, the extension's folder, whose
// manifest gives the settings their defaults and whose bundle translates.

const fs = require('fs');
const path = require('path');
const types = require('./types');
const { TextDocument } = require('./document');

const { EventEmitter, Disposable } = types;

const readJSON = (name) => JSON.parse(fs.readFileSync(path.join(process.env.EXTENSION, name), 'utf8'));
const manifest = readJSON('package.json');
const translations = readJSON('l10n/bundle.l10n.zh-cn.json');

/** What is shown, and what was registered to be shown. */
const shown = {
  messages: [], output: [], outputShown: 0, diagnostics: new Map(), providers: {}, commands: new Map(),
  contexts: new Map(), executed: [], status: undefined, statusBar: undefined, statusMessages: [],
  trees: new Map(), picks: [], tasks: [], taskProviders: new Map(), contents: new Map(), editors: [], legend: undefined,
};

/** What the user answers: to a message or a quick pick, given what there is to choose from. */
const user = { presses: () => undefined, picks: () => undefined };

const settings = Object.fromEntries(Object.entries(manifest.contributes.configuration.properties)
  .map(([name, setting]) => [name, setting.default]));
const documents = [];
const events = Object.fromEntries([
  'onDidOpenTextDocument', 'onDidChangeTextDocument', 'onDidCloseTextDocument',
  'onDidSaveTextDocument', 'onWillSaveTextDocument', 'onDidChangeConfiguration',
  'onDidChangeWorkspaceFolders', 'onDidCreateFiles', 'onDidRenameFiles', 'onDidDeleteFiles',
  'onWillCreateFiles', 'onWillRenameFiles', 'onWillDeleteFiles', 'onDidOpenNotebookDocument',
  'onDidChangeNotebookDocument', 'onDidSaveNotebookDocument', 'onDidCloseNotebookDocument',
  'onDidGrantWorkspaceTrust',
].map((name) => [name, new EventEmitter()]));
const activeEditor = new EventEmitter();
const selections = new EventEmitter();
const tabs = new EventEmitter();

/** All settings below a name, as nested objects; the setting itself where it has that name. */
function setting(name) {
  if (name in settings) return settings[name];
  const below = Object.keys(settings).filter((key) => !name || key.startsWith(`${name}.`));
  if (below.length === 0) return undefined;
  const result = {};
  for (const key of below) {
    const parts = key.slice(name ? name.length + 1 : 0).split('.');
    const last = parts.pop();
    parts.reduce((place, part) => (place[part] ??= {}), result)[last] = settings[key];
  }
  return result;
}

/** Files below the workspace's folders whose name is the last part of a pattern. */
function filesNamed(pattern) {
  const name = pattern.slice(pattern.lastIndexOf('/') + 1);
  const below = (folder) => fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (
    entry.isDirectory() ? below(path.join(folder, entry.name))
      : entry.name === name ? [path.join(folder, entry.name)] : []));
  return (workspace.workspaceFolders ?? []).flatMap((folder) => below(folder.uri.fsPath));
}

const workspace = {
  ...Object.fromEntries(Object.entries(events).map(([name, emitter]) => [name, emitter.event])),
  textDocuments: documents,
  notebookDocuments: [],
  workspaceFolders: undefined,
  isTrusted: true,
  getWorkspaceFolder: (uri) => workspace.workspaceFolders?.find((folder) => (
    uri.path.startsWith(`${folder.uri.path}/`))),
  getConfiguration: (section) => ({
    get: (name, fallback) => setting([section, name].filter((part) => part).join('.')) ?? fallback,
    update: (name, value) => configure(`${section}.${name}`, value),
    inspect: () => undefined,
    has: (name) => setting([section, name].filter((part) => part).join('.')) !== undefined,
  }),
  createFileSystemWatcher: () => ({
    onDidCreate: new EventEmitter().event, onDidChange: new EventEmitter().event,
    onDidDelete: new EventEmitter().event, dispose() {},
  }),
  findFiles: async (pattern) => filesNamed(pattern).map((file) => types.Uri.file(file)),
  registerTextDocumentContentProvider(scheme, provider) {
    shown.contents.set(scheme, provider);
    return new Disposable(() => shown.contents.delete(scheme));
  },
  async openTextDocument(uri) {
    const provider = shown.contents.get(uri.scheme);
    const text = await provider.provideTextDocumentContent(uri, new types.CancellationTokenSource().token);
    return new TextDocument(uri, uri.path.endsWith('.md') ? 'markdown' : 'plaintext', text);
  },
  async applyEdit(edit) {
    for (const [address, edits] of edit.entries()) {
      const document = documents.find((candidate) => candidate.uri.toString() === address);
      if (!document) return false;
      await events.onDidChangeTextDocument.fire(document.apply(edits));
    }
    return true;
  },
  fs: {
    async stat(uri) {
      if (!fs.existsSync(uri.fsPath)) throw new Error('FileNotFound');
      return { type: types.FileType.File };
    },
  },
};

async function say(...words) {
  shown.messages.push(words[0]);
  return user.presses(words[0], words.slice(1));
}

const window = {
  get activeTextEditor() { return shown.editors[shown.editors.length - 1]; },
  get visibleTextEditors() { return shown.editors; },
  onDidChangeActiveTextEditor: activeEditor.event,
  onDidChangeTextEditorSelection: selections.event,
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
    show() { shown.outputShown += 1; }, clear() {}, dispose() {}, replace() {}, hide() {}, name: 'bulletin',
  }),
  createStatusBarItem(id, side, priority) {
    const item = {
      id, side, priority, isShown: false,
      show() { item.isShown = true; }, hide() { item.isShown = false; }, dispose() {},
    };
    shown.statusBar = item;
    return item;
  },
  createTreeView(id, { treeDataProvider }) {
    shown.trees.set(id, treeDataProvider);
    return new Disposable(() => shown.trees.delete(id));
  },
  async showQuickPick(items, options) {
    shown.picks.push({ items, options });
    return user.picks(items);
  },
  setStatusBarMessage(text) {
    shown.statusMessages.push(text);
    return new Disposable();
  },
  async showTextDocument(document) {
    shown.contents.last = { address: document.uri.toString(), text: document.getText() };
    return { document };
  },
  showErrorMessage: say, showWarningMessage: say, showInformationMessage: say,
  withProgress: (options, task) => task({ report() {} }, new types.CancellationTokenSource().token),
};

/** Whether a path fits a pattern that has `*` and `**` alone. */
function fits(pattern, name) {
  const parts = pattern.split(/(\*\*\/?|\*|\?)/).map((part) => (
    { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' }[part]
      ?? part.replace(/[.+^${}()|[\]\\]/g, '\\$&')));
  return new RegExp(`^${parts.join('')}$`).test(name);
}

/** Every `registerSomethingProvider` keeps the provider under the something's name. */
const languages = new Proxy({
  match: (selector, document) => ([selector].flat().some((filter) => (
    (filter.language === undefined || filter.language === document.languageId)
    && (filter.scheme === undefined || filter.scheme === document.uri.scheme)
    && (filter.pattern === undefined || fits(filter.pattern, document.uri.path)))) ? 10 : 0),
  createLanguageStatusItem(id, selector) {
    shown.status = { id, selector, dispose() {} };
    return shown.status;
  },
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
    return (selector, provider, legend) => {
      shown.providers[what[1]] = provider;
      if (legend?.tokenTypes) shown.legend = legend;
      return new Disposable(() => {
        if (shown.providers[what[1]] === provider) delete shown.providers[what[1]];
      });
    };
  },
});

const commands = {
  registerCommand(id, run) {
    if (shown.commands.has(id)) throw new Error(`command '${id}' already exists`);
    shown.commands.set(id, run);
    return new Disposable(() => shown.commands.delete(id));
  },
  async executeCommand(id, ...words) {
    if (id === 'setContext') shown.contexts.set(...words);
    else if (!shown.commands.has(id)) shown.executed.push([id, ...words]);
    return shown.commands.get(id)?.(...words);
  },
};

const tasks = {
  registerTaskProvider(type, provider) {
    shown.taskProviders.set(type, provider);
    return new Disposable(() => shown.taskProviders.delete(type));
  },
  executeTask: async (task) => { shown.tasks.push(task); },
};

const vscode = {
  ...types, workspace, window, languages, commands, tasks,
  env: { appName: 'Visual Studio Code', language: 'zh-cn', openExternal: async () => true },
  l10n: {
    t(text, ...words) {
      if (!(text in translations)) throw new Error(`No translation: ${text}`);
      return translations[text].replace(/\{(\d)\}/g, (_, index) => words[index]);
    },
  },
  extensions: { getExtension: () => undefined, all: [] },
  version: '1.95.0',
};

/** Opens a document, as a click in the explorer does. */
async function open(uri, languageId, text) {
  const document = new TextDocument(uri, languageId, text);
  documents.push(document);
  const start = new types.Position(0, 0);
  const editor = { document, selections: [new types.Selection(start, start)] };
  Object.defineProperty(editor, 'selection', { get: () => editor.selections[0] });
  shown.editors.push(editor);
  await events.onDidOpenTextDocument.fire(document);
  await activeEditor.fire(editor);
  await tabs.fire({ opened: [{ input: new types.TabInputText(uri) }], closed: [], changed: [] });
  return document;
}

/** Closes a document's tab. */
async function close(document) {
  documents.splice(documents.indexOf(document), 1);
  shown.editors.splice(shown.editors.findIndex((editor) => editor.document === document), 1);
  await tabs.fire({ opened: [], closed: [{ input: new types.TabInputText(document.uri) }], changed: [] });
  await events.onDidCloseTextDocument.fire(document);
  await activeEditor.fire(window.activeTextEditor);
}

/** Puts the cursor somewhere, or selects from there to a second place. */
function select(anchor, active = anchor) {
  const editor = window.activeTextEditor;
  editor.selections = [new types.Selection(anchor, active)];
  return selections.fire({ textEditor: editor });
}

/** Types a text at a place of a document. */
function type(document, place, text) {
  const edit = new types.WorkspaceEdit();
  edit.insert(document.uri, place, text);
  return workspace.applyEdit(edit);
}

/** Changes a setting, as in the settings' page. */
function configure(name, value) {
  settings[name] = value;
  return events.onDidChangeConfiguration.fire({
    affectsConfiguration: (part) => name === part || name.startsWith(`${part}.`),
  });
}

module.exports = { vscode, shown, user, settings, manifest, events, open, close, select, type, configure };
