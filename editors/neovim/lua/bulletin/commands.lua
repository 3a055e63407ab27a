-- :Bulletin {subcommand}
local M = {}

local bulletin = require('bulletin')

local words_of = bulletin.words

local function say(text, level)
  vim.notify('bulletin: ' .. text, level or vim.log.levels.INFO)
end

-- Asks the server of the current buffer; `done` gets the result.
local function ask(method, params, done)
  local buffer = vim.api.nvim_get_current_buf()
  local client = bulletin.client(buffer)
  if not client then
    say(words_of('服务器没有运行', 'the server is not running'), vim.log.levels.WARN)
    return
  end
  local function answered(problem, result)
    if problem then
      say(problem.message, vim.log.levels.WARN)
    else
      done(result)
    end
  end
  if vim.fn.has('nvim-0.11') == 1 then
    client:request(method, params, answered, buffer)
  else
    client.request(method, params, answered, buffer)
  end
end

-- The page and the place of the cursor, as the server's commands take them.
local function here()
  local client = bulletin.client(vim.api.nvim_get_current_buf())
  local params = vim.lsp.util.make_position_params(0, client and client.offset_encoding)
  return { uri = params.textDocument.uri, position = params.position }
end

-- Has the server do something: it sends the edit, or answers a page of its own, which is shown.
local function execute(name, argument)
  ask('workspace/executeCommand', { command = 'bulletin.server.' .. name, arguments = { argument } }, function(result)
    if type(result) == 'table' and result.text and result.uri then
      require('bulletin.content').show(result)
    end
  end)
end

-- Shows a page of the server's own.
function M.content(uri)
  ask('bulletin/content', { uri = uri }, function(content)
    require('bulletin.content').show(content)
  end)
end

-- A dossier of NAME, or of what stands at the cursor.
local function open(command)
  return function(words)
    execute(command, words[1] or here())
  end
end

-- A choice among the officials or campaigns, whose dossier is opened.
local function find(kind, command)
  return function()
    ask('bulletin/names', vim.empty_dict(), function(names)
      local items = names[kind]
      if #items == 0 then
        say(words_of('打开的版面里没有', 'no open page names one'))
        return
      end
      vim.ui.select(items, {
        prompt = kind == 'officials' and words_of('官员', 'Officials') or words_of('提法', 'Campaigns'),
        format_item = function(item)
          return item.detail == '' and item.name or (item.name .. '  ' .. item.detail)
        end,
      }, function(item)
        if item then
          execute(command, item.name)
        end
      end)
    end)
  end
end

