-- A page is prose: lines are long and break anywhere between two Chinese characters.
vim.opt_local.wrap = true
vim.opt_local.linebreak = false
vim.opt_local.textwidth = 0
vim.opt_local.matchpairs:append({ '“:”', '《:》', '（:）', '【:】' })
vim.b.undo_ftplugin = (vim.b.undo_ftplugin and vim.b.undo_ftplugin .. ' | ' or '')
  .. 'setlocal wrap< linebreak< textwidth< matchpairs<'
