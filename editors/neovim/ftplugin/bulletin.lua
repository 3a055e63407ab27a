-- A page is prose: lines are long and break anywhere between two Chinese characters. All of it is for
-- this buffer, or this window, alone.
vim.opt_local.wrap = true
vim.opt_local.linebreak = false
vim.opt_local.textwidth = 0
vim.opt_local.matchpairs:append({ '“:”', '‘:’', '《:》', '（:）', '【:】', '〔:〕' })
-- What `gq` breaks stays broken in print: formatting is the server's (it joins), as Neovim sets it.
vim.opt_local.formatoptions:remove({ 't', 'c' })

local undo = 'setlocal wrap< linebreak< textwidth< matchpairs< formatoptions<'

-- Articles and lists fold; nothing is closed until somebody closes it.
if vim.lsp.foldexpr and vim.g.bulletin_folds ~= false and vim.wo.foldmethod == 'manual' then
  vim.opt_local.foldmethod = 'expr'
  vim.opt_local.foldexpr = 'v:lua.vim.lsp.foldexpr()'
  vim.opt_local.foldlevel = 99
  undo = undo .. ' foldmethod< foldexpr< foldlevel<'
end

vim.b.undo_ftplugin = (vim.b.undo_ftplugin and vim.b.undo_ftplugin .. ' | ' or '') .. undo
