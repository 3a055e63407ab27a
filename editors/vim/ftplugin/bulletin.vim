" A page is prose: lines are long and break anywhere between two Chinese characters.
if exists('b:did_ftplugin')
  finish
endif
let b:did_ftplugin = 1

setlocal wrap nolinebreak textwidth=0
setlocal matchpairs+=“:”,‘:’,《:》,（:）,【:】,〔:〕
setlocal formatoptions-=t formatoptions-=c

command! -buffer BulletinFix call bulletin#fix()

let b:undo_ftplugin = 'setlocal wrap< linebreak< textwidth< matchpairs< formatoptions<'
  \ . ' | silent! delcommand -buffer BulletinFix'
