'use strict';

// Runs every command of the extension, with the real client and server, on a page of our own, and
// writes down of each whether the user sees what it promises. Environment: EXTENSION,
// LANGUAGE_CLIENT, PAGE (an empty file), REPORT, RECORDS (the folder of the recorded sessions).

const assert = require('assert');
const { execFileSync } = require('child_process');
const fs = require('fs');
const path = require('path');
const { vscode, shown, user, manifest, open, close, select, type, configure } = require('./vscode');
const { activate, until, findings, plain } = require('./editor');

const text = `河湾区召开春耕备耕工作会

本报讯 3月8日，河湾区召开春耕备耕工作会。区委副书记、区长何雨田出席会议并讲话。

何雨田强调，要做到种子到位、农资到位、技术到位“三个到位”，把各项措施落

到实处，确保不误农时。

记者 方小满

河湾区检查河道防汛准备

本报讯 3月9日，副区长周一舟检查河道防汛准备。周一舟要求，要做好物资储备，把防汛的各项准

备做在前面。

记者 方小满

河湾区图书馆延长开放时间

本报讯 3月10日起，河湾区图书馆延长开放时间。区长何雨田到馆看望读者，鼓励大家多读书、读好书。
`;

const checks = [];

/** Does something, and notes whether the user sees what was promised. */
async function check(what, act) {
  try {
    await act();
    checks.push({ what, holds: true });
  } catch (error) {
    checks.push({ what, holds: false, detail: `${error.stack}\n${shown.output.join('').slice(-2000)}` });
  }
}

const run = (id, ...words) => {
  assert.ok(shown.commands.has(id), `${id} is not registered`);
  ran.add(id);
  return shown.commands.get(id)(...words);
};
const ran = new Set();

/** The last time that VS Code was asked to run one of its own commands. */
const executed = (id) => [...shown.executed].reverse().find((each) => each[0] === id);

const placeOf = (document, words) => document.positionAt(document.getText().indexOf(words));

/** The text of a page that the last command had shown in the Markdown preview. */
async function preview() {
  const uri = executed('markdown.showPreview')[1];
  const provider = shown.contents.get(uri.scheme);
  return { address: decodeURIComponent(uri.toString()), text: await provider.provideTextDocumentContent(uri) };
}

/** The servers' process ids, the oldest first, out of what the recorder wrote. */
function processes() {
  return fs.readdirSync(process.env.RECORDS).filter((name) => name.startsWith('session'))
    .map((name) => path.join(process.env.RECORDS, name))
    .sort((left, right) => fs.statSync(left).birthtimeMs - fs.statSync(right).birthtimeMs)
    .map((file) => fs.readFileSync(file, 'utf8').split('\n'))
    // One that has just begun has no whole line yet.
    .flatMap((lines) => (lines.length > 1 ? [JSON.parse(lines[0]).pid] : []));
}

async function pages(document) {
  await check('the dossier of whoever stands at the cursor', async () => {
    await select(placeOf(document, '何雨田强调'));
    await run('bulletin.dossier');
    const { address, text: dossier } = await until('the dossier', () => executed('markdown.showPreview') && preview());
    assert.strictEqual(address, 'bulletin:/who/何雨田.md');
    assert.match(dossier, /何雨田/);
    assert.match(dossier, /区长/);
  });
  await check('the dossier of a campaign', async () => {
    await select(placeOf(document, '三个到位'));
    await run('bulletin.dossier');
    const { address, text: dossier } = await until('the page', async () => (
      (await preview()).address.includes('campaign') && preview()));
    assert.strictEqual(address, 'bulletin:/campaign/三个到位.md');
    assert.match(dossier, /种子到位/);
  });
  await check('no dossier where nobody stands', async () => {
    await select(placeOf(document, '工作会'));
    await run('bulletin.dossier');
    assert.match(shown.statusMessages.at(-1), /没有官员/);
  });
  await check('an official is found by name or post', async () => {
    user.picks = (items) => items.find((item) => item.label === '周一舟');
    await run('bulletin.findOfficial');
    const { items, options } = shown.picks.at(-1);
    assert.deepStrictEqual(items.map((item) => item.label).sort(), ['何雨田', '周一舟']);
    assert.match(items.find((item) => item.label === '周一舟').description, /副区长/);
    assert.ok(options.matchOnDescription);
    assert.strictEqual((await preview()).address, 'bulletin:/who/周一舟.md');
  });
  await check('a campaign is found', async () => {
    user.picks = (items) => items.find((item) => item.label === '三个到位');
    await run('bulletin.findCampaign');
    const found = shown.picks.at(-1).items.find((item) => item.label === '三个到位');
    assert.strictEqual(found.detail, '种子到位、农资到位、技术到位');
    assert.match((await preview()).address, /^bulletin:\/campaign\/三个到位\.md$/);
  });
  await check('the status', async () => {
    await run('bulletin.status');
    await until('the status', async () => (await preview()).address === 'bulletin:/status.md');
    assert.match((await preview()).text, /版本|utf-16/);
  });
  await check('the syntax tree', async () => {
    await run('bulletin.syntaxTree');
    const { text: tree } = await until('the tree', () => (
      shown.contents.last?.address.startsWith('bulletin:/syntax/') && shown.contents.last));
    assert.match(tree, /\S+\s+\d+/);
  });
  await check('the doctor', async () => {
    await run('bulletin.doctor');
    const { address, text: report } = shown.contents.last;
    assert.strictEqual(address, 'bulletin:/doctor.txt');
    assert.match(report, /bulletin \d+\.\d+/);
    assert.doesNotMatch(report, /何雨田/);
  });
}

