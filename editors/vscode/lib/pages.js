// @ts-check
'use strict';

const vscode = require('vscode');

/** The scheme of pages that only the server has: `bulletin:/who/NAME.md`. */
const scheme = 'bulletin';

/** Shows dossiers, rules, the syntax tree and the status as pages that cannot be written to. */
class Pages {
  /**
   * @param {import('./server').Server} server
   */
  constructor(server) {
    this.server = server;
    server.showPage = (address) => this.open(address);
    /** What the extension itself has to show, by its address. */
    this.own = new Map();
    this.changed = new vscode.EventEmitter();
    this.onDidChange = this.changed.event;
    this.subscriptions = [
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      server.onDidRefresh((uri) => this.changed.fire(uri)),
    ];
  }

  dispose() {
    this.subscriptions.forEach((each) => each.dispose());
  }

  /**
   * @param {import('vscode').Uri} uri
   */
  async provideTextDocumentContent(uri) {
    const address = uri.toString();
    const text = this.own.get(address) ?? await this.text(address);
    return text ?? vscode.l10n.t('The server has nothing to say about this.');
  }

  /**
   * @param {string} address
   * @returns {Promise<string | undefined>}
   */
  async text(address) {
    const answer = await this.server.request('workspace/textDocumentContent', { uri: address });
    return answer?.text;
  }

  /**
   * Opens a page: Markdown as it is read, with its links, anything else as text.
   *
   * @param {string} address
   */
  async open(address) {
    const uri = vscode.Uri.parse(address);
    this.changed.fire(uri);
    if (uri.path.endsWith('.md')) {
      await vscode.commands.executeCommand('markdown.showPreview', uri);
      return;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: true });
  }

  /**
   * Opens a text of the extension's own.
   *
   * @param {string} address
   * @param {string} text
   */
  async show(address, text) {
    this.own.set(vscode.Uri.parse(address).toString(), text);
    await this.open(address);
  }
}

module.exports = { Pages };
