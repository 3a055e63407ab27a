;;; emacs.el --- Drives a real Emacs through one page  -*- lexical-binding: t -*-

;; Writes down what the user would see, by eglot or by lsp-mode.  Environment: CLIENT (eglot, lsp-mode),
;; PAGE, NAME, RULE, REPORT as in neovim.lua; MODE, the folder of bulletin-mode.el.
;; Run as: emacs --batch -l emacs.el

(package-initialize)
(add-to-list 'load-path (getenv "MODE"))
(require 'bulletin-mode)
(require 'cl-lib)
(require 'json)
(require 'xref)
(require 'imenu)

(defvar probe-seen nil)
(defvar probe-eglot (equal (getenv "CLIENT") "eglot"))
(setq enable-local-variables nil
      make-backup-files nil
      auto-save-default nil
      create-lockfiles nil)

(defun probe-note (key value)
  (push (cons key value) probe-seen))

(defun probe-await (what ready)
  "Wait until READY answers something, and return that."
  (let ((end (+ (float-time) 20)) answer)
    (while (and (not (setq answer (funcall ready))) (< (float-time) end))
      (accept-process-output nil 0.02))
    (or answer (error "Gave up waiting for %s" what))))

(defun probe-go (words)
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun probe-lines ()
  (split-string (buffer-substring-no-properties (point-min) (point-max)) "\n"))

(defun probe-vector (list)
  (apply #'vector list))

;;;; What both clients show alike

(defun probe-references ()
  (mapcar (lambda (xref) (xref-location-line (xref-item-location xref)))
          (xref-backend-references (xref-find-backend) (xref-backend-identifier-at-point (xref-find-backend)))))

(defun probe-definition ()
  (xref-location-line
   (xref-item-location
    (car (xref-backend-definitions
          (xref-find-backend) (xref-backend-identifier-at-point (xref-find-backend)))))))

(defun probe-completion ()
  (goto-char (point-min))
  (cl-letf (((symbol-function 'message) #'ignore))
    (let ((found (run-hook-with-args-until-success 'completion-at-point-functions)))
      (mapcar #'substring-no-properties (all-completions "" (nth 2 found))))))

(defun probe-rename (rename)
  (funcall rename "某某某")
  (prog1 (probe-await "the new name"
                      (lambda () (let ((count (how-many "某某某" (point-min) (point-max))))
                                   (and (> count 0) count))))
    (undo-boundary)
    (setq last-command nil)
    (let ((inhibit-message t)) (undo))
    (while (save-excursion (goto-char (point-min)) (search-forward "某某某" nil t))
      (setq last-command 'undo)
      (undo))))

;;;; eglot

(defun probe-eglot-findings ()
  (mapcar (lambda (each)
            (let ((diagnostic (cdr (assq 'eglot-lsp-diag (flymake-diagnostic-data each)))))
              `((code . ,(plist-get diagnostic :code))
                (line . ,(line-number-at-pos (flymake-diagnostic-beg each)))
                (text . ,(flymake-diagnostic-text each))
                (from . "bulletin"))))
          (flymake-diagnostics)))

(defun probe-eglot-start ()
  (require 'eglot)
  (setq eglot-sync-connect 10
        eglot-confirm-server-initiated-edits nil)
  (apply #'eglot (eglot--guess-contact))
  (flymake-mode 1))

(defun probe-eglot-headlines ()
  "The articles of the index, which eglot groups by kind, then by what they are in: the page."
  (mapcar (lambda (each) (substring-no-properties (car each)))
          (cl-mapcan (lambda (group) (copy-sequence (cdr group))) (cdr (assoc "Module" (eglot-imenu))))))

(defun probe-eglot-hover ()
  "What eldoc shows."
  (let (shown)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown text)))
    (substring-no-properties (probe-await "the hover" (lambda () shown)))))

(defun probe-eglot-fix (rule)
  (let ((target (car (sort (cl-remove-if-not
                            (lambda (each)
                              (equal (plist-get (cdr (assq 'eglot-lsp-diag (flymake-diagnostic-data each))) :code) rule))
                            (flymake-diagnostics))
                           (lambda (left right) (< (flymake-diagnostic-beg left) (flymake-diagnostic-beg right))))))
        menu)
    (goto-char (flymake-diagnostic-beg target))
    (let ((actions (eglot-code-actions (flymake-diagnostic-beg target) (flymake-diagnostic-end target))))
      (setq menu (mapcar (lambda (each) (plist-get each :title)) (append actions nil)))
      (eglot--apply-workspace-edit (plist-get (elt actions 0) :edit)))
    menu))

;;;; lsp-mode

(defvar lsp-imenu-detailed-outline)
(defun probe-lsp-start ()
  (require 'lsp-mode)
  (require 'lsp-completion)
  (require 'lsp-diagnostics)
  (setq lsp-auto-guess-root t
        lsp-imenu-detailed-outline nil
        lsp-enable-snippet nil
        lsp-restart 'ignore
        lsp-diagnostics-provider :none
        lsp-headerline-breadcrumb-enable nil
        lsp-modeline-diagnostics-enable nil
        lsp-modeline-code-actions-enable nil
        lsp-session-file (expand-file-name "lsp-session" (getenv "HOME")))
  (lsp-workspace-folders-add (file-name-directory (getenv "PAGE")))
  (lsp)
  (probe-await "the server" (lambda () (and (lsp-workspaces) (eq 'initialized (lsp--workspace-status (car (lsp-workspaces))))))))

(defun probe-lsp-findings ()
  (mapcar (lambda (each)
            `((code . ,(gethash "code" each))
              (line . ,(1+ (gethash "line" (gethash "start" (gethash "range" each)))))
              (text . ,(gethash "message" each))
              (from . ,(gethash "source" each))))
          (gethash (lsp--fix-path-casing buffer-file-name) (lsp-diagnostics))))

(defun probe-lsp-headlines ()
  (let ((symbols (lsp--get-document-symbols)))
    (mapcar (lambda (each) (gethash "name" each))
            (cl-remove-if-not (lambda (each) (= 2 (gethash "kind" each)))
                              (probe-flat symbols)))))

(defun probe-flat (symbols)
  (cl-mapcan (lambda (each) (cons each (probe-flat (gethash "children" each)))) (append symbols nil)))

(defun probe-lsp-hover ()
  (let ((inhibit-message t)) (lsp-describe-thing-at-point))
  (with-current-buffer "*lsp-help*" (buffer-substring-no-properties (point-min) (point-max))))

(defun probe-lsp-fix (rule)
  (let ((target (car (sort (cl-remove-if-not (lambda (each) (equal (alist-get 'code each) rule)) (probe-lsp-findings))
                           (lambda (left right) (< (alist-get 'line left) (alist-get 'line right)))))))
    (goto-char (point-min))
    (forward-line (1- (alist-get 'line target)))
    (end-of-line)
    (let ((actions (lsp-code-actions-at-point)))
      (lsp-execute-code-action (elt actions 0))
      (mapcar (lambda (each) (gethash "title" each)) (append actions nil)))))

;;;; One page

(defun probe-call (name &rest words)
  "The function of the client at hand."
  (apply (intern (format "probe-%s-%s" (if probe-eglot "eglot" "lsp") name)) words))

(defun probe-run ()
  (find-file (getenv "PAGE"))
  (probe-note 'mode (symbol-name major-mode))
  (probe-call 'start)
  (let* ((name (getenv "NAME"))
         (findings (probe-await "the findings" (lambda () (probe-call 'findings)))))
    (probe-note 'findings (probe-vector findings))
    (probe-note 'headlines (probe-vector (probe-call 'headlines)))
    (probe-go name)
    (probe-note 'hover (vector (probe-call 'hover)))
    (probe-go name)
    (probe-note 'references (probe-vector (probe-references)))
    (goto-char (point-max))
    (search-backward name)
    (probe-note 'definition (probe-definition))
    (probe-go name)
    (probe-note 'renamed (probe-rename (if probe-eglot #'eglot-rename #'lsp-rename)))
    (probe-note 'completion (probe-vector (probe-completion)))
    (probe-go name)
    (bulletin-dossier)
    (probe-note 'dossier (with-current-buffer "*bulletin dossier*" (buffer-string)))
    (probe-await "calm" (lambda () (= (length findings) (length (probe-call 'findings)))))
    (probe-note 'fix (probe-vector (probe-call 'fix (getenv "RULE"))))
    (probe-note 'buffer (probe-vector (probe-lines)))
    ;; Nobody is idle in batch, which is when eglot tells of changes.
    (when probe-eglot (eglot--signal-textDocument/didChange))
    (probe-note 'left
                (probe-vector
                 (probe-await "the findings of the mended page"
                              (lambda ()
                                (let ((left (probe-call 'findings)))
                                  (and (< (length left) (length findings)) left))))))
    (if probe-eglot (eglot-format-buffer) (lsp-format-buffer))
    (probe-note 'formatted (probe-vector (probe-lines)))))

(let (errors)
  (condition-case problem (probe-run)
    (error (push (format "%S" problem) errors)))
  (probe-note 'errors (probe-vector errors))
  (with-temp-file (getenv "REPORT")
    (set-buffer-multibyte nil)
    (insert (encode-coding-string (json-encode probe-seen) 'utf-8)))
  (ignore-errors (if probe-eglot (eglot-shutdown-all) (lsp-disconnect)))
  (set-buffer-modified-p nil)
  (kill-emacs 0))
