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

-- The links of a line, `[words](address)`, each with the columns that it takes.
local function links(line)
  local found, start, from = {}, 1, 1
  while true do
    local middle = line:find('](', from, true)
    if not middle then
      return found
    end
    -- Names of files may have brackets of their own.
    local rest = line:sub(middle + 2)
    local address = rest:match('^(file:%S-#L%d+)%)') or rest:match('^(bulletin:%S-%.%a+)%)')
    if address then
      start = line:find('[', start, true) or start
      table.insert(found, { address = address, first = start, last = middle + 2 + #address })
      start = middle + 3 + #address
    end
    from = middle + 2
  end
end

-- The link under the cursor, else the first one of its line.
local function link()
  local column = vim.api.nvim_win_get_cursor(0)[2] + 1
  local all = links(vim.api.nvim_get_current_line())
  for _, each in ipairs(all) do
    if each.first <= column and column <= each.last then
      return each.address
    end
  end
  return all[1] and all[1].address
end

-- Goes where the line of the cursor leads: to a line of a page, open or not, or to another dossier.
local function follow()
  local address = link()
  local file, number = (address or ''):match('^(file:.-)#L(%d+)$')
  if file then
    local buffer = vim.fn.bufadd(vim.uri_to_fname(file))
    vim.cmd('wincmd p')
    vim.cmd('buffer ' .. buffer)
    vim.api.nvim_buf_set_option(buffer, 'buflisted', true)
    vim.fn.cursor(tonumber(number), 1)
  elseif (address or ''):match('^bulletin:') then
    require('bulletin.commands').content(address)
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
