// Tells Zed how the server is started: the program that PATH finds, unless the settings name another.

use zed_extension_api::{self as zed, settings::LspSettings, Command, LanguageServerId, Result, Worktree};

struct Bulletin;

impl zed::Extension for Bulletin {
    fn new() -> Self {
        Bulletin
    }

    fn language_server_command(&mut self, id: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        let settings = LspSettings::for_worktree(id.as_ref(), worktree)?;
        let (path, arguments) = settings
            .binary
            .map(|binary| (binary.path, binary.arguments))
            .unwrap_or_default();
        let command = path
            .or_else(|| worktree.which("bulletin"))
            .ok_or_else(|| "bulletin is not on PATH".to_string())?;
        Ok(Command {
            command,
            args: arguments.unwrap_or_else(|| vec!["lsp".to_string()]),
            env: worktree.shell_env(),
        })
    }
}

zed::register_extension!(Bulletin);
