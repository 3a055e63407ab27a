// The part of VS Code's API that the extension uses, as `engines` in package.json promises it.
// `@types/vscode` comes by npm alone, and the types are to be checked where npm is out of reach.

declare module 'vscode' {
  type Thenable<T> = PromiseLike<T>;
  interface Disposable { dispose(): unknown }
  const Disposable: { from(...all: { dispose(): unknown }[]): Disposable };
  interface Event<T> { (listener: (value: T) => unknown): Disposable }
  class EventEmitter<T = any> {
    event: Event<T>;
    fire(value: T): void;
    dispose(): void;
  }
  interface CancellationToken { isCancellationRequested: boolean }

  class Position { constructor(line: number, character: number); line: number; character: number }
  class Range {
    constructor(start: Position, end: Position);
    constructor(line: number, character: number, endLine: number, endCharacter: number);
    start: Position;
    end: Position;
  }
  class Selection extends Range { active: Position; anchor: Position }
  class Uri {
    static parse(text: string): Uri;
    scheme: string;
    path: string;
    fsPath: string;
    with(change: { path?: string }): Uri;
    toString(): string;
  }

  interface TextDocument { uri: Uri; languageId: string }
  interface TextEditor { document: TextDocument; selection: Selection; selections: readonly Selection[] }
  interface DocumentFilter { language?: string; scheme?: string; pattern?: string }
  interface WorkspaceFolder { uri: Uri; name: string; index: number }
  interface OutputChannel extends Disposable { appendLine(text: string): void; show(): void }
  interface ExtensionContext { subscriptions: { dispose(): unknown }[] }

  namespace env { const language: string }
  namespace l10n { function t(text: string, ...words: (string | number)[]): string }

  namespace commands {
    function registerCommand(id: string, run: (...words: any[]) => unknown): Disposable;
    function executeCommand(id: string, ...words: unknown[]): Thenable<any>;
  }

  // Languages

  enum LanguageStatusSeverity { Information, Warning, Error }
  interface LanguageStatusItem extends Disposable {
    name?: string;
    text: string;
    detail?: string;
    busy: boolean;
    severity: LanguageStatusSeverity;
    command?: { command: string; title: string };
  }
  namespace languages {
    function match(selector: DocumentFilter[], document: TextDocument): number;
    function createLanguageStatusItem(id: string, selector: DocumentFilter[]): LanguageStatusItem;
  }

  // Windows

  enum StatusBarAlignment { Left = 1, Right = 2 }
  interface StatusBarItem extends Disposable {
    name?: string;
    text: string;
    tooltip?: string;
    show(): void;
    hide(): void;
  }
  class ThemeIcon { constructor(id: string) }
  enum TreeItemCollapsibleState { None, Collapsed, Expanded }
  class TreeItem {
    constructor(label: string, state?: TreeItemCollapsibleState);
    description?: string;
    tooltip?: string;
    iconPath?: ThemeIcon;
    command?: { command: string; title: string; arguments?: unknown[] };
  }
  interface TreeDataProvider<T> {
    onDidChangeTreeData?: Event<any>;
    getChildren(node?: T): Thenable<T[]>;
    getTreeItem(node: T): TreeItem;
  }
  interface QuickPickItem { label: string; description?: string; detail?: string }
  interface QuickPickOptions { placeHolder?: string; matchOnDescription?: boolean; matchOnDetail?: boolean }
  namespace window {
    const activeTextEditor: TextEditor | undefined;
    const onDidChangeActiveTextEditor: Event<TextEditor | undefined>;
    const onDidChangeTextEditorSelection: Event<{ textEditor: TextEditor }>;
    function createOutputChannel(name: string): OutputChannel;
    function createStatusBarItem(id: string, side: StatusBarAlignment, priority: number): StatusBarItem;
    function createTreeView<T>(
      id: string, options: { treeDataProvider: TreeDataProvider<T>; showCollapseAll?: boolean }): Disposable;
    function showErrorMessage(text: string, ...buttons: string[]): Thenable<string | undefined>;
    function showInformationMessage(text: string, ...buttons: string[]): Thenable<string | undefined>;
    function showQuickPick<T extends QuickPickItem>(
      items: T[], options?: QuickPickOptions): Thenable<T | undefined>;
    function setStatusBarMessage(text: string, milliseconds: number): Disposable;
    function showTextDocument(document: TextDocument, options?: { preview?: boolean }): Thenable<TextEditor>;
  }

  // The workspace

  interface FileSystemWatcher extends Disposable {
    onDidCreate: Event<Uri>;
    onDidDelete: Event<Uri>;
  }
  interface TextDocumentContentProvider {
    onDidChange?: Event<Uri>;
    provideTextDocumentContent(uri: Uri): Thenable<string | undefined>;
  }
  namespace workspace {
    const isTrusted: boolean;
    const textDocuments: readonly TextDocument[];
    const workspaceFolders: readonly WorkspaceFolder[] | undefined;
    const fs: { stat(uri: Uri): Thenable<unknown> };
    const onDidChangeConfiguration: Event<{ affectsConfiguration(name: string): boolean }>;
    const onDidChangeTextDocument: Event<{ document: TextDocument }>;
    const onDidOpenTextDocument: Event<TextDocument>;
    const onDidCloseTextDocument: Event<TextDocument>;
    const onDidGrantWorkspaceTrust: Event<void>;
    function getConfiguration(section: string): {
      get<T>(name: string, fallback: T): T;
      // No target is the workspace; `true` is the user.
      update(name: string, value: unknown, target?: boolean): Thenable<void>;
    };
    function findFiles(include: string, exclude: string, most: number): Thenable<Uri[]>;
    function openTextDocument(uri: Uri): Thenable<TextDocument>;
    function registerTextDocumentContentProvider(
      scheme: string, provider: TextDocumentContentProvider): Disposable;
    function createFileSystemWatcher(
      pattern: string, ignoreCreate: boolean, ignoreChange: boolean, ignoreDelete: boolean): FileSystemWatcher;
  }

  // Tasks

  enum TaskScope { Global = 1, Workspace = 2 }
  class TaskGroup { static Test: TaskGroup }
  interface TaskDefinition { type: string }
  class ProcessExecution { constructor(program: string, words: string[]) }
  class Task {
    constructor(
      definition: TaskDefinition, scope: WorkspaceFolder | TaskScope, name: string, source: string,
      run: ProcessExecution, matchers: string);
    definition: TaskDefinition;
    scope?: WorkspaceFolder | TaskScope;
    group?: TaskGroup;
  }
  namespace tasks {
    function registerTaskProvider(
      type: string, provider: { provideTasks(): Task[]; resolveTask(task: Task): Task | undefined }): Disposable;
    function executeTask(task: Task): Thenable<unknown>;
  }
}
