// @ts-check
'use strict';

const vscode = require('vscode');
const { CloseAction, ErrorAction, LanguageClient, State, TransportKind } = require('vscode-languageclient/node');
const program = require('./program');
const { selector } = require('./selector');

/** What restarts the server when it is changed: what is given at the start alone. */
const startSettings = [
  'bulletin.server.path', 'bulletin.plainText', 'bulletin.locale', 'bulletin.diagnostics',
];

/** A server that ends this often within this time is left alone. */
const mostRestarts = 4;
const within = 3 * 60 * 1000;

/** @typedef {'idle' | 'starting' | 'running' | 'stopped' | 'missing' | 'failed'} Condition */
/** @typedef {{ health: 'ok' | 'warning' | 'error', quiescent: boolean, message?: string }} Health */

/** The server's process, its client, and how both are. */
class Server {
  /**
   * @param {import('vscode').OutputChannel} log
   */
  constructor(log) {
    this.log = log;
    /** @type {import('vscode-languageclient/node').LanguageClient | undefined} */
    this.client = undefined;
    /** @type {Condition} */
    this.condition = 'stopped';
    /** @type {Health} what the server says of itself */
    this.health = { health: 'ok', quiescent: true };
    /** @type {((address: string) => Promise<void>) | undefined} shows a page of the server's */
    this.showPage = undefined;
    /** @type {number[]} when the server ended unasked */
    this.ends = [];
    /** The last start or stop: they take time, and none may overtake another. */
    this.turn = Promise.resolve();
    /** @type {import('./selector').Filter[]} which documents are served */
    this.selector = [];
    this.changed = new vscode.EventEmitter();
    /** Told of every change of the condition and of the health. */
    this.onDidChange = this.changed.event;
    this.refreshed = new vscode.EventEmitter();
    /** Told of the address of every page of the server's that is another now. */
    this.onDidRefresh = this.refreshed.event;
    this.watcher = vscode.workspace.createFileSystemWatcher('**/.bulletin.json', false, true, false);
    this.subscriptions = [
      this.changed, this.refreshed, this.watcher,
      vscode.workspace.onDidChangeConfiguration((change) => (
        startSettings.some((name) => change.affectsConfiguration(name)) ? this.restart() : undefined)),
      // Nothing is started, and nothing is missed, before there is something to serve.
      vscode.workspace.onDidOpenTextDocument((document) => (
        this.condition === 'idle' && this.serves(document) ? this.restart() : undefined)),
      // Where a configuration comes or goes, other texts are served.
      this.watcher.onDidCreate(() => this.restart()),
      this.watcher.onDidDelete(() => this.restart()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => (
        this.condition === 'missing' ? this.restart() : undefined)),
    ];
  }

  dispose() {
    this.subscriptions.forEach((each) => each.dispose());
  }

  restart() {
    return this.inTurn(async () => {
      this.ends = [];
      await this.end();
      await this.begin();
    });
  }

  stop() {
    return this.inTurn(() => this.end());
  }

  /**
   * Asks the server.
   *
   * @param {string} method
   * @param {unknown} params
   * @returns {Promise<any>} nothing where the server does not run or has no answer
   */
  async request(method, params) {
    if (this.condition !== 'running' || !this.client) return undefined;
    try {
      return await this.client.sendRequest(method, params);
    } catch (error) {
      this.log.appendLine(`${method}: ${reason(error)}`);
      return undefined;
    }
  }

  /**
   * Has the server do something.
   *
   * @param {string} name of a command `bulletin.server.NAME`
   * @param {object} what
   * @returns {Promise<any>} what it answers
   * @throws with the server's own words where it cannot be done
   */
  async execute(name, what) {
    if (this.condition !== 'running' || !this.client) {
      throw new Error(vscode.l10n.t('The language server is not running.'));
    }
    const command = `bulletin.server.${name}`;
    return this.client.sendRequest('workspace/executeCommand', { command, arguments: [what] });
  }

  /**
   * The document as the server knows it.
   *
   * @param {import('vscode').TextDocument} document
   */
  identifier(document) {
    const uri = this.client?.code2ProtocolConverter.asUri(document.uri) ?? document.uri.toString();
    return { uri };
  }

  /**
   * Whether the server is given a document.
   *
   * @param {import('vscode').TextDocument} document
   */
  serves(document) {
    return vscode.languages.match(this.selector, document) > 0;
  }

  // Start and end

  /**
   * @param {() => Promise<void>} step
   */
  inTurn(step) {
    this.turn = this.turn.then(step, step);
    return this.turn;
  }

