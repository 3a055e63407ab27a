'use strict';

// The values of VS Code's API that the extension and vscode-languageclient make, as strict as the
// real ones where a server's mistake would show: a symbol's selection outside of its range, an
// empty name, a range that runs backwards.

class Position {
  constructor(line, character) {
    if (!(line >= 0) || !(character >= 0)) throw new Error(`Illegal position ${line}:${character}`);
    this.line = line;
    this.character = character;
  }
  isBefore(other) { return this.compareTo(other) < 0; }
  isBeforeOrEqual(other) { return this.compareTo(other) <= 0; }
  isAfter(other) { return this.compareTo(other) > 0; }
  isAfterOrEqual(other) { return this.compareTo(other) >= 0; }
  isEqual(other) { return this.compareTo(other) === 0; }
  compareTo(other) { return this.line - other.line || this.character - other.character; }
}

class Range {
  constructor(start, end, endLine, endCharacter) {
    this.start = typeof start === 'number' ? new Position(start, end) : start;
    this.end = typeof start === 'number' ? new Position(endLine, endCharacter) : end;
    if (this.end.isBefore(this.start)) throw new Error('A range runs backwards');
  }
  get isEmpty() { return this.start.isEqual(this.end); }
  contains(other) {
    const range = other instanceof Position ? new Range(other, other) : other;
    return this.start.isBeforeOrEqual(range.start) && range.end.isBeforeOrEqual(this.end);
  }
  isEqual(other) { return this.start.isEqual(other.start) && this.end.isEqual(other.end); }
  intersection(other) {
    const start = this.start.isAfter(other.start) ? this.start : other.start;
    const end = this.end.isBefore(other.end) ? this.end : other.end;
    return start.isAfter(end) ? undefined : new Range(start, end);
  }
}

class DocumentSymbol {
  constructor(name, detail, kind, range, selectionRange) {
    if (!name) throw new Error('name must not be falsy');
    if (!range.contains(selectionRange)) throw new Error(`selectionRange of ${name} leaves its range`);
    Object.assign(this, { name, detail, kind, range, selectionRange, children: [] });
  }
}

