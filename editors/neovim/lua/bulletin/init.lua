-- Starts `bulletin lsp` and starts it again when it has gone; shared by both ways of attaching it:
-- lsp/bulletin.lua (0.11) and plugin/bulletin.lua (0.7 to 0.10).
local M = {}

-- A server that ends this often within this many seconds is left alone.
local most_restarts, within = 5, 180

local restarts = {}
local wanted_ends = {}

-- The program: vim.g.bulletin_command, a list of words, or else `bulletin lsp` from PATH.
function M.command()
  return vim.g.bulletin_command or { 'bulletin', 'lsp' }
end

-- The program itself, for its other subcommands.
function M.program()
  return M.command()[1]
end

-- The types of buffers that may belong to the server; `root` says which of them do.
function M.filetypes()
  return { 'bulletin', 'text', 'json', 'jsonc', 'csv' }
end

-- Neovim tells no server its language, so the messages' language goes by the settings.
function M.locale()
  return vim.g.bulletin_locale or vim.v.lang
end

-- One of two texts, by the language of messages.
function M.words(chinese, english)
  return M.locale():match('^zh') and chinese or english
end

-- The nearest folder upward that has a file of this name.
local function above(path, name)
  local folder = vim.fn.fnamemodify(path, ':h')
  while true do
    if vim.fn.filereadable(folder .. '/' .. name) == 1 then
      return folder
    end
    local parent = vim.fn.fnamemodify(folder, ':h')
    if parent == folder then
      return nil
    end
    folder = parent
  end
end

-- The folder to serve a buffer in, or nothing if the buffer is none of ours: pages always, other texts
-- where a configuration is, of JSON and CSV the newsroom's own files alone.
function M.root(buffer)
  local path = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':p')
  local type = vim.api.nvim_buf_get_option(buffer, 'filetype')
  if vim.api.nvim_buf_get_name(buffer) == '' or vim.api.nvim_buf_get_option(buffer, 'buftype') ~= '' then
    return nil
  end
  local configured = above(path, '.bulletin.json')
  local name = vim.fn.fnamemodify(path, ':t')
  if type == 'bulletin' then
    return configured or vim.fn.fnamemodify(path, ':h')
  elseif type == 'text' then
    return vim.g.bulletin_detect_txt ~= false and configured or nil
  elseif name == '.bulletin.json' or name:match('^officials.*%.csv$') or name:match('^campaigns.*%.csv$') then
    return configured
  end
  return nil
end

function M.config()
  return {
    name = 'bulletin',
    cmd = M.command(),
    filetypes = M.filetypes(),
    root_dir = function(buffer, start)
      local root = M.root(buffer)
      if root then
        start(root)
      end
    end,
    -- The links of dossiers are followed by lua/bulletin/content.lua.
    init_options = { locale = M.locale(), contentLinks = true },
    on_attach = M.on_attach,
    on_exit = M.on_exit,
  }
end

-- What Neovim sets by itself since 0.8: completion by CTRL-X CTRL-O, `gq`, CTRL-].
function M.on_attach(_, buffer)
  if vim.fn.has('nvim-0.8') == 1 then
    return
  end
  for option, value in pairs({
    omnifunc = 'v:lua.vim.lsp.omnifunc', tagfunc = 'v:lua.vim.lsp.tagfunc',
    formatexpr = 'v:lua.vim.lsp.formatexpr()',
  }) do
    if vim.api.nvim_buf_get_option(buffer, option) == '' then
      vim.api.nvim_buf_set_option(buffer, option, value)
    end
  end
end

-- Starts the server for a buffer in Neovim 0.7 to 0.10, which read no lsp/ folder.
function M.start(buffer)
  local root = M.root(buffer)
  if not root then
    return
  end
  local config = M.config()
  config.root_dir = root
  config.workspace_folders = { { uri = vim.uri_from_fname(root), name = root } }
  M.attach(config, buffer)
end

-- Attaches a buffer to the server of a folder, which is started unless it runs.
function M.attach(config, buffer)
  if vim.lsp.start then
    vim.lsp.start(config, { bufnr = buffer })
    return
  end
  -- 0.7 starts a client anew each time it is asked: one a folder is enough.
  M.clients = M.clients or {}
  local client = M.clients[config.root_dir]
  if not client or not vim.lsp.get_client_by_id(client) then
    client = vim.lsp.start_client(config)
    M.clients[config.root_dir] = client
  end
  if client then
    vim.lsp.buf_attach_client(buffer, client)
  end
end

-- The running server: of a buffer, or any.
function M.client(buffer)
  local any
  for _, client in ipairs((vim.lsp.get_clients or vim.lsp.get_active_clients)()) do
    if client.name == 'bulletin' then
      any = client
      if buffer and client.attached_buffers and client.attached_buffers[buffer] then
        return client
      end
    end
  end
  return any
end

-- MARK: The end, and the next beginning

-- A server that was not told to end is started again for the buffers that it had. Called while nothing
-- of the editor may be touched.
function M.on_exit(code, signal, id)
  local client = vim.lsp.get_client_by_id(id)
  if wanted_ends[id] or not client or (code == 0 and signal == 0) then
    return
  end
  local buffers = {}
  for buffer in pairs(client.attached_buffers or {}) do
    table.insert(buffers, buffer)
  end
  vim.schedule(function()
    if vim.v.exiting == vim.NIL then
      M.again(client.config, buffers, id)
    end
  end)
end

local function may_restart()
  local now = os.time()
  while restarts[1] and now - restarts[1] > within do
    table.remove(restarts, 1)
  end
  table.insert(restarts, now)
  return #restarts <= most_restarts
end

-- Starts the server for these buffers, once the client with this id has gone.
function M.again(config, buffers, id)
  if not may_restart() then
    vim.notify(M.words(
      'bulletin：服务器多次退出，请用 :Bulletin restart 再启动',
      'bulletin: the server ended too often; start it again with :Bulletin restart'), vim.log.levels.ERROR)
    return
  end
  local function try()
    if id and vim.lsp.get_client_by_id(id) then
      vim.defer_fn(try, 20)
      return
    end
    for _, buffer in ipairs(buffers) do
      if vim.api.nvim_buf_is_loaded(buffer) then
        M.attach(config, buffer)
      end
    end
  end
  try()
end

-- Ends every server of ours, and answers what each had: its configuration, buffers and id.
function M.stop()
  local ended = {}
  for _, client in ipairs((vim.lsp.get_clients or vim.lsp.get_active_clients)()) do
    if client.name == 'bulletin' then
      wanted_ends[client.id] = true
      table.insert(ended, {
        config = client.config, buffers = vim.tbl_keys(client.attached_buffers or {}), id = client.id,
      })
      vim.lsp.stop_client(client.id)
    end
  end
  return ended
end

function M.restart()
  restarts = {}
  local ended = M.stop()
  for _, each in ipairs(ended) do
    M.again(each.config, each.buffers, each.id)
  end
  if #ended > 0 then
    return
  end
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.api.nvim_buf_is_loaded(buffer) and vim.tbl_contains(M.filetypes(), vim.api.nvim_buf_get_option(buffer, 'filetype')) then
      M.start(buffer)
    end
  end
end

return M
