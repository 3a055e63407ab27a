// @ts-check
'use strict';

const vscode = require('vscode');

/** How long nobody must have typed before the names are read again. */
const pause = 1000;

/** @typedef {{ line: number, character: number }} Place */

/**
 * @typedef {object} Name
 * @property {string} name
 * @property {string} detail
 * @property {string[]} items
 * @property {string} uri
 * @property {{ uri: string, range: { start: Place, end: Place } }[]} mentions
 */

/** @typedef {{ kind: 'group', title: string, names: Name[] }} Group */
/** @typedef {{ kind: 'name', name: Name, isPerson: boolean }} Leaf */
/** @typedef {{ kind: 'mention', mention: Name['mentions'][number] }} Mention */
/** @typedef {Group | Leaf | Mention} Node */

/** Officials and campaigns: the tree in the explorer and the two quick picks. */
class Names {
  /**
   * @param {import('./server').Server} server
   * @param {import('./pages').Pages} pages
   */
  constructor(server, pages) {
    this.server = server;
    this.pages = pages;
    /** @type {NodeJS.Timeout | undefined} */
    this.timer = undefined;
    this.changed = new vscode.EventEmitter();
    this.onDidChangeTreeData = this.changed.event;
    this.view = vscode.window.createTreeView('bulletin.names', { treeDataProvider: this, showCollapseAll: true });
    const later = () => this.later();
    this.subscriptions = [
      this.changed, this.view, server.onDidChange(later),
      vscode.workspace.onDidOpenTextDocument(later), vscode.workspace.onDidCloseTextDocument(later),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (server.serves(document)) later();
      }),
      vscode.commands.registerCommand('bulletin.refreshNames', () => this.changed.fire(undefined)),
      vscode.commands.registerCommand('bulletin.findOfficial', () => this.pick('officials')),
      vscode.commands.registerCommand('bulletin.findCampaign', () => this.pick('campaigns')),
      vscode.commands.registerCommand('bulletin.openName', (/** @type {string} */ uri) => pages.open(uri)),
    ];
  }

  dispose() {
    clearTimeout(this.timer);
    this.subscriptions.forEach((each) => each.dispose());
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed.fire(undefined), pause);
  }

  /**
   * @returns {Promise<{ officials: Name[], campaigns: Name[] }>}
   */
  async all() {
    return await this.server.request('bulletin/names', {}) ?? { officials: [], campaigns: [] };
  }

  // The tree

  /**
   * @param {Node} [node]
   * @returns {Promise<Node[]>}
   */
  async getChildren(node) {
    if (!node) return groups(await this.all());
    if (node.kind === 'group') {
      const isPerson = node.title === officials();
      return node.names.map((name) => ({ kind: 'name', name, isPerson }));
    }
    return node.kind === 'name'
      ? node.name.mentions.map((mention) => ({ kind: 'mention', mention })) : [];
  }

  /**
   * @param {Node} node
   */
  getTreeItem(node) {
    if (node.kind === 'group') {
      const item = new vscode.TreeItem(node.title, vscode.TreeItemCollapsibleState.Expanded);
      item.description = String(node.names.length);
      return item;
    }
    return node.kind === 'name' ? leaf(node) : place(node.mention);
  }

  // Quick picks

  /**
   * @param {'officials' | 'campaigns'} kind
   */
  async pick(kind) {
    const names = (await this.all())[kind];
    if (names.length === 0) {
      void vscode.window.showInformationMessage(vscode.l10n.t('No open page names one.'));
      return;
    }
    const chosen = await vscode.window.showQuickPick(
      names.map((name) => ({
        label: name.name,
        description: name.detail,
        detail: name.items.length > 0 ? name.items.join('、') : undefined,
        name,
      })),
      {
        matchOnDescription: true,
        matchOnDetail: true,
        placeHolder: kind === 'officials'
          ? vscode.l10n.t('Name or post') : vscode.l10n.t('Campaign or one of its items'),
      });
    if (chosen) await this.pages.open(chosen.name.uri);
  }
}

const officials = () => vscode.l10n.t('Officials');

/**
 * @param {{ officials: Name[], campaigns: Name[] }} names
 * @returns {Group[]} none where there is no name, so that the welcome text shows
 */
function groups(names) {
  /** @type {Group[]} */
  const all = [
    { kind: 'group', title: officials(), names: names.officials },
    { kind: 'group', title: vscode.l10n.t('Campaigns'), names: names.campaigns },
  ];
  return all.filter((group) => group.names.length > 0);
}

/**
 * @param {Leaf} node
 */
function leaf({ name, isPerson }) {
  const item = new vscode.TreeItem(name.name, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = name.detail;
  item.tooltip = [name.name, name.detail, ...name.items.map((each) => `· ${each}`)]
    .filter((line) => line).join('\n');
  item.iconPath = new vscode.ThemeIcon(isPerson ? 'person' : 'tag');
  item.command = { command: 'bulletin.openName', title: '', arguments: [name.uri] };
  return item;
}

/**
 * @param {Mention['mention']} mention
 */
function place({ uri, range }) {
  const resource = vscode.Uri.parse(uri);
  const name = resource.path.slice(resource.path.lastIndexOf('/') + 1);
  const item = new vscode.TreeItem(`${name}:${range.start.line + 1}`);
  item.iconPath = new vscode.ThemeIcon('go-to-file');
  const selection = new vscode.Range(
    range.start.line, range.start.character, range.end.line, range.end.character);
  item.command = { command: 'vscode.open', title: '', arguments: [resource, { selection }] };
  return item;
}

module.exports = { Names };
