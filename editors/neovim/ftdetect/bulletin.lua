-- Pages by their name. Other text files keep the type `text`, which the server is offered too.
vim.filetype.add({ extension = { bulletin = 'bulletin' } })
