-- :checkhealth bulletin
local M = {}

local bulletin = require('bulletin')

-- The names of the reports changed with 0.10.
local health = vim.health or {}
local start = health.start or health.report_start or require('health').report_start
local ok = health.ok or health.report_ok or require('health').report_ok
local info = health.info or health.report_info or require('health').report_info
local warn = health.warn or health.report_warn or require('health').report_warn
local fail = health.error or health.report_error or require('health').report_error

local words = bulletin.words

-- The program, and that it is one.
local function program()
  local name = bulletin.program()
  if vim.fn.executable(name) == 0 then
    fail(words('“%s”无法运行', '“%s” is not executable'):format(name), {
      words('把程序放进 PATH，或指定：', 'Put the program on PATH, or name it: ')
        .. 'vim.g.bulletin_command = { "/path/to/bulletin", "lsp" }',
    })
    return false
  end
  local version = vim.trim(vim.fn.system({ name, '--version' }))
  if vim.v.shell_error ~= 0 then
    fail(('%s --version: %s'):format(name, version))
    return false
  end
  ok(('%s: %s'):format(vim.fn.exepath(name), version))
  return true
end

local function server()
  local client = bulletin.client()
  if not client then
    info(words('服务器没有运行：打开版面时启动', 'The server is not running; it starts when a page is opened'))
    return
  end
  local pages = vim.tbl_count(client.attached_buffers or {})
  ok(words('服务器运行中：客户端 %d，列以 %s 计，%d 个文件', 'The server is running: client %d, columns in %s, %d files')
    :format(client.id, client.offset_encoding or '?', pages))
end

-- What this Neovim lacks, and what it leaves off until somebody asks.
local function editor()
  if vim.fn.has('nvim-0.11') == 1 then
    ok(words('Neovim 0.11 以上：各项功能齐全', 'Neovim 0.11 or later: everything is there'))
  else
    local missing = { words('折叠', 'folds') .. ' (0.11)' }
    if vim.fn.has('nvim-0.10') == 0 then
      table.insert(missing, words('内嵌提示', 'hints') .. ' (0.10)')
    end
    if vim.fn.has('nvim-0.9') == 0 then
      table.insert(missing, words('语义着色', 'colours') .. ' (0.9)')
    end
    info(words('这个 Neovim 没有：', 'This Neovim lacks: ') .. table.concat(missing, ', '))
  end
  if vim.fn.has('multi_byte') == 1 and vim.o.encoding ~= 'utf-8' then
    warn(words('编码不是 UTF-8：', 'The encoding is not UTF-8: ') .. vim.o.encoding)
  end
  local shows = vim.diagnostic.config()
  if vim.fn.has('nvim-0.11') == 1 and shows and not shows.virtual_text and not shows.virtual_lines then
    info(words(
      '问题只显示下划线和标记。要在行尾显示文字：',
      'Findings show as underlines and signs only. For their text behind the line: ')
      .. 'vim.diagnostic.config({ virtual_text = true })')
  end
end

function M.check()
  start('bulletin')
  if program() then
    server()
  end
  editor()
end

return M
