-- What both ways of starting the server share: lsp/bulletin.lua (0.11) and plugin/bulletin.lua.
local M = {}

-- The program: vim.g.bulletin_command, a list of words, or else `bulletin lsp` from PATH.
function M.command()
  return vim.g.bulletin_command or { 'bulletin', 'lsp' }
end

-- The file types whose buffers the server gets. It looks at a text only if it has the sign of a
-- page; vim.g.bulletin_detect_txt = false keeps other text files from it altogether.
function M.filetypes()
  return vim.g.bulletin_detect_txt == false and { 'bulletin' } or { 'bulletin', 'text' }
end

-- Neovim tells no server its language, so the messages' language goes by the settings.
function M.locale()
  return vim.g.bulletin_locale or vim.v.lang
end

function M.config()
  return {
    name = 'bulletin',
    cmd = M.command(),
    filetypes = M.filetypes(),
    root_markers = { '.bulletin.json', '.git' },
    init_options = { locale = M.locale() },
  }
end

-- Starts the server for a buffer in Neovim 0.7 to 0.10, which read no lsp/ folder.
function M.start(buffer)
  local name = vim.api.nvim_buf_get_name(buffer)
  if name == '' then
    return
  end
  local root = vim.fn.fnamemodify(name, ':p:h')
  local config = M.config()
  config.root_dir = root
  config.workspace_folders = { { uri = vim.uri_from_fname(root), name = root } }
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
    return
  end
  -- 0.7 starts a client anew each time it is asked: one a folder is enough.
  M.clients = M.clients or {}
  local client = M.clients[root]
  if not client or not vim.lsp.get_client_by_id(client) then
    config.on_exit = function()
      M.clients[root] = nil
    end
    client = vim.lsp.start_client(config)
    M.clients[root] = client
  end
  if client then
    vim.lsp.buf_attach_client(buffer, client)
  end
end

return M