  async begin() {
    this.selector = await selector();
    if (!vscode.workspace.textDocuments.some((document) => this.serves(document))) {
      this.become('idle');
      return;
    }
    const command = program.find();
    if (!command) {
      this.become('missing');
      // Nobody waits for the answer: the message may stay as long as it likes.
      void offerSettings();
      return;
    }
    this.become('starting');
    /** @type {import('vscode-languageclient/node').LanguageClient} */
    const client = new LanguageClient(
      'bulletin',
      'bulletin',
      { command, args: ['lsp'], transport: TransportKind.stdio, options: { shell: false } },
      {
        documentSelector: this.selector,
        outputChannel: this.log,
        initializationOptions: initializationOptions(),
        errorHandler: {
          // What cannot be written to a server that has gone is no reason to give it up.
          error: () => ({ action: ErrorAction.Continue, handled: true }),
          closed: () => this.closed(client),
        },
        middleware: {
          window: { showDocument: (what, next, token) => this.showDocument(what, next, token) },
          // The schema explains and completes the configuration already: neither is shown twice.
          provideHover: (document, position, token, next) => (
            isConfiguration(document) ? undefined : next(document, position, token)),
          provideCompletionItem: (document, position, context, token, next) => (
            isConfiguration(document) ? undefined : next(document, position, context, token)),
        },
      },
    );
    this.listen(client);
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      this.client = undefined;
      this.become('failed');
      void this.offerLog(reason(error));
    }
  }

  async end() {
    const old = this.client;
    this.client = undefined;
    if (!old) return;
    this.become('stopped');
    try {
      await old.stop();
    } catch (error) {
      // One that is gone already cannot say goodbye.
      this.log.appendLine(reason(error));
    }
  }

  /**
   * @param {import('vscode-languageclient/node').LanguageClient} client
   */
  listen(client) {
    client.registerFeature(abilities);
    client.onDidChangeState(({ newState }) => {
      if (client !== this.client) return;
      this.health = { health: 'ok', quiescent: true };
      if (newState === State.Stopped && this.condition === 'failed') return;
      this.become(/** @type {Condition} */ (
        { [State.Running]: 'running', [State.Starting]: 'starting', [State.Stopped]: 'stopped' }[newState]));
    });
    client.onNotification('experimental/serverStatus', (/** @type {Health} */ health) => {
      this.health = health;
      this.changed.fire(undefined);
    });
    client.onRequest('workspace/textDocumentContent/refresh', (/** @type {{ uri: string }} */ { uri }) => {
      this.refreshed.fire(vscode.Uri.parse(uri));
      return null;
    });
  }

  /**
   * A server that has ended unasked is started again, unless that happens too often.
   *
   * @param {import('vscode-languageclient/node').LanguageClient} client
   */
  closed(client) {
    const now = Date.now();
    this.ends = [...this.ends.filter((end) => now - end < within), now];
    if (client !== this.client || this.ends.length > mostRestarts) {
      if (client === this.client) {
        this.become('failed');
        void this.offerRestart();
      }
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    return { action: CloseAction.Restart, handled: true };
  }

  async offerRestart() {
    const button = vscode.l10n.t('Restart');
    const text = vscode.l10n.t('The language server ended too often. The log may tell why.');
    if (await vscode.window.showErrorMessage(text, button) === button) await this.restart();
  }

  /**
   * The server's own pages are shown as they are read.
   *
   * @param {import('vscode-languageclient/node').ShowDocumentParams} what
   * @param {import('vscode-languageclient/node').ShowDocumentNext} next
   * @param {import('vscode').CancellationToken} token
   */
  async showDocument(what, next, token) {
    if (!this.showPage || !what.uri.startsWith('bulletin:')) return next(what, token);
    await this.showPage(what.uri);
    return { success: true };
  }

  /**
   * @param {Condition} condition
   */
  become(condition) {
    this.condition = condition;
    for (const name of ['idle', 'running', 'missing']) {
      void vscode.commands.executeCommand('setContext', `bulletin.${name}`, condition === name);
    }
    this.changed.fire(undefined);
  }

  /**
   * @param {string} why
   */
  async offerLog(why) {
    const button = vscode.l10n.t('Show Log');
    const text = vscode.l10n.t('The language server did not start: {0}', why);
    if (await vscode.window.showErrorMessage(text, button) === button) this.log.show();
  }
}

/** What this extension can beyond the client: it shows the server's own pages and its health. */
const abilities = {
  /**
   * @param {any} capabilities
   */
  fillClientCapabilities(capabilities) {
    capabilities.workspace = { ...capabilities.workspace, textDocumentContent: {} };
    capabilities.experimental = { ...capabilities.experimental, serverStatusNotification: true };
  },
  initialize() {},
  getState: () => /** @type {const} */ ({ kind: 'static' }),
  clear() {},
};

/**
 * @param {import('vscode').TextDocument} document
 */
function isConfiguration(document) {
  return document.uri.path.endsWith('/.bulletin.json');
}

/** What the server asks for no more once it runs. */
function initializationOptions() {
  const settings = vscode.workspace.getConfiguration('bulletin');
  const locale = settings.get('locale', 'auto');
  const diagnostics = settings.get('diagnostics', 'openPages');
  return locale === 'auto' ? { diagnostics } : { diagnostics, locale };
}

async function offerSettings() {
  const settings = vscode.l10n.t('Open Settings');
  const help = vscode.l10n.t('How to Get It');
  const text = vscode.l10n.t(
    'The program “{0}” was not found. Install bulletin, or say in the settings where it is.',
    program.configured());
  const chosen = await vscode.window.showErrorMessage(text, settings, help);
  if (chosen === settings) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'bulletin.server.path');
  } else if (chosen === help) {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', 'bulletin.bulletin#start');
  }
}

/**
 * @param {unknown} error
 */
function reason(error) {
  return error instanceof Error ? error.message : String(error);
}

module.exports = { Server, reason };
