-- Starts `bulletin lsp` for pages, and gives its kinds of words colours that a scheme may change. No
-- keys, no options.
if vim.g.loaded_bulletin then
  return
end
vim.g.loaded_bulletin = true

local bulletin = require('bulletin')

-- Without the program every text file would open with an error; :checkhealth bulletin says it once.
if vim.fn.executable(bulletin.command()[1]) == 0 then
  return
end

-- The server's own types of words (0.9 and later): each is shown as one that every scheme colours.
for type, group in pairs({
  person = 'Identifier', post = 'Type', organisation = 'Structure', campaign = 'Macro',
  date = 'Number', quote = 'String', byline = 'Comment', headline = 'Title',
}) do
  if vim.fn.has('nvim-0.9') == 1 then
    vim.api.nvim_set_hl(0, '@lsp.type.' .. type .. '.bulletin', { default = true, link = group })
    vim.api.nvim_set_hl(0, '@lsp.type.' .. type .. '.text', { default = true, link = group })
  end
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
