// @ts-check
'use strict';

const vscode = require('vscode');

const selector = [{ language: 'bulletin' }, { language: 'plaintext' }, { pattern: '**/.bulletin.json' }];

/** A choice of the menu that is no command. */
const servePlainText = '';

/** VS Code's own. */
const openSettings = 'workbench.action.openSettings';

/** How the server is, beside the language's name; a click opens a menu. */
class Status {
  /**
   * @param {import('./server').Server} server
   */
  constructor(server) {
    this.server = server;
    this.item = vscode.languages.createLanguageStatusItem('bulletin.status', selector);
    this.item.name = 'bulletin';
    this.item.command = { command: 'bulletin.menu', title: vscode.l10n.t('Menu') };
    this.subscriptions = [
      this.item,
      server.onDidChange(() => this.update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.update()),
      vscode.commands.registerCommand('bulletin.menu', () => this.menu()),
    ];
    this.update();
  }

  dispose() {
    this.subscriptions.forEach((each) => each.dispose());
  }

  update() {
    const { condition, health } = this.server;
    const { Information, Warning, Error: Fault } = vscode.LanguageStatusSeverity;
    this.item.busy = condition === 'starting' || (condition === 'running' && !health.quiescent);
    this.item.text = `bulletin: ${words(condition)}`;
    this.item.detail = this.isLeftAlone()
      ? vscode.l10n.t('This text file is not checked: its folder has no .bulletin.json.')
      : condition === 'running' ? health.message : undefined;
    this.item.severity = condition === 'missing' || condition === 'failed' ? Fault
      : condition === 'stopped' ? Warning
        : { ok: Information, warning: Warning, error: Fault }[health.health];
  }

  /** Whether the text in front is plain, and nobody has said that plain text is checked here. */
  isLeftAlone() {
    const document = vscode.window.activeTextEditor?.document;
    return ['idle', 'running'].includes(this.server.condition) && document !== undefined
      && document.languageId === 'plaintext' && document.uri.scheme === 'file'
      && !this.server.serves(document);
  }

  async menu() {
    const isRunning = this.server.condition === 'running';
    /** @type {[icon: string, text: string, command: string, isOffered: boolean][]} */
    const all = [
      ['check', vscode.l10n.t('Check the plain text files of this workspace'), servePlainText, this.isLeftAlone()],
      ['info', vscode.l10n.t('Status'), 'bulletin.status', isRunning],
      ['pulse', vscode.l10n.t('Doctor'), 'bulletin.doctor', true],
      ['checklist', vscode.l10n.t('Lint the workspace'), 'bulletin.lintWorkspace', true],
      ['list-tree', vscode.l10n.t('Syntax tree of this page'), 'bulletin.syntaxTree', isRunning],
      ['output', vscode.l10n.t('Log'), 'bulletin.showLog', true],
      ['debug-restart', vscode.l10n.t('Restart'), 'bulletin.restart', true],
      ['gear', vscode.l10n.t('Settings'), openSettings, true],
    ];
    const choices = all.filter(([, , , isOffered]) => isOffered)
      .map(([icon, text, command]) => ({ label: `$(${icon}) ${text}`, command }));
    const chosen = await vscode.window.showQuickPick(choices, { placeHolder: this.item.text });
    if (!chosen) return;
    if (chosen.command === servePlainText) {
      await vscode.workspace.getConfiguration('bulletin')
        .update('plainText', 'on', vscode.workspace.workspaceFolders ? undefined : true);
      return;
    }
    const rest = chosen.command === openSettings ? ['@ext:bulletin.bulletin'] : [];
    await vscode.commands.executeCommand(chosen.command, ...rest);
  }
}

/**
 * @param {import('./server').Condition} condition
 */
function words(condition) {
  switch (condition) {
    case 'idle': return vscode.l10n.t('waiting for a page');
    case 'starting': return vscode.l10n.t('starting');
    case 'running': return vscode.l10n.t('running');
    case 'stopped': return vscode.l10n.t('stopped');
    case 'missing': return vscode.l10n.t('program not found');
    case 'failed': return vscode.l10n.t('did not start');
  }
}

module.exports = { Status };
