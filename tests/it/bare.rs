//! Commands that inherit nothing from whoever runs the tests.

use std::env;
use std::ffi::OsStr;
use std::process::Command;

const PROFILE: &str = "LLVM_PROFILE_FILE";

/// A command without an environment.
pub(crate) fn bare(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.env_clear();
    // A program that is measured for coverage would leave its profile in the current folder, where tests count the files.
    if let Some(file) = env::var_os(PROFILE) {
        command.env(PROFILE, file);
    }
    command
}

/// A command without an environment that is about to meet limits, missing rights and signals: where coverage is measured, they are
/// for what the program does and not for what the measuring writes.
pub(crate) fn bare_and_unmeasured(program: impl AsRef<OsStr>) -> Command {
    let mut command = bare(program);
    command.env(PROFILE, "/dev/null");
    command
}
