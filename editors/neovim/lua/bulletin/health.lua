-- :checkhealth bulletin
local M = {}

-- The names of the reports changed with 0.10.
local health = vim.health or {}
local start = health.start or health.report_start or require('health').report_start
local ok = health.ok or health.report_ok or require('health').report_ok
local warn = health.warn or health.report_warn or require('health').report_warn
local fail = health.error or health.report_error or require('health').report_error

local function clients()
  return (vim.lsp.get_clients or vim.lsp.get_active_clients)()
end

function M.check()
  start('bulletin')
  local command = require('bulletin').command()[1]
  if vim.fn.executable(command) == 0 then
    fail(('“%s” is not executable'):format(command), {
      'Put the program on PATH, or name it: vim.g.bulletin_command = { "/path/to/bulletin", "lsp" }',
    })
    return
  end
  local version = vim.fn.system({ command, '--version' })
  ok(('%s: %s'):format(vim.fn.exepath(command), vim.trim(version)))
  for _, client in ipairs(clients()) do
    if client.name == 'bulletin' then
      local encoding = client.offset_encoding or '?'
      ok(('running, client %d, columns in %s'):format(client.id, encoding))
      return
    end
  end
  warn('The server is not running', { 'It starts when a page or a text file is opened' })
end

return M
