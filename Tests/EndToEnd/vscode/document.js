'use strict';

const { Position, Range } = require('./types');

/** An open document, counted in UTF-16 units as in VS Code. */
class TextDocument {
  constructor(uri, languageId, text) {
    Object.assign(this, { uri, languageId, text, version: 1, isClosed: false, isDirty: false });
    this.fileName = uri.fsPath;
    this.eol = 1;
  }

  get lineCount() { return this.text.split('\n').length; }

  getText(range) {
    return range ? this.text.slice(this.offsetAt(range.start), this.offsetAt(range.end)) : this.text;
  }

  lineAt(line) {
    const text = this.text.split('\n')[line];
    return { text, range: new Range(line, 0, line, text.length), lineNumber: line };
  }

  offsetAt(position) {
    const lines = this.text.split('\n');
    if (position.line >= lines.length) return this.text.length;
    const before = lines.slice(0, position.line).reduce((sum, line) => sum + line.length + 1, 0);
    return before + Math.min(position.character, lines[position.line].length);
  }

  positionAt(offset) {
    const before = this.text.slice(0, offset).split('\n');
    return new Position(before.length - 1, before[before.length - 1].length);
  }

  /**
   * Applies edits that all count from the text as it is.
   *
   * @returns what VS Code tells of the change, the last edit first
   */
  apply(edits) {
    const changes = edits.map((edit) => {
      const rangeOffset = this.offsetAt(edit.range.start);
      const rangeLength = this.offsetAt(edit.range.end) - rangeOffset;
      return { range: edit.range, rangeOffset, rangeLength, text: edit.newText };
    }).sort((left, right) => right.rangeOffset - left.rangeOffset);
    for (const { rangeOffset, rangeLength, text } of changes) {
      this.text = this.text.slice(0, rangeOffset) + text + this.text.slice(rangeOffset + rangeLength);
    }
    this.version += 1;
    this.isDirty = true;
    return { document: this, contentChanges: changes, reason: undefined };
  }
}

module.exports = { TextDocument };