class Uri {
  static file(path) { return new Uri('file', path); }
  static parse(text) {
    const parts = /^([a-z][a-z0-9+.-]*):(?:\/\/[^/]*)?([^?#]*)/i.exec(text);
    if (!parts) throw new Error(`No address: ${text}`);
    return new Uri(parts[1], decodeURIComponent(parts[2]));
  }
  constructor(scheme, path) { Object.assign(this, { scheme, path, authority: '', query: '', fragment: '' }); }
  get fsPath() { return this.path; }
  toString() { return `${this.scheme}://${this.path.split('/').map(encodeURIComponent).join('/')}`; }
}

class EventEmitter {
  constructor() {
    this.listeners = new Set();
    this.event = (listener, self) => {
      const bound = self ? listener.bind(self) : listener;
      this.listeners.add(bound);
      return new Disposable(() => this.listeners.delete(bound));
    };
  }
  fire(value) { return Promise.all([...this.listeners].map((listener) => listener(value))); }
  dispose() { this.listeners.clear(); }
}

class Disposable {
  static from(...all) { return new Disposable(() => all.forEach((one) => one.dispose())); }
  constructor(dispose) { this.dispose = dispose ?? (() => undefined); }
}

class CancellationTokenSource {
  constructor() {
    const emitter = new EventEmitter();
    this.emitter = emitter;
    this.token = { isCancellationRequested: false, onCancellationRequested: emitter.event };
  }
  cancel() {
    this.token.isCancellationRequested = true;
    this.emitter.fire();
  }
  dispose() { this.emitter.dispose(); }
}

class MarkdownString {
  constructor(value = '') { this.value = value; }
  appendMarkdown(text) { this.value += text; return this; }
  appendCodeblock(text) { this.value += text; return this; }
}

class WorkspaceEdit {
  constructor() { this.edits = new Map(); }
  set(uri, edits) {
    this.edits.set(uri.toString(), edits.map((edit) => (Array.isArray(edit) ? edit[0] : edit)));
  }
  replace(uri, range, text) {
    const known = this.edits.get(uri.toString()) ?? [];
    this.edits.set(uri.toString(), [...known, new TextEdit(range, text)]);
  }
  insert(uri, place, text) { this.replace(uri, new Range(place, place), text); }
  delete(uri, range) { this.replace(uri, range, ''); }
  /** A file that is made is one that is edited: nothing else is shown of it here. */
  createFile(uri) { this.edits.set(uri.toString(), this.edits.get(uri.toString()) ?? []); }
  entries() { return [...this.edits]; }
}

class CodeActionKind {
  constructor(value) { this.value = value; }
  append(part) { return new CodeActionKind(this.value ? `${this.value}.${part}` : part); }
  contains(other) { return !this.value || `${other.value}.`.startsWith(`${this.value}.`); }
}
const kind = (value) => new CodeActionKind(value);
Object.assign(CodeActionKind, {
  Empty: kind(''), QuickFix: kind('quickfix'), Refactor: kind('refactor'), Source: kind('source'),
  RefactorExtract: kind('refactor.extract'), RefactorInline: kind('refactor.inline'),
  RefactorRewrite: kind('refactor.rewrite'), SourceOrganizeImports: kind('source.organizeImports'),
  SourceFixAll: kind('source.fixAll'), Notebook: kind('notebook'), RefactorMove: kind('refactor.move'),
});

/** A class whose values hold what they are made with, under these names. */
function record(...names) {
  return class {
    constructor(...values) { names.forEach((name, index) => { this[name] = values[index]; }); }
  };
}

/** An enumeration that counts from `first`. */
function counted(first, ...names) {
  return Object.fromEntries(names.map((name, index) => [name, first + index]));
}

class TextEdit extends record('range', 'newText') {
  static replace(range, text) { return new TextEdit(range, text); }
  static insert(place, text) { return new TextEdit(new Range(place, place), text); }
  static delete(range) { return new TextEdit(range, ''); }
}

module.exports = {
  Position, Range, DocumentSymbol, Uri, EventEmitter, Disposable, CancellationTokenSource,
  MarkdownString, WorkspaceEdit, CodeActionKind, TextEdit,
  CancellationError: class extends Error {},
  Location: record('uri', 'range'),
  Hover: class {
    constructor(contents, range) {
      this.contents = Array.isArray(contents) ? contents : [contents];
      this.range = range;
    }
  },
  FoldingRange: record('start', 'end', 'kind'),
  Diagnostic: record('range', 'message', 'severity'),
  DiagnosticRelatedInformation: record('location', 'message'),
  CodeAction: record('title', 'kind'),
  SymbolInformation: record('name', 'kind', 'containerName', 'location'),
  CodeLens: record('range'), DocumentLink: record('range'), CompletionItem: record('label'),
  CompletionList: record('items', 'isIncomplete'), SnippetString: record('value'),
  SemanticTokens: record('data', 'resultId'), SemanticTokensLegend: record('types', 'modifiers'),
  SelectionRange: record('range', 'parent'), DocumentHighlight: record('range', 'kind'),
  CallHierarchyItem: record(), TypeHierarchyItem: record(), InlayHint: record(),
  RelativePattern: record('baseUri', 'pattern'),
  TabInputText: record('uri'), TabInputTextDiff: record('original', 'modified'),
  TabInputCustom: record('uri'), TabInputNotebook: record('uri'),
  FoldingRangeKind: counted(1, 'Comment', 'Imports', 'Region'),
  DiagnosticSeverity: counted(0, 'Error', 'Warning', 'Information', 'Hint'),
  DiagnosticTag: counted(1, 'Unnecessary', 'Deprecated'),
  CodeActionTriggerKind: counted(1, 'Invoke', 'Automatic'),
  CompletionTriggerKind: counted(0, 'Invoke', 'TriggerCharacter', 'TriggerForIncompleteCompletions'),
  CompletionItemKind: counted(
    0, 'Text', 'Method', 'Function', 'Constructor', 'Field', 'Variable', 'Class', 'Interface', 'Module',
    'Property', 'Unit', 'Value', 'Enum', 'Keyword', 'Snippet', 'Color', 'File', 'Reference', 'Folder',
    'EnumMember', 'Constant', 'Struct', 'Event', 'Operator', 'TypeParameter'), CompletionItemTag: counted(1, 'Deprecated'),
  DocumentHighlightKind: counted(0, 'Text', 'Read', 'Write'),
  SignatureHelpTriggerKind: counted(1, 'Invoke', 'TriggerCharacter', 'ContentChange'),
  SymbolKind: counted(
    0, 'File', 'Module', 'Namespace', 'Package', 'Class', 'Method', 'Property', 'Field',
    'Constructor', 'Enum', 'Interface', 'Function', 'Variable', 'Constant', 'String', 'Number',
    'Boolean', 'Array', 'Object', 'Key', 'Null', 'EnumMember', 'Struct', 'Event', 'Operator',
    'TypeParameter'),
  SymbolTag: counted(1, 'Deprecated'), FileType: counted(1, 'File', 'Directory'),
  NotebookCellKind: counted(1, 'Markup', 'Code'), ProgressLocation: { Window: 10, Notification: 15 },
  TextDocumentSaveReason: counted(1, 'Manual', 'AfterDelay', 'FocusOut'),
};
