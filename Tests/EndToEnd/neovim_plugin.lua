-- Drives a second Neovim as somebody at the keyboard would, and notes of each thing that the plugin
-- promises whether it holds. Run by the Neovim under test itself.
-- Environment: PAGE, the file to write pages into; RECORDS, the folder of the recorded sessions; REPORT;
-- RUNTIME, a writable copy of editors/neovim; HERE, the folder of this file.

local errors = {}
local folder = vim.fn.fnamemodify(vim.env.PAGE, ':h')

local child = dofile(vim.env.HERE .. '/neovim_child.lua')
local await, check, contains, equal = child.await, child.check, child.contains, child.equal
local command, edit, go, keys, lua = child.command, child.edit, child.go, child.keys, child.lua
local attached, findings, messages, shown, text = child.attached, child.findings, child.messages, child.shown, child.text
local close, finish, processes, start, write = child.close, child.finish, child.processes, child.start, child.write

local page = [[
河湾区召开春耕备耕工作会

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
]]

-- MARK: What is promised

local function kinds_of_files()
  check('a text file with a message head is a page', function()
    equal(lua('return vim.bo.filetype'), 'bulletin')
  end)
  check('options are for the buffer and the window alone', function()
    equal(lua('return { vim.bo.textwidth, vim.wo.wrap }'), { 0, true })
    command('new')
    equal(lua('return { vim.o.foldmethod, vim.wo.foldmethod }'), { 'manual', 'manual' })
    command('bwipeout')
  end)
  check('a page in GB18030 is read as one, and written back so', function()
    lua([[vim.opt.fileencodings = { 'ucs-bom', 'utf-8', 'gb18030', 'latin1' }]])
    command('saveas! ++enc=gb18030 ' .. folder .. '/legacy.txt')
    command('bwipeout')
    edit(folder .. '/legacy.txt')
    equal(lua('return { vim.bo.filetype, vim.bo.fileencoding }'), { 'bulletin', 'gb18030' })
    contains(text(), '河湾区召开春耕备耕工作会')
    command('bwipeout')
    edit(vim.env.PAGE)
  end)
  check('another text file is none, and nobody serves it', function()
    command('edit ' .. write('notes.txt', '买菜，写信。\n'))
    equal(lua('return vim.bo.filetype'), 'text')
    vim.wait(300)
    equal(attached(), vim.NIL)
    command('bwipeout')
  end)
  check('the configuration is served, another JSON is not', function()
    write('.bulletin.json', '{}\n')
    command('edit ' .. write('other.json', '{}\n'))
    vim.wait(300)
    equal(attached(), vim.NIL)
    command('edit ' .. folder .. '/.bulletin.json')
    await('the server', function()
      return attached() ~= vim.NIL
    end)
    command('bwipeout! | bwipeout! other.json')
    os.remove(folder .. '/.bulletin.json')
  end)
  check('a new text becomes a page when it is saved as one', function()
    command('edit ' .. folder .. '/fresh.txt')
    keys('i本报讯 3月8日，开会。<Esc>')
    await('the text', function()
      return text() ~= ''
    end)
    command('write')
    await('the file type', function()
      return lua('return vim.bo.filetype') == 'bulletin'
    end)
    command('bwipeout')
  end)
end

local function typing()
  check('completion by CTRL-X CTRL-O', function()
    keys('ggO<C-x><C-o>')
    local items = await('the menu', function()
      local list = lua([[return vim.tbl_map(function(item) return item.word .. ' ' .. item.abbr end, vim.fn.complete_info({ 'items' }).items)]])
      return #list > 0 and list
    end)
    contains(table.concat(items, '\n'), '本报讯')
    keys('<C-e><Esc>u')
    await('the page as it was', function()
      return text() == vim.trim(page)
    end)
  end)
  check('killed in the middle of typing, it is back with the same findings', function()
    local before = { '12 broken-paragraph', '4 broken-paragraph' }
    await('calm', function()
      return vim.deep_equal(findings(), before)
    end)
    local count = #processes()
    keys('Go甲')
    await('the first character', function()
      return text():find('甲') ~= nil
    end)
    vim.loop.kill(processes()[count], 'sigkill')
    local start = vim.loop.hrtime()
    keys('乙<Esc>u')
    await('another server', function()
      return #processes() == count + 1 and attached() ~= vim.NIL
    end)
    await('the findings', function()
      return text() == vim.trim(page) and vim.deep_equal(findings(), before)
    end)
    table.insert(child.checks, { what = 'back after ' .. math.floor((vim.loop.hrtime() - start) / 1e6) .. ' ms', holds = true })
  end)
  check('it is not started again for ever', function()
    for _ = 1, 5 do
      local count = #processes()
      vim.loop.kill(processes()[count], 'sigkill')
      vim.wait(400, function()
        return #processes() > count and attached() ~= vim.NIL
      end, 20)
    end
    await('the message', function()
      return messages():find(':Bulletin restart', 1, true)
    end)
    command('Bulletin restart')
    await('the server', function()
      return attached() ~= vim.NIL and #findings() > 0
    end)
  end)
  check(':Bulletin restart is another process with the same findings', function()
    local before, count = findings(), #processes()
    command('Bulletin restart')
    await('another server', function()
      return #processes() == count + 1
    end)
    await('the findings', function()
      return vim.deep_equal(findings(), before)
    end)
  end)