-- 字数 of the article at the cursor and of the page; of the lines that were given, too.
local function length(_, range)
  local place = here()
  local from, to = place.position, place.position
  if range then
    from = { line = range[1] - 1, character = 0 }
    to = { line = range[2], character = 0 }
    if range[2] >= vim.api.nvim_buf_line_count(0) then
      local client = bulletin.client(vim.api.nvim_get_current_buf())
      local last = vim.api.nvim_buf_get_lines(0, range[2] - 1, range[2], false)[1] or ''
      local utf8 = client and client.offset_encoding == 'utf-8'
      local _, units = vim.str_utfindex(last)
      to = { line = range[2] - 1, character = utf8 and #last or units }
    end
  end
  ask('bulletin/length', {
    textDocument = { uri = place.uri }, ranges = { { start = from, ['end'] = to } },
  }, function(result)
    if result == nil or result == vim.NIL then
      say(words_of('这不是版面', 'this is no page'))
      return
    end
    local parts = {}
    if type(result.selection) == 'number' then
      table.insert(parts, words_of('选中 %d 字', '%d characters selected'):format(result.selection))
    end
    if type(result.article) == 'table' then
      local article = result.article
      local form = words_of('“%s”%d 字 %d 段', '“%s”: %d characters, %d paragraphs')
      table.insert(parts, form:format(article.title, article.length, article.paragraphs))
    end
    table.insert(parts, words_of('全版 %d 字', 'page: %d characters'):format(result.page))
    say(table.concat(parts, words_of('，', ', ')))
  end)
end

-- The byte column of the nth character of a line of a file, as the quickfix list counts.
local function column(lines, line, character)
  local byte = vim.fn.byteidx(lines[line] or '', character - 1)
  return byte < 0 and 1 or byte + 1
end

local types = { error = 'E', warning = 'W', info = 'I', hint = 'N' }

-- The lines that `bulletin lint --format concise` prints, as entries of the quickfix list.
function M.entries(output, folder)
  local files, entries = {}, {}
  for _, line in ipairs(output) do
    local name, row, character, severity, rule, message = line:match('^(.-):(%d+):(%d+): (%a+)%[([%w-]+)%]: (.*)$')
    if name then
      local path = name:sub(1, 1) == '/' and name or (folder .. '/' .. name)
      files[path] = files[path] or (vim.fn.filereadable(path) == 1 and vim.fn.readfile(path) or {})
      table.insert(entries, {
        filename = path, lnum = tonumber(row), col = column(files[path], tonumber(row), tonumber(character)),
        type = types[severity], text = ('%s [%s]'):format(message, rule),
      })
    end
  end
  return entries
end

local function language()
  return words_of('zh', 'en')
end

-- What a subcommand of the program prints; the program may complain on its standard error.
local function run(words, done)
  local output, complaints = {}, {}
  local function keep(list)
    return function(_, lines)
      vim.list_extend(list, lines)
    end
  end
  local job = vim.fn.jobstart(vim.list_extend({ bulletin.program() }, words), {
    stdout_buffered = true, stderr_buffered = true, on_stdout = keep(output), on_stderr = keep(complaints),
    on_exit = function(_, status)
      done(output, complaints, status)
    end,
  })
  if job <= 0 then
    say(words_of('“%s”无法运行', '“%s” is not executable'):format(bulletin.program()), vim.log.levels.ERROR)
  end
end

-- Checks the current folder, or the paths that were named, into the quickfix list.
local function lint(words)
  local folder = vim.fn.getcwd()
  local command = { 'lint', '--format', 'concise', '--locale', language(), '--' }
  run(vim.list_extend(command, words), function(output, complaints, status)
    if status > 1 then
      say(vim.trim(table.concat(complaints, '\n')), vim.log.levels.ERROR)
    end
    local entries = M.entries(output, folder)
    vim.fn.setqflist({}, ' ', { title = 'bulletin lint', items = entries })
    if #entries > 0 then
      vim.cmd('botright copen')
    else
      say(vim.trim(table.concat(complaints, '\n')))
    end
  end)
end

local function doctor()
  run({ 'doctor', '--locale', language() }, function(output, complaints)
    require('bulletin.content').show({
      uri = 'bulletin:///doctor.txt', languageId = 'plaintext',
      text = table.concat(vim.list_extend(output, complaints), '\n'),
    })
  end)
end

local function outline()
  local buffer = vim.api.nvim_get_current_buf()
  local client = bulletin.client(buffer)
  ask('textDocument/documentSymbol', { textDocument = { uri = vim.uri_from_bufnr(buffer) } }, function(symbols)
    if type(symbols) ~= 'table' or #symbols == 0 then
      say(words_of('这不是版面', 'this is no page'))
      return
    end
    require('bulletin.outline').show(buffer, symbols, client and client.offset_encoding)
  end)
end

local function hints()
  if not vim.lsp.inlay_hint then
    say(words_of('内嵌提示要用 Neovim 0.10 以上', 'hints need Neovim 0.10'), vim.log.levels.WARN)
    return
  end
  vim.lsp.inlay_hint.enable(not vim.lsp.inlay_hint.is_enabled({ bufnr = 0 }), { bufnr = 0 })
end

local function at_cursor(command)
  return function()
    execute(command, here())
  end
end

-- What each subcommand does; `names` says which names may follow it.
M.all = {
  byline = { run = at_cursor('insertByline') },
  campaign = { run = open('campaign'), names = 'campaigns' },
  campaigns = { run = find('campaigns', 'campaign') },
  check = { run = at_cursor('check') },
  doctor = { run = doctor },
  dossier = { run = open('dossier'), names = 'officials' },
  fix = { run = at_cursor('fixAll') },
  hints = { run = hints },
  join = { run = at_cursor('joinParagraph') },
  length = { run = length },
  lint = { run = lint, names = 'files' },
  log = {
    run = function()
      vim.cmd('tabedit ' .. vim.fn.fnameescape(vim.lsp.get_log_path()))
    end,
  },
  officials = { run = find('officials', 'dossier') },
  outline = { run = outline },
  reindex = { run = at_cursor('reindex') },
  roster = { run = at_cursor('addToRoster') },
  restart = {
    run = function()
      bulletin.restart()
    end,
  },
  rule = { run = open('rule') },
  status = { run = at_cursor('status') },
  stop = {
    run = function()
      bulletin.stop()
    end,
  },
  tree = { run = at_cursor('syntax') },
}

function M.run(arguments)
  local words = vim.deepcopy(arguments.fargs)
  local name = table.remove(words, 1) or 'status'
  local command = M.all[name]
  if not command then
    say(words_of('没有子命令“%s”，有的是：%s', 'no subcommand “%s”; there are: %s'):format(
      name, table.concat(M.names(), ' ')), vim.log.levels.ERROR)
    return
  end
  command.run(words, arguments.range > 0 and { arguments.line1, arguments.line2 } or nil)
end

function M.names()
  local names = vim.tbl_keys(M.all)
  table.sort(names)
  return names
end

local function beginning(list, lead)
  return vim.tbl_filter(function(word)
    return vim.startswith(word, lead)
  end, list)
end

-- The names that open pages mention.
local function known(kind)
  local answers = vim.lsp.buf_request_sync(0, 'bulletin/names', vim.empty_dict(), 1000) or {}
  for _, answer in pairs(answers) do
    if answer.result then
      return vim.tbl_map(function(item)
        return item.name
      end, answer.result[kind])
    end
  end
  return {}
end

function M.complete(lead, line)
  local words = vim.split(vim.trim(line:gsub('^.-Bulletin', '')), '%s+')
  local command = M.all[words[1]]
  if not command or (#words == 1 and lead ~= '') then
    return beginning(M.names(), lead)
  elseif command.names == 'files' then
    return vim.fn.getcompletion(lead, 'file')
  end
  return command.names and beginning(known(command.names), lead) or {}
end

return M
