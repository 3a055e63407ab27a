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
  seen.fix = fix(vim.env.RULE)
  seen.buffer = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  await('the findings of the mended page', function()
    return #vim.diagnostic.get(0) < #seen.findings
  end)
  seen.left = findings()
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
