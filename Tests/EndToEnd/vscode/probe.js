'use strict';

// Runs the extension as VS Code would, with the real vscode-languageclient and a stub of VS Code
// itself, on one page, and writes down what the user would see. Environment: EXTENSION, its folder;
// LANGUAGE_CLIENT, the client's module; PAGE, NAME, RULE, REPORT as in neovim.lua.

const fs = require('fs');
const { vscode, shown, open } = require('./vscode');
const { activate, until, findings, plain } = require('./editor');

const seen = { errors: [] };

const token = () => new vscode.CancellationTokenSource().token;

async function outline(document) {
  const provider = await until('the outline', () => shown.providers.DocumentSymbol);
  const symbols = await provider.provideDocumentSymbols(document, token());
  const flat = (list) => list.flatMap((each) => [each, ...flat(each.children)]);
  return flat(symbols);
}

async function hover(document, name) {
  const position = document.positionAt(document.getText().indexOf(name));
  const answer = await shown.providers.Hover.provideHover(document, position, token());
  seen.hovered = document.getText(answer.range);
  return answer.contents.flatMap((each) => each.value.split('\n'));
}

/** Takes the first fix of the first finding of a rule, as the light bulb does. */
async function fix(document, rule) {
  const target = findings(document).filter((each) => (each.code?.value ?? each.code) === rule)
    .sort((left, right) => left.range.start.compareTo(right.range.start))[0];
  const context = { diagnostics: [target], only: undefined, triggerKind: 1 };
  const actions = await shown.providers.CodeActions
    .provideCodeActions(document, target.range, context, token());
  const action = actions[0];
  await vscode.workspace.applyEdit(action.edit);
  return { menu: actions.map((each) => each.title), preferred: action.isPreferred === true };
}

/** What the editor shows of somebody's name: every place, the first one, what a new name changes. */
async function places(document, name) {
  const position = document.positionAt(document.getText().lastIndexOf(name));
  const { providers } = shown;
  const line = (each) => (each.targetRange ?? each.range).start.line + 1;
  const found = await providers.Reference
    .provideReferences(document, position, { includeDeclaration: true }, token());
  const first = await providers.Definition.provideDefinition(document, position, token());
  const edit = await providers.Rename.provideRenameEdits(document, position, '某某某', token());
  const proposals = await providers.CompletionItem
    .provideCompletionItems(document, new vscode.Position(0, 0), token(), { triggerKind: 0 });
  return {
    references: found.map(line), definition: line([first].flat()[0]),
    renamed: edit.entries().flatMap(([, edits]) => edits).length,
    completion: (proposals.items ?? proposals).map((each) => each.label.label ?? each.label),
  };
}

/** The kinds of words that have a colour at the first place of a name. */
async function colours(document, name) {
  const { data } = await shown.providers.DocumentSemanticTokens.provideDocumentSemanticTokens(document, token());
  const place = document.positionAt(document.getText().indexOf(name));
  const found = [];
  let [line, start] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [down, right, length, type] = data.slice(index, index + 4);
    [line, start] = [line + down, down > 0 ? right : start + right];
    const isHere = line === place.line && start <= place.character && place.character < start + length;
    if (isHere) found.push(shown.legend.tokenTypes[type]);
  }
  return found;
}

/** What stands above the headlines. */
async function lenses(document) {
  const provider = shown.providers.CodeLens;
  const list = await provider.provideCodeLenses(document, token());
  const whole = await Promise.all(list.map((lens) => (
    lens.command ? lens : provider.resolveCodeLens(lens, token()))));
  return whole.map((lens) => lens.command.title);
}

/** The whole page as formatting leaves it. */
async function format(document) {
  const options = { tabSize: 2, insertSpaces: true };
  const edits = await shown.providers.DocumentFormatting.provideDocumentFormattingEdits(document, options, token());
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits);
  await vscode.workspace.applyEdit(edit);
  return document.getText().split('\n');
}

async function main() {
  const extension = await activate();
  const text = fs.readFileSync(process.env.PAGE, 'utf8');
  const document = await open(vscode.Uri.file(process.env.PAGE), 'plaintext', text);
  await until('the findings', () => findings(document).length > 0);
  seen.findings = plain(findings(document));
  const symbols = await outline(document);
  seen.headlines = symbols.filter((each) => each.kind === vscode.SymbolKind.Module)
    .map((each) => each.name);
  seen.hover = await hover(document, process.env.NAME);
  const folds = await shown.providers.FoldingRange.provideFoldingRanges(document, {}, token());
  seen.folds = folds.map((each) => [each.start, each.end]);
  Object.assign(seen, await places(document, process.env.NAME));
  seen.colours = await colours(document, process.env.NAME);
  seen.lenses = await lenses(document);
  seen.fix = await fix(document, process.env.RULE);
  await until('the findings of the mended page', () => (
    findings(document).length < seen.findings.length));
  seen.buffer = document.getText().split('\n');
  seen.left = plain(findings(document));
  seen.formatted = await format(document);
  seen.messages = shown.messages;
  await extension.deactivate();
}

main().catch((error) => {
  seen.errors.push(`${error.stack}\n${shown.output.join('')}`);
}).finally(() => {
  fs.writeFileSync(process.env.REPORT, JSON.stringify(seen));
  process.exit(0);
});