async function edits(document) {
  await check('a broken paragraph is joined', async () => {
    await select(placeOf(document, '何雨田强调'));
    await run('bulletin.rejoin');
    await until('the joined paragraph', () => document.getText().includes('措施落到实处，确保不误农时。'));
  });
  await check('a byline is inserted into an article that has none', async () => {
    await select(placeOf(document, '图书馆延长开放时间。'));
    const before = document.getText().split('记者').length;
    await run('bulletin.insertByline');
    await until('the byline', () => document.getText().split('记者').length === before + 1);
  });
  await check('all safe fixes at once', async () => {
    await run('bulletin.fixAll');
    await until('the fixes', () => document.getText().includes('各项准备做在前面'));
  });
  await check('says so where nothing is to do', async () => {
    const before = shown.statusMessages.length;
    await until('calm', () => findings(document).every((each) => plain([each])[0].code !== 'broken-paragraph'));
    await run('bulletin.fixAll');
    assert.ok(shown.statusMessages.length > before, 'no message');
    assert.match(shown.statusMessages.at(-1), /\p{Script=Han}/u);
  });
}

async function roster(document) {
  await check('says so where the newsroom keeps no roster', async () => {
    await select(placeOf(document, '周一舟检查'));
    await run('bulletin.addToRoster');
    assert.match(shown.statusMessages.at(-1), /没有名册/);
  });
  await check('what a page says of somebody goes into the roster', async () => {
    const folder = path.dirname(process.env.PAGE);
    const rows = 'name,post,organisation,since\n何雨田,区长,河湾区,2021-08\n';
    fs.writeFileSync(path.join(folder, 'roster.csv'), rows);
    fs.writeFileSync(path.join(folder, '.bulletin.json'), '{"officials": "roster.csv"}');
    const table = await open(vscode.Uri.file(path.join(folder, 'roster.csv')), 'csv', rows);
    // The page is in front again.
    shown.editors.unshift(shown.editors.pop());
    await run('bulletin.restart');
    await until('the server', () => shown.status.text === 'bulletin: 运行中');
    await select(placeOf(document, '周一舟检查'));
    await run('bulletin.addToRoster');
    await until('the row', () => table.getText() === `${rows}周一舟,副区长,河湾区,\n`);
    await close(table);
  });
}

async function views(document) {
  await check('字数 of the article at the cursor, and of the selection', async () => {
    await select(placeOf(document, '周一舟检查'));
    await until('the length', () => shown.statusBar.isShown && /^\d+字$/.test(shown.statusBar.text));
    assert.match(shown.statusBar.tooltip, /河湾区检查河道防汛准备/);
    const start = placeOf(document, '周一舟检查河道');
    await select(start, new vscode.Position(start.line, start.character + 7));
    await until('the length of the selection', () => shown.statusBar.text === '已选7字');
    assert.strictEqual(shown.contexts.get('bulletin.page'), true);
  });
  await check('the tree has officials and campaigns, each with its places', async () => {
    const tree = shown.trees.get('bulletin.names');
    const groups = await tree.getChildren();
    assert.deepStrictEqual(groups.map((group) => tree.getTreeItem(group).label), ['官员', '提法']);
    const people = await tree.getChildren(groups[0]);
    const items = people.map((person) => tree.getTreeItem(person));
    assert.deepStrictEqual(items.map((item) => item.label).sort(), ['何雨田', '周一舟']);
    const item = items.find((each) => each.label === '何雨田');
    assert.match(item.description, /区长/);
    const places = await tree.getChildren(people[items.indexOf(item)]);
    const [id, uri, { selection }] = [
      tree.getTreeItem(places[0]).command.command, ...tree.getTreeItem(places[0]).command.arguments];
    assert.strictEqual(id, 'vscode.open');
    assert.strictEqual(uri.toString(), document.uri.toString());
    assert.strictEqual(document.getText(selection), '何雨田');
    const before = shown.executed.length;
    await vscode.commands.executeCommand(item.command.command, ...item.command.arguments);
    assert.strictEqual(decodeURIComponent(shown.executed[before][1].toString()), 'bulletin:/who/何雨田.md');
  });
  await check('the tree is read anew', async () => {
    let told = 0;
    shown.trees.get('bulletin.names').onDidChangeTreeData(() => { told += 1; });
    await run('bulletin.refreshNames');
    assert.strictEqual(told, 1);
  });
  await check('the language status tells how the server is, its menu leads on', async () => {
    assert.strictEqual(shown.status.text, 'bulletin: 运行中');
    assert.strictEqual(shown.status.command.command, 'bulletin.menu');
    user.picks = (items) => items.find((item) => item.label.endsWith('日志'));
    const before = shown.outputShown;
    await run('bulletin.menu');
    assert.ok(shown.picks.at(-1).items.length >= 6);
    assert.strictEqual(shown.outputShown, before + 1);
    await run('bulletin.showLog');
    assert.strictEqual(shown.outputShown, before + 2);
  });
}

