-- The server's configuration, found by vim.lsp.enable('bulletin') in Neovim 0.11 and later.
return require('bulletin').config()
