-- Starts `bulletin lsp` for pages, gives its kinds of words colours that a scheme may change, and adds
-- :Bulletin. No keys, no global options.
if vim.g.loaded_bulletin then
  return
end
vim.g.loaded_bulletin = true

local bulletin = require('bulletin')

vim.api.nvim_create_user_command('Bulletin', function(arguments)
  require('bulletin.commands').run(arguments)
end, {
  nargs = '*', range = true, desc = 'Newspaper pages: dossiers, fixes, 字数, the server',
  complete = function(...)
    return require('bulletin.commands').complete(...)
  end,
})

-- The server's own types of words (0.9 and later): each is shown as one that every scheme colours.
if vim.fn.has('nvim-0.9') == 1 then
  for type, group in pairs({
    person = 'Identifier', post = 'Type', organisation = 'Structure', campaign = 'Macro',
    date = 'Number', number = 'Number', quote = 'String', byline = 'Comment', headline = 'Title',
  }) do
    vim.api.nvim_set_hl(0, '@lsp.type.' .. type .. '.bulletin', { default = true, link = group })
    vim.api.nvim_set_hl(0, '@lsp.type.' .. type .. '.text', { default = true, link = group })
  end
end

-- A new text file becomes a page when it is saved as one.
vim.api.nvim_create_autocmd('BufWritePost', {
  pattern = '*.txt',
  callback = function(event)
    if vim.bo[event.buf].filetype == 'text' and require('bulletin.detect').is_page(event.buf) then
      vim.bo[event.buf].filetype = 'bulletin'
    end
  end,
})

-- Neovim 0.7 knows filetype.lua, and uses it only when it is asked to (0.8 always does).
if vim.fn.has('nvim-0.8') == 0 then
  vim.api.nvim_create_autocmd({ 'BufRead', 'BufNewFile' }, {
    pattern = { '*.bulletin', '*.txt' },
    callback = function(event)
      if event.match:match('%.bulletin$') or require('bulletin.detect').is_page(event.buf) then
        vim.bo[event.buf].filetype = 'bulletin'
      end
    end,
  })
end

-- Without the program every page would open with an error; :checkhealth bulletin says it once.
if vim.fn.executable(bulletin.program()) == 0 then
  return
end

if vim.lsp.enable then
  vim.lsp.enable('bulletin')
  return
end

vim.api.nvim_create_autocmd('FileType', {
  pattern = bulletin.filetypes(),
  callback = function(event)
    bulletin.start(event.buf)
  end,
})