end

local function pages()
  check(':Bulletin completes its subcommands and the names after them', function()
    equal(lua([[return vim.fn.getcompletion('Bulletin do', 'cmdline')]]), { 'doctor', 'dossier' })
    local names = lua([[return vim.fn.getcompletion('Bulletin dossier ', 'cmdline')]])
    table.sort(names)
    equal(names, { '何雨田', '周一舟' })
    equal(lua([[return vim.fn.getcompletion('Bulletin campaign 三', 'cmdline')]]), { '三个到位' })
  end)
  dofile(vim.env.HERE .. '/neovim_dossiers.lua')(child, page)
  check('a campaign', function()
    command('Bulletin campaign 三个到位')
    contains(await('the page', shown).text, '农资到位')
    close()
  end)
  for _, name in ipairs({ 'officials', 'campaigns' }) do
    check('a choice among all ' .. name, function()
      lua([[
        vim.ui.select = function(items, options, choose)
          shown_items = vim.tbl_map(options.format_item, items)
          for _, item in ipairs(items) do
            if item.name == '何雨田' or item.name == '三个到位' then return choose(item, 1) end
          end
        end]])
      command('Bulletin ' .. name)
      await('the page', shown)
      contains(table.concat(lua('return shown_items'), '\n'), name == 'officials' and '周一舟' or '三个到位')
      close()
    end)
  end
  for _, each in ipairs({ { 'status', '' }, { 'tree', '' }, { 'rule missing-byline', 'missing-byline' }, { 'doctor', 'bulletin 0' } }) do
    check(':Bulletin ' .. each[1], function()
      command('Bulletin ' .. each[1])
      contains(await('the page', shown).text, each[2])
      assert(#shown().text > 20, shown().text)
      close()
    end)
  end
  check('an unknown subcommand names those that there are', function()
    local _, problem = pcall(command, 'Bulletin nonsense')
    contains(messages() .. tostring(problem), 'dossier')
  end)
end

local function outline()
  check('the outline beside the page leads to its articles', function()
    go('周一舟检查')
    command('Bulletin outline')
    await('the outline', function()
      return lua('return vim.bo.buftype') == 'quickfix'
    end)
    local lines = vim.split(text(), '\n')
    local headlines = vim.tbl_filter(function(line)
      return not vim.startswith(line, ' ')
    end, lines)
    equal(#headlines, 3)
    contains(headlines[1], '河湾区召开春耕备耕工作会')
    contains(text(), '  记者 方小满')
    -- It opens at the part in which the cursor is.
    contains(lines[lua([[return vim.fn.line('.')]])], '本报讯 3月9日')
    lua([[vim.fn.search('图书馆')]])
    keys('<CR>')
    await('the article', function()
      return lua([[return vim.fn.getline('.')]]) == '河湾区图书馆延长开放时间'
    end)
    command('lclose')
  end)
end

local function edits()
  check(':Bulletin lint fills the quickfix list with what the editor shows', function()
    command('Bulletin lint ' .. vim.fn.fnameescape(vim.env.PAGE))
    local listed = await('the list', function()
      local items = lua([[return vim.tbl_map(function(item) return (item.lnum - 1) .. ' ' .. item.text:match('%[([%w-]+)%]$') end, vim.fn.getqflist())]])
      return #items > 0 and items
    end)
    command('cclose')
    table.sort(listed)
    equal(listed, findings())
  end)
  check('a column of the list is the byte of the finding', function()
    local differences = lua([[
      local seen = {}
      for _, each in ipairs(vim.diagnostic.get(vim.fn.bufnr(...))) do seen[each.lnum + 1 .. ':' .. each.col + 1] = true end
      return vim.tbl_filter(function(item) return not seen[item.lnum .. ':' .. item.col] end, vim.fn.getqflist())]], vim.env.PAGE)
    equal(differences, {})
  end)
  check('字数 of the article, of the page, and of some lines', function()
    go('周一舟检查')
    command('messages clear | Bulletin length')
    await('the length', function()
      return messages():find('河湾区检查河道防汛准备', 1, true)
    end)
    command('messages clear | 1,1Bulletin length')
    await('the length of the line', function()
      return messages():find('12', 1, true)
    end)
  end)
  check('`gq` is the server\'s: it joins what columns broke', function()
    go('本报讯 3月9日')
    keys('gq2j')
    await('the paragraph', function()
      return text():find('各项准备做在前面', 1, true)
    end)
    keys('u')
    await('the page as it was', function()
      return not text():find('各项准备做在前面', 1, true)
    end)
  end)
  check('a broken paragraph is joined', function()
    go('何雨田强调')
    command('Bulletin join')
    await('the paragraph', function()
      return text():find('措施落到实处', 1, true)
    end)
  end)
  check('a byline is inserted', function()
    go('图书馆延长开放时间。')
    local _, before = text():gsub('记者', '')
    command('Bulletin byline')
    await('the byline', function()
      local _, now = text():gsub('记者', '')
      return now == before + 1
    end)
  end)
  check('all safe fixes', function()
    command('Bulletin fix')
    await('the fixes', function()
      return text():find('各项准备做在前面', 1, true)
    end)
  end)
  if lua([[return vim.lsp.inlay_hint ~= nil]]) then
    check('hints, on and off', function()
      command('Bulletin hints')
      equal(lua('return vim.lsp.inlay_hint.is_enabled({ bufnr = 0 })'), true)
      command('Bulletin hints')
      equal(lua('return vim.lsp.inlay_hint.is_enabled({ bufnr = 0 })'), false)
    end)
  end
end

local function health_and_help()
  check('the health check is clean', function()
    command('silent checkhealth bulletin')
    local report = await('the report', function()
      local all = text()
      return all:find('bulletin 0', 1, true) and all
    end)
    for _, bad in ipairs({ 'ERROR', 'WARNING', '❌', '⚠️' }) do
      assert(not report:find(bad, 1, true), report)
    end
    contains(report, 'utf-')
    command('bwipeout!')
  end)
  for _, language in ipairs({ 'en', 'cn' }) do
    check('help in ' .. language .. ': every tag is there, every link leads somewhere', function()
      command('helptags ' .. vim.env.RUNTIME .. '/doc')
      command('help bulletin.txt@' .. language)
      local help = text()
      contains(help, language == 'cn' and '目录' or 'CONTENTS')
      local count = 0
      for link in help:gmatch('|([^|%s]+)|') do
        local is_ours = link:match('[Bb]ulletin') ~= nil
        -- The keys that 0.11 has are in no help of 0.7's.
        if is_ours or vim.fn.has('nvim-0.11') == 1 then
          lua([[vim.cmd('help ' .. ...)]], link .. (is_ours and '@' .. language or ''))
        end
        count = count + 1
        command('help bulletin.txt@' .. language)
      end
      assert(count > 10, 'few links')
      command('helpclose')
    end)
  end
  check('a page in a terminal without the program is an ordinary text', function()
    finish()
    start('--cmd', "let g:bulletin_command = ['/nowhere/bulletin', 'lsp']")
    command('edit ' .. vim.fn.fnameescape(vim.env.PAGE))
    equal(lua('return vim.bo.filetype'), 'bulletin')
    command('syntax on')
    equal(lua([[return vim.fn.synIDattr(vim.fn.synID(1, 1, 1), 'name')]]), 'bulletinHeadline')
    assert(not messages():find('E%d+:'), messages())
  end)
  check('what 0.8 to 0.10 do without vim.lsp.enable works', function()
    finish()
    start('--cmd', 'lua vim.lsp.enable = nil')
    edit(vim.env.PAGE)
    assert(attached() ~= vim.NIL, 'no server')
    local count = #processes()
    vim.loop.kill(processes()[count], 'sigkill')
    await('another server', function()
      return #processes() == count + 1 and attached() ~= vim.NIL and #findings() > 0
    end)
  end)
  check('detection can be switched off', function()
    finish()
    start('--cmd', 'lua vim.g.bulletin_detect_txt = false')
    command('edit ' .. vim.fn.fnameescape(vim.env.PAGE))
    equal(lua('return vim.bo.filetype'), 'text')
  end)
end

local ok, problem = pcall(function()
  write(vim.fn.fnamemodify(vim.env.PAGE, ':t'), page)
  start()
  edit(vim.env.PAGE)
  kinds_of_files()
  edit(vim.env.PAGE)
  typing()
  pages()
  outline()
  edits()
  health_and_help()
end)
if not ok then
  table.insert(errors, tostring(problem))
end
finish()
local report = assert(io.open(vim.env.REPORT, 'w'))
report:write((vim.json or { encode = vim.fn.json_encode }).encode({ errors = #errors > 0 and errors or vim.empty_dict(), checks = child.checks }))
report:close()
vim.cmd('qall!')
