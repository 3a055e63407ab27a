-- The outline of a page as a location list of its own look: headlines, and under each its parts.
local M = {}

-- The symbols of a page in the order of its lines, each with its depth below the page.
local function flat(symbols, depth, found)
  for _, symbol in ipairs(symbols) do
    -- The page itself is known by the window's title.
    local inner = depth
    if symbol.kind ~= vim.lsp.protocol.SymbolKind.File then
      table.insert(found, { symbol = symbol, depth = depth })
      inner = depth + 1
    end
    flat(symbol.children or {}, inner, found)
  end
  return found
end

local function title(entry)
  local detail = entry.depth == 0 and entry.symbol.detail or ''
  return ('  '):rep(entry.depth) .. entry.symbol.name .. (detail == '' and '' or '  ' .. detail)
end

-- The byte column of a symbol, which the server counts in the client's units.
local function column(buffer, place, encoding)
  local line = vim.api.nvim_buf_get_lines(buffer, place.line, place.line + 1, false)[1] or ''
  if encoding == 'utf-8' then
    return place.character + 1
  end
  return vim.str_byteindex(line, math.min(place.character, select(2, vim.str_utfindex(line))), true) + 1
end

-- Shows the outline beside the page; <CR> leads to the line, `q` closes.
function M.show(buffer, symbols, encoding)
  local window = vim.api.nvim_get_current_win()
  local here = vim.fn.line('.')
  local entries = flat(symbols, 0, {})
  local texts = vim.tbl_map(title, entries)
  local items, nearest = {}, 1
  for index, entry in ipairs(entries) do
    local start = entry.symbol.selectionRange.start
    table.insert(items, {
      bufnr = buffer, lnum = start.line + 1, col = column(buffer, start, encoding), text = entry.symbol.name,
    })
    if start.line < here then
      nearest = index
    end
  end
  vim.fn.setloclist(window, {}, ' ', {
    title = vim.fn.bufname(buffer), items = items,
    quickfixtextfunc = function(info)
      return vim.list_slice(texts, info.start_idx, info.end_idx)
    end,
  })
  vim.cmd('lopen')
  vim.cmd('wincmd L | vertical resize ' .. math.min(48, math.floor(vim.o.columns / 3)))
  vim.api.nvim_win_set_option(0, 'number', false)
  vim.api.nvim_win_set_option(0, 'wrap', false)
  vim.api.nvim_win_set_option(0, 'winfixwidth', true)
  vim.bo.syntax = ''
  vim.fn.clearmatches()
  vim.fn.matchadd('Title', '^\\S.\\{-}\\ze\\(  \\|$\\)')
  vim.fn.matchadd('Comment', '^\\S.\\{-}  \\zs.*')
  vim.keymap.set('n', 'q', '<Cmd>lclose<CR>', { buffer = 0, desc = 'bulletin: close' })
  pcall(vim.api.nvim_win_set_cursor, 0, { nearest, 0 })
end

return M
