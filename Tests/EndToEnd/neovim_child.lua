-- A second Neovim, driven by RPC as somebody at the keyboard would, and what it shows. The one that runs
-- this is the Neovim under test itself. Environment: as in neovim_plugin.lua.

local M = { checks = {} }
local folder = vim.fn.fnamemodify(vim.env.PAGE, ':h')
local child

function M.write(name, text)
  local file = assert(io.open(folder .. '/' .. name, 'w'))
  file:write(text)
  file:close()
  return folder .. '/' .. name
end

function M.start(...)
  local words = { vim.v.progpath, '--clean', '--embed', '--headless', '--cmd', 'set runtimepath^=' .. vim.env.RUNTIME, ... }
  child = vim.fn.jobstart(words, { rpc = true })
end

function M.finish()
  pcall(vim.rpcnotify, child, 'nvim_command', 'qall!')
  vim.fn.jobwait({ child }, 5000)
end

function M.lua(code, ...)
  return vim.rpcrequest(child, 'nvim_exec_lua', code, { ... })
end

function M.command(text)
  vim.rpcrequest(child, 'nvim_command', text)
end

function M.keys(text)
  vim.rpcrequest(child, 'nvim_input', text)
end

function M.await(what, ready)
  local result
  local done = vim.wait(20000, function()
    result = ready()
    return result ~= nil and result ~= false
  end, 20)
  if not done then
    error('gave up waiting for ' .. what .. ': ' .. vim.inspect(M.state()))
  end
  return result
end

function M.check(what, act)
  local ok, problem = pcall(act)
  table.insert(M.checks, { what = what, holds = ok, detail = ok and '' or tostring(problem) })
end

function M.equal(left, right)
  if not vim.deep_equal(left, right) then
    error(vim.inspect(left) .. ' is not ' .. vim.inspect(right), 2)
  end
end

function M.contains(text, part)
  if not text:find(part, 1, true) then
    error(('“%s” is not in: %s'):format(part, text), 2)
  end
end

-- MARK: What the child shows

function M.text()
  return table.concat(M.lua('return vim.api.nvim_buf_get_lines(0, 0, -1, false)'), '\n')
end

function M.findings()
  return M.lua([[
    local list = vim.tbl_map(function(each) return each.lnum .. ' ' .. each.code end, vim.diagnostic.get(0))
    table.sort(list)
    return list]])
end

function M.attached()
  return M.lua([[
    for _, client in ipairs((vim.lsp.get_clients or vim.lsp.get_active_clients)()) do
      if client.name == 'bulletin' and client.attached_buffers[vim.api.nvim_get_current_buf()] then return client.id end
    end]])
end

function M.messages()
  return M.lua([[return vim.fn.execute('messages')]])
end

function M.go(words)
  M.lua([[vim.fn.cursor(1, 1); vim.fn.search('\\V' .. ..., 'cW')]], words)
end

function M.edit(path)
  M.command('edit! ' .. vim.fn.fnameescape(path))
  M.await('the findings', function()
    return #M.findings() > 0
  end)
end

-- The page of the server's own that is shown: its name and its text.
function M.shown()
  local name = M.lua('return vim.api.nvim_buf_get_name(0)')
  return name:match('^bulletin:///') and { name = name, text = M.text() }
end

function M.close()
  M.keys('q')
  M.await('the page to close', function()
    return not M.shown()
  end)
end

-- The servers' process ids, the oldest first.
function M.processes()
  local files = vim.fn.glob(folder .. '/session-*.jsonl', true, true)
  table.sort(files, function(left, right)
    return vim.loop.fs_stat(left).birthtime.sec + vim.loop.fs_stat(left).birthtime.nsec / 1e9
      < vim.loop.fs_stat(right).birthtime.sec + vim.loop.fs_stat(right).birthtime.nsec / 1e9
  end)
  local numbers = {}
  for _, file in ipairs(files) do
    -- One that has just begun has no whole line yet.
    local number = (vim.fn.readfile(file, '', 1)[1] or ''):match('"pid": (%d+)')
    if number then
      table.insert(numbers, tonumber(number))
    end
  end
  return numbers
end

-- For the report of what was waited for in vain.
function M.state()
  local ok, state = pcall(function()
    return { M.text(), M.findings(), M.messages() }
  end)
  return ok and state or nil
end

return M
