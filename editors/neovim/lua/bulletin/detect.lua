-- Tells pages from other text files by what stands at the beginning or the end of a line, as the server
-- does: a message head, a byline, a jump. vim.g.bulletin_detect_txt = false switches it off.
local M = {}

-- How much of a file is read.
local most_lines = 400

local signs = {
  [=[^\%(\s\|　\)*\%(本报讯\|新华社\)]=],
  [=[^.\{0,12}讯\%(\s\|　\|（\|(\)]=],
  [=[^\%(\s\|　\)*\%((\|（\)\?\%(本报\)\?\%(记者\|通讯员\)[ 　：:]\+[\u4e00-\u9fff·]\{2,4}]=],
  [=[[(（]\%(下转\|上接\)第\?.\{1,4}版[)）]]=],
}

function M.is_page(buffer)
  if vim.g.bulletin_detect_txt == false then
    return false
  end
  for _, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, most_lines, false)) do
    for _, sign in ipairs(signs) do
      if vim.fn.match(line, '\\C' .. sign) >= 0 then
        return true
      end
    end
  end
  return false
end

-- For vim.filetype.add: nothing leaves the file to Neovim's own rules.
function M.filetype(_, buffer)
  return M.is_page(buffer) and 'bulletin' or nil
end

return M
