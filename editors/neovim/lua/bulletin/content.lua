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

-- The page and the line that a line of a dossier names: `…　NAME line 3　…` or `…　NAME 第3行　…`.
local function place(line)
  local text = line:gsub('^[-#]+ ', ''):gsub('\\(%p)', '%1')
  for _, part in ipairs(vim.split(text, '　', { plain = true })) do
    local name, number = part:match('^(.+) line (%d+)$')
    if not name then
      name, number = part:match('^(.+) 第(%d+)行$')
    end
    if name then
      return name, tonumber(number)
    end
  end
end

-- Goes to the place in the line of the cursor. Dossiers tell of open pages.
local function follow()
  local name, number = place(vim.api.nvim_get_current_line())
  for _, buffer in ipairs(name and vim.api.nvim_list_bufs() or {}) do
    if vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':t') == name then
      vim.cmd('wincmd p')
      vim.cmd('buffer ' .. buffer)
      vim.fn.cursor(number, 1)
      return
    end
  end
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
