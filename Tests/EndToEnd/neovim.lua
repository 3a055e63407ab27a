-- Drives a real Neovim, 0.7 or 0.11, through one page and writes down what the user would see.
-- Environment: PAGE, the page to open; REPORT, the file for what was seen; NAME, whom to hover.
-- Run as: nvim --clean --headless --cmd 'set rtp^=editors/neovim' -c 'luafile neovim.lua'

local seen = { errors = {} }

-- Waits until `ready` answers something, and returns that.
local function await(what, ready)
  local result
  local done = vim.wait(20000, function()
    result = ready()
    return result ~= nil and result ~= false
  end, 20)
  if not done then
    table.insert(seen.errors, 'gave up waiting for ' .. what)
    error(what)
  end
  return result
end

local function client()
  for _, candidate in ipairs((vim.lsp.get_clients or vim.lsp.get_active_clients)()) do
    if candidate.name == 'bulletin' and candidate.initialized ~= false then
      return candidate
    end
  end
end

-- The lines of the window that floats above the page, if there is one.
local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
    end
  end
end

-- Puts the cursor on the first place of some words in lines that match a pattern.
local function go(words, from)
  vim.api.nvim_win_set_cursor(0, { from or 1, 0 })
  if vim.fn.search('\\V' .. words, 'cW') == 0 then
    error('not on the page: ' .. words)
  end
end

local function outline()
  vim.lsp.buf.document_symbol()
  local list = await('the outline', function()
    for _, get in ipairs({ function() return vim.fn.getloclist(0, { items = 1 }) end,
      function() return vim.fn.getqflist({ items = 1 }) end }) do
      local items = get().items
      if items and #items > 0 then
        return items
      end
    end
  end)
  vim.cmd('silent! lclose | silent! cclose')
  return vim.tbl_map(function(item)
    return { line = item.lnum, text = item.text }
  end, list)
end

local function hover(name)
  go(name)
  vim.lsp.buf.hover()
  local lines = await('the hover', float)
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      vim.api.nvim_win_close(window, true)
    end
  end
  return lines
end

local function findings()
  return vim.tbl_map(function(finding)
    return { code = finding.code, line = finding.lnum + 1, text = finding.message, from = finding.source }
  end, vim.diagnostic.get(0))
end

-- Takes the first fix of the first finding of a rule, as the menu would.
local function fix(rule)
  local target
  for _, finding in ipairs(vim.diagnostic.get(0)) do
    if finding.code == rule and (not target or finding.lnum < target.lnum) then
      target = finding
    end
  end
  if not target then
    error('no finding of ' .. rule)
  end
  vim.api.nvim_win_set_cursor(0, { target.lnum + 1, target.col })
  local before = vim.api.nvim_buf_get_changedtick(0)
  local menu
  vim.ui.select = function(items, options, choose)
    menu = vim.tbl_map(options.format_item or tostring, items)
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  await('the fix', function()
    return vim.api.nvim_buf_get_changedtick(0) ~= before
  end)
  return { menu = menu, line = target.lnum + 1, rule = rule }
end

-- The lines that the list of places shows, once it has some.
local function references(name)
  vim.fn.setqflist({}, 'r')
  go(name)
  vim.lsp.buf.references()
  local list = await('the references', function()
    local items = vim.fn.getqflist({ items = 1 }).items
    return #items > 0 and items
  end)
  vim.cmd('silent! cclose')
  return vim.tbl_map(function(item)
    return item.lnum
  end, list)
end

-- Where the cursor lands from the last place of a name.
local function definition(name)
  vim.api.nvim_win_set_cursor(0, { vim.fn.line('$'), 0 })
  if vim.fn.search('\\V' .. name, 'bcW') == 0 then
    error('not on the page: ' .. name)
  end
  local before = vim.api.nvim_win_get_cursor(0)
  vim.lsp.buf.definition()
  await('the definition', function()
    local now = vim.api.nvim_win_get_cursor(0)
    return now[1] ~= before[1] or now[2] ~= before[2]
  end)
  return vim.api.nvim_win_get_cursor(0)[1]
end

-- Gives somebody another name, counts what changed, and takes it back.
local function rename(name, new)
  go(name)
  local tick = vim.api.nvim_buf_get_changedtick(0)
  vim.lsp.buf.rename(new)
  await('the new name', function()
    return vim.api.nvim_buf_get_changedtick(0) ~= tick
  end)
  local text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
  vim.cmd('silent undo')
  local _, count = text:gsub(new, '')
  return count
end

-- What the server answers about a place, for what Neovim has no plain list of.
local function ask(method, more)
  local params = vim.tbl_extend('force', {
    textDocument = { uri = vim.uri_from_bufnr(0) },
  }, more or {})
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 20000) or {}) do
    if answer.result then
      return answer.result
    end
  end
end

-- The proposals at the beginning of a line.
local function completion(line)
  local answer = ask('textDocument/completion', { position = { line = line, character = 0 } })
  return answer and vim.tbl_map(function(item)
    return item.label
  end, answer.items) or {}
end

-- The kinds of words that have a colour at the first place of a name.
local function colours(name)
  if not (vim.lsp.semantic_tokens and vim.lsp.semantic_tokens.get_at_pos) then
    return nil
  end
  go(name)
  return await('the colours', function()
    local tokens = vim.lsp.semantic_tokens.get_at_pos() or {}
    return #tokens > 0 and vim.tbl_map(function(token)
      return token.type
    end, tokens)
  end)
end

-- Formats the whole page.
local function format()
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ async = false, timeout_ms = 20000 })
  else
    vim.lsp.buf.formatting_sync({}, 20000)
  end
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.PAGE))
  await('the server', client)
  await('the findings', function()
    return #vim.diagnostic.get(0) > 0
  end)
  seen.version = tostring(vim.version().major .. '.' .. vim.version().minor .. '.' .. vim.version().patch)
  seen.filetype = vim.bo.filetype
  seen.findings = findings()
  seen.outline = outline()
  seen.hover = hover(vim.env.NAME)
  if vim.lsp.foldexpr then
    vim.wo.foldmethod = 'expr'
    vim.wo.foldexpr = 'v:lua.vim.lsp.foldexpr()'
    await('the folds', function()
      return vim.fn.foldlevel(vim.fn.search('\\S', 'nw')) > 0 or nil
    end)
    seen.folds = {}
    for line = 1, vim.fn.line('$') do
      seen.folds[line] = vim.fn.foldlevel(line)
    end
  end
  seen.references = references(vim.env.NAME)
  seen.definition = definition(vim.env.NAME)
  seen.renamed = rename(vim.env.NAME, '某某某')
  seen.colours = colours(vim.env.NAME)
  seen.completion = completion(0)
  seen.fix = fix(vim.env.RULE)
  seen.buffer = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  await('the findings of the mended page', function()
    return #vim.diagnostic.get(0) < #seen.findings
  end)
  seen.left = findings()
  seen.formatted = format()
end

local ok, problem = pcall(run)
if not ok then
  table.insert(seen.errors, tostring(problem))
end
seen.messages = vim.split(vim.fn.execute('messages'), '\n')
local report = io.open(vim.env.REPORT, 'w')
report:write((vim.json or { encode = vim.fn.json_encode }).encode(seen))
report:close()
vim.cmd('qall!')
