-- Pages by their name, or, for text files, by their content; the newsroom's configuration has comments.
local detect = require('bulletin.detect')

if vim.filetype then
  vim.filetype.add({
    extension = { bulletin = 'bulletin' },
    filename = { ['.bulletin.json'] = 'jsonc' },
    pattern = { ['.*%.txt'] = { detect.filetype, { priority = 10 } } },
  })
end