/** What the Problems panel would show of a task: its output, read by the problem matcher. */
function problems(task) {
  const { execution, problemMatchers } = task;
  let output;
  try {
    output = execFileSync(execution.process, execution.args, { cwd: path.dirname(process.env.PAGE), encoding: 'utf8' });
  } catch (error) {
    output = error.stdout;
  }
  const matcher = manifest.contributes.problemMatchers.find((each) => `$${each.name}` === problemMatchers);
  const { regexp, ...parts } = matcher.pattern;
  return output.split('\n').filter((line) => line).map((line) => {
    const match = new RegExp(regexp).exec(line);
    assert.ok(match, line);
    return Object.fromEntries(Object.entries(parts).map(([name, index]) => [name, match[index]]));
  });
}

async function tasks(document) {
  await check('the task lists what the editor shows, by the problem matcher', async () => {
    await run('bulletin.lintWorkspace');
    const listed = problems(shown.tasks.at(-1));
    const live = findings(document).map((each) => (
      `${each.range.start.line + 1} ${each.code?.value ?? each.code} ${each.message.split('\n')[0]}`));
    assert.ok(listed.length > 0);
    assert.deepStrictEqual(
      listed.map((each) => `${each.line} ${each.code} ${each.message}`).sort(), live.sort());
    for (const problem of listed) assert.strictEqual(problem.file, path.basename(process.env.PAGE));
  });
  await check('a task of the user\'s keeps its paths and options', async () => {
    const provider = shown.taskProviders.get('bulletin');
    assert.strictEqual(provider.provideTasks().length, 1);
    const definition = { type: 'bulletin', command: 'lint', paths: ['a b'], options: ['--min-severity', 'error'] };
    const { execution } = provider.resolveTask({ definition, scope: vscode.TaskScope.Workspace });
    assert.deepStrictEqual(execution.args.slice(-4), ['--min-severity', 'error', '--', 'a b']);
  });
}

async function ownFiles() {
  await check('a configuration is checked; what its schema shows is not shown twice', async () => {
    const uri = vscode.Uri.file(path.join(path.dirname(process.env.PAGE), '.bulletin.json'));
    const configuration = await open(uri, 'jsonc', '{"rulez": {}}');
    await until('the finding', () => plain(findings(configuration)).some((each) => each.code === 'unknown-key'));
    const token = new vscode.CancellationTokenSource().token;
    const place = new vscode.Position(0, 3);
    assert.strictEqual(await shown.providers.Hover.provideHover(configuration, place, token), undefined);
    assert.strictEqual(
      await shown.providers.CompletionItem.provideCompletionItems(configuration, place, token, { triggerKind: 0 }),
      undefined);
    await close(configuration);
  });
}

async function crashes(document) {
  const same = () => JSON.stringify(plain(findings(document)).sort((left, right) => left.line - right.line));
  await check('killed in the middle of typing, it is back with the same findings', async () => {
    const before = same();
    const end = document.positionAt(document.getText().length);
    await type(document, end, '甲');
    process.kill(processes().at(-1), 'SIGKILL');
    const start = Date.now();
    await type(document, document.positionAt(document.getText().length), '乙');
    await until('another server', () => shown.status.text === 'bulletin: 运行中' && processes().length > 1);
    const remove = new vscode.WorkspaceEdit();
    remove.delete(document.uri, new vscode.Range(end, document.positionAt(document.getText().length)));
    await vscode.workspace.applyEdit(remove);
    await until('the findings', () => same() === before);
    back = Date.now() - start;
  });
  await check('it is not started again for ever, and says so', async () => {
    for (let times = 0; times < 5; times += 1) {
      const count = processes().length;
      await until('a server', () => shown.status.text === 'bulletin: 运行中' || shown.status.text === 'bulletin: 没有启动');
      if (shown.status.text !== 'bulletin: 运行中') break;
      // Running is said before the client has told its features; one killed there is started twice.
      await until('the findings', () => findings(document).length > 0);
      process.kill(processes().at(-1), 'SIGKILL');
      await until('another server, or none', () => (
        processes().length > count || shown.messages.some((each) => each.includes('多次退出'))));
    }
    await until('the message', () => shown.messages.some((each) => each.includes('多次退出')));
    assert.strictEqual(shown.contexts.get('bulletin.running'), false);
    assert.strictEqual(shown.status.text, 'bulletin: 没有启动');
    await run('bulletin.restart');
    await until('the server', () => shown.status.text === 'bulletin: 运行中');
    await until('the findings', () => findings(document).length > 0);
  });
  await check('a restart is another process, with the same findings', async () => {
    const before = same();
    const count = processes().length;
    await run('bulletin.restart');
    await until('another server', () => processes().length === count + 1);
    await until('the findings', () => same() === before);
  });
}
let back;

