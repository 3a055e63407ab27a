// @ts-check
'use strict';

// `bulletin lint` as a task, whose findings the problem matcher reads.

const vscode = require('vscode');
const program = require('./program');

const type = 'bulletin';

/** @typedef {import('vscode').TaskDefinition & { command?: string, paths?: string[], options?: string[] }} Definition */

function registerTasks() {
  return vscode.tasks.registerTaskProvider(type, {
    provideTasks: () => (vscode.workspace.workspaceFolders ?? []).map((folder) => (
      task({ type, command: 'lint' }, folder))),
    resolveTask(given) {
      const definition = /** @type {Definition} */ (given.definition);
      return task(definition, given.scope ?? vscode.TaskScope.Workspace);
    },
  });
}

/**
 * @param {Definition} definition
 * @param {import('vscode').WorkspaceFolder | import('vscode').TaskScope} scope
 */
function task(definition, scope) {
  const words = [
    definition.command ?? 'lint', '--format', 'concise', '--locale', program.language(),
    ...definition.options ?? [], '--', ...definition.paths ?? []];
  const run = new vscode.ProcessExecution(program.find() ?? program.configured(), words);
  const result = new vscode.Task(
    definition, scope, vscode.l10n.t('check pages'), 'bulletin', run, '$bulletin');
  result.group = vscode.TaskGroup.Test;
  return result;
}

/** Checks every folder of the workspace. */
async function runLint() {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder of pages first.'));
    return;
  }
  for (const folder of folders) {
    await vscode.tasks.executeTask(task({ type, command: 'lint' }, folder));
  }
}

module.exports = { registerTasks, runLint };
