-- Starts `bulletin lsp` for pages. Nothing else is set: no keys, no options, no colours.
if vim.g.loaded_bulletin then
  return
end
vim.g.loaded_bulletin = true

local bulletin = require('bulletin')

-- Without the program every text file would open with an error; :checkhealth bulletin says it once.
if vim.fn.executable(bulletin.command()[1]) == 0 then
  return
end

if vim.lsp.enable then
  vim.lsp.enable('bulletin')
  return
end

-- Neovim 0.7 knows filetype.lua, and uses it only when it is asked to (0.8 always does).
if vim.fn.has('nvim-0.8') == 0 then
  vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
    pattern = '*.bulletin',
    command = 'setfiletype bulletin',
  })
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = bulletin.filetypes(),
  callback = function(event)
    bulletin.start(event.buf)
  end,
})
