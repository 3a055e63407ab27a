-- A scene of Neovim for .ci/pictures. Environment: SCENE, which one; READY, the file that says that it
-- can be taken; PLUGIN, the folder editors/neovim.
vim.opt.runtimepath:prepend(vim.env.PLUGIN)
vim.g.bulletin_locale = 'zh'
vim.o.termguicolors = true
vim.o.number = true
vim.o.shortmess = 'filnxtToOFI'
vim.o.laststatus = 2
vim.o.statusline = ' %f  %{&filetype}%=%l 行 %P '
vim.o.more = false
vim.cmd.colorscheme('habamax')
vim.diagnostic.config({ virtual_text = { spacing = 2, prefix = '■' }, underline = true })

local function await(ready)
  assert(vim.wait(20000, ready, 50), 'the scene does not come about')
end

local function go(words)
  vim.fn.cursor(1, 1)
  vim.fn.search('\\V' .. words, 'cW')
end

local function float()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return true
    end
  end
end

-- Says that the picture can be taken.
local function done()
  vim.cmd('redraw')
  vim.fn.writefile({}, vim.env.READY)
end

local scenes = {}

-- The outline beside the page, and who somebody is.
function scenes.outline()
  vim.diagnostic.config({ virtual_text = false })
  vim.cmd('Bulletin outline')
  await(function()
    return vim.bo.buftype == 'quickfix'
  end)
  vim.cmd('wincmd p')
  go('李小虎主持')
  vim.cmd('normal! zt')
  -- The cursor has moved, and a hover goes when it does: first let it rest.
  vim.defer_fn(function()
    vim.lsp.buf.hover({ border = 'rounded', max_width = 60 })
    await(float)
    done()
  end, 500)
end

-- Findings in the text, and what mends one of them.
function scenes.fix()
  go('踪、严格')
  vim.cmd('normal! 2k$')
  vim.o.cmdheight = 1
  local select = vim.ui.select
  vim.ui.select = function(items, options, choose)
    vim.schedule(done)
    select(items, options, choose)
  end
  vim.lsp.buf.code_action()
end

-- What all pages tell of somebody.
function scenes.dossier()
  vim.diagnostic.config({ virtual_text = false })
  vim.cmd('Bulletin dossier 樊福太')
  await(function()
    return vim.api.nvim_buf_get_name(0):match('^bulletin:') ~= nil
  end)
  vim.cmd('resize 17 | setlocal nonumber')
  done()
end

vim.api.nvim_create_autocmd('VimEnter', {
  callback = function()
    vim.defer_fn(function()
      await(function()
        return #vim.diagnostic.get(0) > 0
      end)
      -- Colours come after the findings.
      vim.wait(800)
      scenes[vim.env.SCENE]()
    end, 100)
  end,
})
