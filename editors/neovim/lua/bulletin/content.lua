-- Pages that only the server has, as buffers that cannot be written to: `bulletin:///who/NAME.md`.
local M = {}

local function fill(buffer, text, type)
  local function set(option, value)
    vim.api.nvim_buf_set_option(buffer, option, value)
  end
  set('modifiable', true)
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, vim.split((text:gsub('\n$', '')), '\n'))
  set('modifiable', false)
  set('modified', false)
  set('buftype', 'nofile')
  set('swapfile', false)
  set('filetype', type)
end

-- What stands in a dossier's line as NAME:LINE, or as a link, is a place that <CR> leads to.
local function follow()
  local line = vim.api.nvim_get_current_line()
  local address, number = line:match('%]%(([^)#]+)#?L?(%d*)')
  if not address then
    address, number = line:match('(%S+):(%d+)')
  end
  if not address then
    return
  end
  local path = address:match('^file:') and vim.uri_to_fname(address) or address
  if vim.fn.filereadable(path) == 0 then
    -- A dossier names pages by their file's name alone: an open one is meant.
    path = vim.fn.bufname(vim.fn.bufnr(vim.fn.fnameescape(path)))
  end
  if path == '' then
    return
  end
  vim.cmd('wincmd p')
  vim.cmd('edit ' .. vim.fn.fnameescape(path))
  vim.fn.cursor(tonumber(number) or 1, 1)
end

-- Shows what the server answered to a command, or to bulletin/content.
function M.show(content)
  local name = content.uri:gsub('^bulletin:/+', 'bulletin:///')
  name = name:gsub('%%(%x%x)', function(digits)
    return string.char(tonumber(digits, 16))
  end)
  local buffer = vim.fn.bufadd(name)
  vim.fn.bufload(buffer)
  fill(buffer, content.text, content.languageId == 'markdown' and 'markdown' or 'text')
  local window = vim.fn.bufwinid(buffer)
  if window == -1 then
    vim.cmd('botright split')
    vim.api.nvim_win_set_buf(0, buffer)
  else
    vim.api.nvim_set_current_win(window)
  end
  vim.api.nvim_win_set_option(0, 'conceallevel', 2)
  vim.keymap.set('n', '<CR>', follow, { buffer = buffer, desc = 'bulletin: go to the place' })
  vim.keymap.set('n', 'q', '<Cmd>close<CR>', { buffer = buffer, desc = 'bulletin: close' })
end

return M
