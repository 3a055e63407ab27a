// @ts-check
'use strict';

const vscode = require('vscode');

/** How long nobody must have typed or moved before the server is asked again. */
const pause = 150;

/** 字数 in the status bar: of the article at the cursor, or of what is selected. */
class Length {
  /**
   * @param {import('./server').Server} server
   */
  constructor(server) {
    this.server = server;
    this.item = vscode.window.createStatusBarItem('bulletin.length', vscode.StatusBarAlignment.Right, 101);
    this.item.name = vscode.l10n.t('Length of the article');
    /** @type {NodeJS.Timeout | undefined} */
    this.timer = undefined;
    /** Answers that come after a later question are dropped. */
    this.asked = 0;
    const later = () => this.later();
    this.subscriptions = [
      this.item,
      server.onDidChange(later),
      vscode.window.onDidChangeActiveTextEditor(later),
      vscode.window.onDidChangeTextEditorSelection(later),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === vscode.window.activeTextEditor?.document) later();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('bulletin.statusBar.length')) later();
      }),
    ];
  }

  dispose() {
    clearTimeout(this.timer);
    this.subscriptions.forEach((each) => each.dispose());
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), pause);
  }

  async update() {
    const editor = vscode.window.activeTextEditor;
    const question = ++this.asked;
    const length = editor && this.server.serves(editor.document)
      ? await this.server.request('bulletin/length', {
        textDocument: this.server.identifier(editor.document),
        ranges: editor.selections.map(range),
      }) : undefined;
    if (question !== this.asked) return;
    // A text that the server does not take for a page has no length of a page's.
    void vscode.commands.executeCommand('setContext', 'bulletin.page', Boolean(length));
    const isWanted = vscode.workspace.getConfiguration('bulletin').get('statusBar.length', true);
    if (!length || !isWanted) {
      this.item.hide();
      return;
    }
    this.item.text = text(length);
    this.item.tooltip = tooltip(length);
    this.item.show();
  }
}

/**
 * @typedef {object} Lengths
 * @property {number} page
 * @property {{ title: string, length: number, paragraphs: number } | null} article
 * @property {number | null} selection
 */

/**
 * @param {Lengths} length
 */
function text(length) {
  if (length.selection !== null && length.selection !== undefined) {
    return vscode.l10n.t('{0} characters selected', length.selection);
  }
  return vscode.l10n.t('{0} characters', length.article?.length ?? length.page);
}

/**
 * @param {Lengths} length
 */
function tooltip({ page, article }) {
  const whole = vscode.l10n.t('The page: {0} characters', page);
  if (!article) return whole;
  const { title, length, paragraphs } = article;
  return [title, vscode.l10n.t('The article: {0} characters, {1} paragraphs', length, paragraphs), whole].join('\n');
}

/**
 * @param {import('vscode').Range} selected
 */
function range({ start, end }) {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

module.exports = { Length };
