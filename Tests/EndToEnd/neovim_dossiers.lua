-- What dossiers tell and where they lead; a part of neovim_plugin.lua.
return function(child, page)
  local await, check, contains, equal = child.await, child.check, child.contains, child.equal
  local close, command, edit, go, keys, lua, shown = child.close, child.command, child.edit, child.go, child.keys, child.lua, child.shown
  local folder = vim.fn.fnamemodify(vim.env.PAGE, ':h')

  check('the dossier of whoever stands at the cursor, and a way back', function()
    go('何雨田强调')
    command('Bulletin dossier')
    local dossier = await('the dossier', shown)
    equal(dossier.name, 'bulletin:///who/何雨田.md')
    contains(dossier.text, '区长')
    equal(lua('return vim.bo.modifiable'), false)
    lua([[vim.fn.search('line 21', 'w')]])
    keys('<CR>')
    await('the page', function()
      return lua('return vim.api.nvim_buf_get_name(0)') == vim.env.PAGE
    end)
    equal(lua([[return vim.fn.line('.')]]), 21)
    command('wincmd w')
    close()
  end)
  -- Two files of one name, neither of them open: the link tells which is meant.
  check('the dossier leads to pages that are not open', function()
    local function other(name)
      local path = folder .. '/' .. name .. '/1.txt'
      vim.fn.mkdir(folder .. '/' .. name, 'p')
      vim.fn.writefile(vim.split(page, '\n'), path)
      return path
    end
    other('after')
    local path = other('before')
    await('the dossier', function()
      command('Bulletin dossier 何雨田')
      local dossier = await('a dossier', shown)
      if dossier.text:find('before/1.txt', 1, true) then
        return true
      end
      close()
      vim.wait(500)
    end)
    lua([[vim.fn.search('before/1.txt#L5', 'w')]])
    keys('<CR>')
    await('the page', function()
      return lua('return vim.api.nvim_buf_get_name(0)') == path
    end)
    equal(lua([[return vim.fn.line('.')]]), 5)
    command('bwipeout')
    vim.fn.delete(folder .. '/after', 'rf')
    vim.fn.delete(folder .. '/before', 'rf')
    edit(vim.env.PAGE)
    if shown() then close() end
  end)
  check('the dossier of a name', function()
    command('Bulletin dossier 周一舟')
    local dossier = await('the dossier', shown)
    equal(dossier.name, 'bulletin:///who/周一舟.md')
    close()
  end)
end