async function settings(document) {
  await check('a page is checked by hand alone, where the settings say so', async () => {
    const before = findings(document).length;
    await configure('bulletin.run', 'manual');
    await until('no finding', () => findings(document).length === 0);
    await run('bulletin.check');
    await until('the findings', () => findings(document).length === before);
    await configure('bulletin.run', 'onType');
  });
  await check('plain text is left alone where the settings say so', async () => {
    await configure('bulletin.plainText', 'off');
    await until('no finding', () => findings(document).length === 0);
    await until('the hint', () => /没有检查/.test(shown.status.detail ?? ''));
    assert.strictEqual(shown.contexts.get('bulletin.running'), false);
    user.picks = (items) => items.find((item) => item.label.includes('纯文本'));
    await run('bulletin.menu');
    await until('the findings', () => findings(document).length > 0);
  });
  await check('a missing program is one sentence with buttons', async () => {
    user.presses = (_, buttons) => buttons[0];
    await configure('bulletin.server.path', '/nowhere/bulletin');
    await until('the message', () => shown.messages.some((each) => each.includes('/nowhere/bulletin')));
    await until('the settings', () => executed('workbench.action.openSettings'));
    assert.strictEqual(shown.contexts.get('bulletin.missing'), true);
    assert.strictEqual(shown.status.text, 'bulletin: 找不到程序');
    await run('bulletin.doctor');
    assert.match(shown.contents.last.text, /找不到程序/);
    await configure('bulletin.server.path', 'bulletin');
    await until('the server', () => shown.contexts.get('bulletin.running') === true);
  });
  await check('a folder that nobody trusts gives no program', async () => {
    const folder = path.join(path.dirname(process.env.PAGE), '.build', 'release');
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'bulletin'), '#!/bin/sh\n', { mode: 0o755 });
    const { find } = require(path.join(process.env.EXTENSION, 'lib/program.js'));
    assert.strictEqual(find(), path.join(folder, 'bulletin'));
    vscode.workspace.isTrusted = false;
    assert.notStrictEqual(find(), path.join(folder, 'bulletin'));
    vscode.workspace.isTrusted = true;
    fs.rmSync(path.join(folder, 'bulletin'));
  });
}

async function main() {
  fs.writeFileSync(process.env.PAGE, text);
  const extension = await activate();
  await check('nothing is started before there is a page', async () => {
    await open(vscode.Uri.file('/elsewhere/notes.txt'), 'plaintext', '买菜，写信。\n');
    await new Promise((later) => setTimeout(later, 200));
    assert.deepStrictEqual(processes(), []);
    assert.strictEqual(shown.status.text, 'bulletin: 等待打开版面');
    assert.deepStrictEqual(shown.messages, []);
  });
  const document = await open(vscode.Uri.file(process.env.PAGE), 'plaintext', text);
  await until('the findings', () => findings(document).length > 0);
  await tasks(document);
  await views(document);
  await pages(document);
  await ownFiles();
  await crashes(document);
  await settings(document);
  await edits(document);
  await roster(document);
  await check('every command that the manifest has was run', async () => {
    const missing = manifest.contributes.commands.map(({ command }) => command).filter((id) => !ran.has(id));
    assert.deepStrictEqual(missing, []);
  });
  await extension.deactivate();
}

const errors = [];
// VS Code logs what nobody has caught and goes on; writing to a server that was killed is no fault.
process.on('unhandledRejection', (error) => {
  if (!vscode.isOfDeadServer(error)) errors.push(String(error.stack ?? error));
});
main().catch((error) => {
  errors.push(`${error.stack}\n${shown.output.join('').slice(-2000)}`);
}).finally(() => {
  fs.writeFileSync(process.env.REPORT, JSON.stringify({ errors, checks, back }));
  process.exit(0);
});
