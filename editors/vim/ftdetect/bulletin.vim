" Pages by their name; text files by what stands at the beginning of a line, unless
" g:bulletin_detect_txt is 0.
autocmd BufNewFile,BufRead *.bulletin set filetype=bulletin
autocmd BufRead,BufWritePost *.txt call bulletin#detect()
