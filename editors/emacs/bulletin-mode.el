;;; bulletin-mode.el --- Pages of Chinese newspapers  -*- lexical-binding: t -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "27.1"))
;; Keywords: wp, languages, i18n

;;; Commentary:

;; A major mode for the plain-text pages of Chinese newspapers, and what eglot
;; and lsp-mode have to know of the language server `bulletin lsp': outline
;; (imenu), help at the cursor, findings (flymake), fixes, references, other
;; names, completion.  `bulletin-dossier' and its like ask the server by either.
;;
;;   (require 'bulletin-mode)
;;   (add-hook 'bulletin-mode-hook #'eglot-ensure)   ; or #'lsp-deferred

;;; Code:

(require 'subr-x)

(defgroup bulletin nil
  "Pages of Chinese newspapers."
  :group 'text)

(defcustom bulletin-program "bulletin"
  "The program whose subcommand `lsp' is the language server."
  :type 'string)

(defcustom bulletin-detect-text-files t
  "Whether a `.txt' file that has the sign of a page is one."
  :type 'boolean)

(defcustom bulletin-locale nil
  "The language of messages, \"zh\" or \"en\"; nil means that of the environment."
  :type '(choice (const :tag "That of the environment" nil) string))

;;;; The mode

(defconst bulletin--han "[\u4e00-\u9fff]")

(defconst bulletin--lead
  "^[ \t　]*\\(本[报网台刊]讯\\|新华社\\)")

(defconst bulletin--byline
  (concat "^[ \t　]*[(（]?\\(?:本报\\)?\\(记者\\|通讯员\\|摄影\\)[ \t　：:]+"
          "\\(" bulletin--han "\\{2,4\\}\\)"))

(defconst bulletin--jump
  "[(（]\\(\\(?:下转\\|上接\\)第?[^)）\n]\\{1,4\\}版\\)[)）]")

(defconst bulletin--masthead
  "^.\\{0,40\\}[0-9]\\{4\\}年[0-9]\\{1,2\\}月[0-9]\\{1,2\\}日.*\\(?:星期[一二三四五六日天]\\|责编\\|编辑\\).\\{0,30\\}$")

(defconst bulletin--headline
  (concat "^[ \t　]*[^。；;，,：:\n]\\{3,42\\}[^。；;，,：:！？!?…、 \t　）)\n][”’》〉]?[ \t　]*$"))

(defvar bulletin-font-lock-keywords
  `((,bulletin--masthead . font-lock-comment-face)
    (,bulletin--byline (1 font-lock-keyword-face) (2 font-lock-variable-name-face))
    (,bulletin--lead (1 font-lock-keyword-face))
    (,bulletin--jump (1 font-lock-preprocessor-face))
    ("“[^“”\n]\\{1,120\\}”" . font-lock-string-face)
    ("《[^《》\n]\\{1,80\\}》" . font-lock-string-face)
    ("[0-9]\\{4\\}年\\(?:[0-9]\\{1,2\\}月\\(?:[0-9]\\{1,2\\}日\\)?\\)?\\|[0-9]\\{1,2\\}月[0-9]\\{1,2\\}日\\|星期[一二三四五六日天]"
     . font-lock-constant-face)
    ("[0-9]+\\(?:[.,][0-9]+\\)*\\(?:[%％‰]\\|个百分点\\)?" . font-lock-constant-face)
    (,bulletin--headline 0 font-lock-function-name-face keep))
  "What is coloured by its line alone, without the server.")

(defvar bulletin-mode-syntax-table
  (let ((table (make-syntax-table text-mode-syntax-table)))
    (dolist (pair '((?“ . ?”) (?‘ . ?’) (?《 . ?》) (?〈 . ?〉) (?（ . ?）) (?【 . ?】) (?〔 . ?〕)))
      (modify-syntax-entry (car pair) (format "(%c" (cdr pair)) table)
      (modify-syntax-entry (cdr pair) (format ")%c" (car pair)) table))
    table)
  "The marks of `bulletin-mode': Chinese quotes and brackets match.")

(defvar bulletin-mode-map
  (let ((map (make-sparse-keymap)))
    (define-key map (kbd "C-c C-d") #'bulletin-dossier)
    (define-key map (kbd "C-c C-f") #'bulletin-fix-all)
    (define-key map (kbd "C-c C-j") #'bulletin-join-paragraph)
    (define-key map (kbd "C-c C-b") #'bulletin-insert-byline)
    (define-key map (kbd "C-c C-l") #'bulletin-length)
    map)
  "The keys of `bulletin-mode'.")

;;;###autoload
(define-derived-mode bulletin-mode text-mode "Bulletin"
  "Major mode for pages of Chinese newspapers: several articles in plain text.

Start the language server by `eglot-ensure' or `lsp-deferred' in
`bulletin-mode-hook'.

\\{bulletin-mode-map}"
  (setq-local font-lock-defaults '(bulletin-font-lock-keywords t))
  ;; A line breaks anywhere between two Chinese characters; none is broken on its own account.
  (setq-local word-wrap nil)
  (setq-local truncate-lines nil)
  (setq-local fill-column most-positive-fixnum)
  (auto-fill-mode -1))

(defun bulletin-page-p ()
  "Whether the visited `.txt' file has the sign of a page.
A message head, a byline or a jump, in what is looked at of its beginning."
  (and bulletin-detect-text-files
       buffer-file-name
       (string-suffix-p ".txt" buffer-file-name)
       (save-excursion
         (goto-char (point-min))
         (let ((case-fold-search nil)
               (end (min (point-max) 20000)))
           (re-search-forward
            (mapconcat #'identity (list bulletin--lead bulletin--byline bulletin--jump) "\\|")
            end t)))))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.bulletin\\'" . bulletin-mode))
;;;###autoload
(add-to-list 'magic-mode-alist '(bulletin-page-p . bulletin-mode))

;;;; The server

(defun bulletin--locale ()
  "The language of messages."
  (or bulletin-locale (getenv "LC_ALL") (getenv "LANG") "en"))

(defun bulletin--options ()
  "What the server is told at its start: themes know the types of programs alone."
  (list :locale (bulletin--locale) :standardTokens t))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               (cons 'bulletin-mode
                     (lambda (&rest _)
                       (list bulletin-program "lsp" :initializationOptions (bulletin--options))))))

(defvar lsp-language-id-configuration)
(declare-function lsp-register-client "lsp-mode")
(declare-function make-lsp-client "lsp-mode")
(declare-function lsp-stdio-connection "lsp-mode")
(declare-function lsp-activate-on "lsp-mode")
(with-eval-after-load 'lsp-mode
  (add-to-list 'lsp-language-id-configuration '(bulletin-mode . "bulletin"))
  (lsp-register-client
   (make-lsp-client
    :new-connection (lsp-stdio-connection (lambda () (list bulletin-program "lsp")))
    :activation-fn (lsp-activate-on "bulletin")
    :initialization-options #'bulletin--options
    :server-id 'bulletin)))

;;;; Commands

(declare-function eglot-current-server "eglot")
(declare-function eglot--TextDocumentPositionParams "eglot")
(declare-function jsonrpc-request "jsonrpc")
(declare-function lsp-request "lsp-mode")
(declare-function lsp--text-document-position-params "lsp-mode")

(defun bulletin--eglot-p ()
  "Whether this buffer's server is eglot's."
  (and (fboundp 'eglot-current-server) (eglot-current-server)))

(defun bulletin--request (method params)
  "Ask the server for METHOD with PARAMS, a property list."
  (cond ((bulletin--eglot-p) (jsonrpc-request (eglot-current-server) method params))
        ((bound-and-true-p lsp-mode) (lsp-request method params))
        (t (user-error "Bulletin: no server runs here; M-x eglot starts it"))))

(defun bulletin--get (object key)
  "The member KEY, a string, of OBJECT as eglot or lsp-mode has read it."
  (cond ((hash-table-p object) (gethash key object))
        (t (plist-get object (intern (concat ":" key))))))

(defun bulletin--here ()
  "The page and the place of the cursor."
  (let* ((params (if (bulletin--eglot-p) (eglot--TextDocumentPositionParams)
                   (lsp--text-document-position-params)))
         (document (plist-get params :textDocument)))
    (list :uri (plist-get document :uri) :position (plist-get params :position))))

(defun bulletin--execute (name argument)
  "Have the server do NAME with ARGUMENT, and show the page that it answers."
  (let* ((answer (bulletin--request
                  (if (bulletin--eglot-p) :workspace/executeCommand "workspace/executeCommand")
                  (list :command (concat "bulletin.server." name) :arguments (vector argument))))
         (text (and answer (not (eq answer :json-false)) (bulletin--get answer "text"))))
    (when text
      (with-current-buffer (get-buffer-create (format "*bulletin %s*" name))
        (let ((inhibit-read-only t))
          (erase-buffer)
          (insert text))
        (goto-char (point-min))
        (view-mode 1)
        (display-buffer (current-buffer))))))

(defun bulletin-dossier (&optional name)
  "Show what all pages tell of the person at the cursor; with a prefix, of NAME."
  (interactive (list (and current-prefix-arg (read-string "Name: "))))
  (bulletin--execute "dossier" (or name (bulletin--here))))

(defun bulletin-campaign (&optional name)
  "Show what all pages tell of the campaign at the cursor; with a prefix, of NAME."
  (interactive (list (and current-prefix-arg (read-string "Campaign: "))))
  (bulletin--execute "campaign" (or name (bulletin--here))))

(defun bulletin-fix-all ()
  "Apply all safe fixes of the page."
  (interactive)
  (bulletin--execute "fixAll" (bulletin--here)))

(defun bulletin-join-paragraph ()
  "Join the broken paragraph at the cursor."
  (interactive)
  (bulletin--execute "joinParagraph" (bulletin--here)))

(defun bulletin-insert-byline ()
  "Insert a byline into the article at the cursor."
  (interactive)
  (bulletin--execute "insertByline" (bulletin--here)))

(defun bulletin-add-to-roster ()
  "Add what the page says of the person at the cursor to the roster."
  (interactive)
  (bulletin--execute "addToRoster" (bulletin--here)))

(defun bulletin-status ()
  "Show what the server knows of itself."
  (interactive)
  (bulletin--execute "status" (bulletin--here)))

(defun bulletin-length ()
  "Tell how long the article at the cursor and the page are (字数)."
  (interactive)
  (let* ((here (bulletin--here))
         (place (plist-get here :position))
         (answer (bulletin--request
                  (if (bulletin--eglot-p) :bulletin/length "bulletin/length")
                  (list :textDocument (list :uri (plist-get here :uri))
                        :ranges (vector (list :start place :end place)))))
         (article (bulletin--get answer "article")))
    (message "%s全版 %d 字"
             (if article
                 (format "“%s”%d 字，" (bulletin--get article "title") (bulletin--get article "length"))
               "")
             (bulletin--get answer "page"))))

(provide 'bulletin-mode)

;;; bulletin-mode.el ends here
